import { spawnSync } from 'node:child_process';

jest.setTimeout(60_000);

describe('The client of the web app', () => {
  it('is written from the API as it is today', () => {
    const { status, stderr } = spawnSync(process.execPath, ['dist/scripts/api-client.js', '--check'], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
