import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config } from '@jembatan/platform';
import { SigningKey } from './signing-key.service';
import { GENESIS } from './verifier/verify';

const head = { seq: 7, hash: GENESIS, at: '2026-11-20T08:00:00.000Z' };
const newKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');

describe('The signing key', () => {
  let DATA_DIR: string;
  const keyOf = (AUDIT_SIGNING_KEY?: string): SigningKey => new SigningKey({ DATA_DIR, AUDIT_SIGNING_KEY } as Config);

  beforeEach(() => (DATA_DIR = mkdtempSync(join(tmpdir(), 'signing-key-'))));
  afterEach(() => rmSync(DATA_DIR, { recursive: true }));

  it('is made once, whoever is first', async () => {
    const signed = await Promise.all([keyOf(), keyOf(), keyOf()].map((key) => key.sign(head)));
    expect(new Set(signed.map(({ keyId }) => keyId)).size).toBe(1);
  });

  it('signs a head, and nothing of it can be changed', async () => {
    const key = keyOf(newKey());
    const signed = await key.sign(head);
    expect(await key.isSigned(signed)).toBe(true);
    for (const change of [{ seq: 8 }, { hash: '1'.repeat(64) }, { at: '2026-11-20T08:00:00.001Z' }])
      expect(await key.isSigned({ ...signed, ...change })).toBe(false);
  });

  it('leaves its public half behind when it is replaced, so that what it signed still verifies', async () => {
    const signed = await keyOf(newKey()).sign(head);
    const next = keyOf(newKey());
    expect(await next.isSigned(signed)).toBe(true);
    expect((await next.sign(head)).keyId).not.toBe(signed.keyId);
  });

  it('is believed of nobody else', async () => {
    const stranger = new SigningKey({ DATA_DIR: join(DATA_DIR, 'other'), AUDIT_SIGNING_KEY: newKey() } as Config);
    expect(await keyOf().isSigned(await stranger.sign(head))).toBe(false);
  });
});
