/** A decimal as Tryton takes it: never a float, which would lose money. */
export const decimal = (value: number | string): unknown => ({ __class__: 'Decimal', decimal: String(value) });

/** A calendar day, from `YYYY-MM-DD`. */
export const day = (iso: string): unknown => {
  const [year, month, dayOfMonth] = iso.split('-').map(Number);
  return { __class__: 'date', year, month, day: dayOfMonth };
};

/** An instant; Tryton keeps UTC without a zone. */
export const instant = (at: Date): unknown => ({
  __class__: 'datetime',
  year: at.getUTCFullYear(),
  month: at.getUTCMonth() + 1,
  day: at.getUTCDate(),
  hour: at.getUTCHours(),
  minute: at.getUTCMinutes(),
  second: at.getUTCSeconds(),
  microsecond: at.getUTCMilliseconds() * 1000,
});

/**
 * Reads an answer: decimals become strings, days ISO text, instants Date.
 * @throws SyntaxError when it is not JSON.
 */
export const parseAnswer = (text: string): unknown => JSON.parse(text, (_key, value: unknown) => revived(value));

function revived(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('__class__' in value)) return value;
  const parts = value as Record<string, unknown>;
  const part = (name: string): number => (typeof parts[name] === 'number' ? parts[name] : 0);
  switch (parts.__class__) {
    case 'Decimal':
      return typeof parts.decimal === 'string' ? parts.decimal : value;
    case 'date':
      return new Date(Date.UTC(part('year'), part('month') - 1, part('day'))).toISOString().slice(0, 10);
    case 'datetime':
      return new Date(
        Date.UTC(
          ...([part('year'), part('month') - 1, part('day')] as const),
          ...([part('hour'), part('minute'), part('second'), Math.floor(part('microsecond') / 1000)] as const),
        ),
      );
    default:
      return value;
  }
}

const jakarta = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta', dateStyle: 'short' });

/** The day an instant falls on where the company keeps its books, `YYYY-MM-DD`. */
export const dayInJakarta = (at: Date): string => jakarta.format(at);
