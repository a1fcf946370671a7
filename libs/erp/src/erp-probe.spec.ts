import { type PinoLogger } from 'nestjs-pino';
import { testConfig } from '../../../test/support/config';
import { termsOf } from '../../../test/support/erp-terms';
import { FakeErp } from '../../../test/support/fake-erp';
import { HandClock } from '../../../test/support/hand-clock';
import { type ModeInMemory, modeInMemory } from '../../../test/support/mode-in-memory';
import { type ErpMeasures } from './erp-measures.service';
import { ErpProbe } from './erp-probe.service';

const BEAT = 1000;
const never = new AbortController().signal;

describe('The probe', () => {
  let clock: HandClock;
  let erp: FakeErp;
  let house: ModeInMemory;
  let probe: ErpProbe;

  beforeEach(async () => {
    clock = new HandClock();
    erp = new FakeErp();
    house = await modeInMemory(clock);
    const logger = { setContext: () => undefined, warn: () => undefined } as unknown as PinoLogger;
    const uncounted = { count: () => undefined } as unknown as ErpMeasures;
    probe = new ErpProbe(erp, house.mode, termsOf(testConfig()), clock, uncounted, logger);
  });
  afterEach(() => house.close());

  const mode = (): string => house.mode.current().mode;
  const beat = async (behaviour: 'well' | 'refuse', times = 1): Promise<void> => {
    erp.behaviour = behaviour;
    for (let n = 0; n < times; n++) {
      await probe.look(never);
      clock.pass(BEAT);
    }
  };

  it('degrades everything after three silences in a row, not before', async () => {
    await beat('refuse', 2);
    expect(mode()).toBe('normal');
    await beat('refuse');
    expect(Object.values(house.mode.current().functions).map((one) => one.mode)).toEqual(Array(4).fill('degraded'));
  });

  it('forgives silences that answers interrupt', async () => {
    for (let n = 0; n < 5; n++) {
      await beat('refuse', 2);
      await beat('well');
    }
    expect(mode()).toBe('normal');
  });

  it('gives up on an ERP that hangs before the next beat', async () => {
    erp.behaviour = 'deaf';
    const begun = Date.now();
    await probe.look(never);
    expect(Date.now() - begun).toBeLessThan(BEAT);
  });

  it('begins recovery after two calm seconds, and ends it for all but orders after two more', async () => {
    await beat('refuse', 3);
    await beat('well', 2);
    expect(mode()).toBe('degraded');
    await beat('well');
    expect(mode()).toBe('recovering');
    await beat('well', 2);
    const { functions } = house.mode.current();
    expect([functions.credit.mode, functions.stock.mode, functions.prices.mode, functions.orders.mode]).toEqual([
      'normal',
      'normal',
      'normal',
      'recovering',
    ]);
  });

  it('brings back a function that fell alone, though the probe itself was always answered', async () => {
    await beat('well', 3);
    await house.mode.reportDown('credit', 'breaker');
    await beat('well', 2);
    expect(mode()).toBe('degraded');
    await beat('well');
    expect(mode()).toBe('recovering');
  });

  it('does not let the mode flap with an ERP that flaps', async () => {
    await beat('refuse', 3);
    for (let n = 0; n < 20; n++) {
      await beat('well', 2);
      await beat('refuse');
    }
    expect(mode()).toBe('degraded');
    expect(house.book.history).toHaveLength(4);
  });

  it('needs a longer calm after each relapse', async () => {
    const beatsUntilRecovery = async (): Promise<number> => {
      await beat('refuse', 3);
      for (let beats = 1; ; beats++) {
        await beat('well');
        if (house.mode.isUp('stock')) return beats;
      }
    };
    expect([await beatsUntilRecovery(), await beatsUntilRecovery(), await beatsUntilRecovery()]).toEqual([3, 5, 9]);
  });

  it('leaves a mode that an admin holds alone', async () => {
    await house.mode.force(
      { actor: { id: 'admin', roles: ['admin'], storeIds: [] }, requestId: 'r' },
      { reason: 'drill' },
    );
    await beat('well', 10);
    expect(mode()).toBe('degraded');
  });
});
