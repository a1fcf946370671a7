import { StoreTurns } from './store-turns.service';

describe('Turns of a store', () => {
  it('come one after the other, in the order they were asked for', async () => {
    const turns = new StoreTurns();
    const told: string[] = [];
    const order = (name: string) =>
      turns.take('store', async () => {
        told.push(`${name} begins`);
        await Promise.resolve();
        told.push(`${name} ends`);
      });
    await Promise.all([order('first'), order('second'), order('third')]);
    expect(told).toEqual(['first begins', 'first ends', 'second begins', 'second ends', 'third begins', 'third ends']);
  });

  it('do not stop because one of them failed', async () => {
    const turns = new StoreTurns();
    const failing = turns.take('store', () => Promise.reject(new Error('refused')));
    await expect(turns.take('store', () => Promise.resolve('placed'))).resolves.toBe('placed');
    await expect(failing).rejects.toThrow('refused');
  });

  it('leave other stores alone', async () => {
    const turns = new StoreTurns();
    let finish = (): void => undefined;
    const busy = turns.take('one', () => new Promise<void>((resolve) => (finish = resolve)));
    await expect(turns.take('other', () => Promise.resolve('placed'))).resolves.toBe('placed');
    finish();
    await busy;
  });
});
