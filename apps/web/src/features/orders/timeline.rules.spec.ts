import { newestFirst, notesOf } from './timeline.rules';

describe('An event on the timeline', () => {
  it('says its reason, its number, its verdict and how the owner spoke', () => {
    expect(notesOf({ details: { reason: 'salah barang', via: 'link' } })).toEqual({
      reason: 'salah barang',
      number: null,
      verdict: null,
      viaLink: true,
    });
    expect(notesOf({ details: { number: 'SO-1', invoiceNumber: 'INV-1' } }).number).toBe('INV-1');
    expect(notesOf({ details: { number: 'SO-1', invoiceNumber: null } }).number).toBe('SO-1');
    expect(notesOf({ details: { verdict: 'AMBER' } }).verdict).toBe('AMBER');
  });

  it('says nothing that is not there', () => {
    expect(notesOf({ details: { reason: '', number: 7, verdict: 'BLUE' } })).toEqual({
      reason: null,
      number: null,
      verdict: null,
      viaLink: false,
    });
  });

  it('stands above what was before it', () => {
    const event = (seq: number) => ({ seq, at: '', kind: 'placed' as const, actorId: '', details: {} });
    expect(newestFirst([event(1), event(3), event(2)]).map(({ seq }) => seq)).toEqual([3, 2, 1]);
  });
});
