import { deadEnd, linkState } from './link-state.rules';
import { tokenIn } from './link-token.rules';

const TOKEN = `${'q'.repeat(43)}.${'Z'.repeat(43)}`;
const NOW = new Date('2026-11-21T05:00:00Z');
const LATER = '2026-11-22T05:00:00Z';

describe('The token of a link', () => {
  it('is read from the fragment, and from nothing that cannot be one', () => {
    expect(tokenIn(`#token=${TOKEN}`)).toBe(TOKEN);
    expect(tokenIn(`token=${TOKEN}`)).toBe(TOKEN);
    expect(tokenIn('')).toBeNull();
    expect(tokenIn('#other=1')).toBeNull();
    expect(tokenIn('#token=<script>')).toBeNull();
  });
});

describe('A link', () => {
  it('asks while it is unused, good, and about an order that lives', () => {
    expect(linkState({ used: false, status: 'booked', expiresAt: LATER }, NOW)).toBe('ask');
    expect(linkState({ used: true, status: 'booked', expiresAt: LATER }, NOW)).toBe('used');
    expect(linkState({ used: false, status: 'cancelled', expiresAt: LATER }, NOW)).toBe('over');
    expect(linkState({ used: false, status: 'booked', expiresAt: '2026-11-21T05:00:00Z' }, NOW)).toBe('expired');
  });

  it('knows which refusals no other try will mend', () => {
    expect(deadEnd('order.link_used')).toBe('used');
    expect(deadEnd('order.link_expired')).toBe('expired');
    expect(deadEnd('order.link_unknown')).toBe('unknown');
    expect(deadEnd('order.status_forbids')).toBe('over');
    expect(deadEnd('database.unavailable')).toBeNull();
  });
});
