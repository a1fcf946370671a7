import { MODE_MOVES, MODE_STATES, modeOf, type ModeState, MOVES } from './service-mode.states';

describe('The states of a function', () => {
  it('can all be reached from normal, and normal from all', () => {
    const reachable = (from: ModeState, seen = new Set<ModeState>()): Set<ModeState> => {
      if (!seen.has(from)) {
        seen.add(from);
        for (const to of Object.values(MOVES[from])) reachable(to, seen);
      }
      return seen;
    };
    for (const state of MODE_STATES) expect([...reachable(state)].sort()).toEqual([...MODE_STATES].sort());
  });

  it('use every move', () => {
    const used = new Set(MODE_STATES.flatMap((state) => Object.keys(MOVES[state])));
    expect([...used].sort()).toEqual([...MODE_MOVES].sort());
  });

  it('become normal only through recovering', () => {
    const before = MODE_STATES.filter((state) => Object.values(MOVES[state]).includes('normal'));
    expect(before).toEqual(['recovering']);
  });

  it('stay forced whatever breaker and probe say', () => {
    expect(Object.keys(MOVES.forced).sort()).toEqual(['force', 'release']);
    expect(modeOf('forced')).toBe('degraded');
    expect(MOVES.forced.release).toBe('degraded');
  });
});
