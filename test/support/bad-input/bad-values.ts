import { type Schema } from './openapi';

export const KINDS = ['missing', 'type', 'size', 'range', 'form', 'surplus'] as const;
export type Kind = (typeof KINDS)[number];

export interface BadValue {
  readonly kind: Exclude<Kind, 'missing' | 'surplus'>;
  readonly value: unknown;
}

/** Stands in JSON text for a number that no double holds. */
export const BEYOND = '<1e400>';

const UUID = '0190a1b2-0000-7000-8000-000000000000';
const NO_UUIDS = ['x', '', `${UUID}0`, UUID.slice(1), `{${UUID}}`, UUID.replaceAll('-', '')];
const NO_INSTANTS = [
  ...['yesterday', '', '2026-11-20', '2026-11-20T08:30:00', '2026-02-30T08:30:00Z', '2026-11-20T25:00:00Z'],
  ...['1763600000000', '20261120T083000Z', '+275760-09-14T00:00:00Z', '2026-11-20T08:30:00Z ; drop'],
];
const ODD_TEXTS = ['', ' ', '\0', 'a\0b', '\ud800', 'a\nb', '../..', "' or 1=1 --", 'ü', 'x y'];

/** What is wrong for a value of this schema; `asText`: it travels in a URL or a header, where everything is text. */
export function badValues(schema: Schema, asText: boolean): BadValue[] {
  const bad = [...wrongType(schema, asText), ...wrongSize(schema), ...wrongRange(schema), ...wrongForm(schema)];
  return asText ? bad.map(({ kind, value }) => ({ kind, value: inText(value) })) : bad;
}

const inText = (value: unknown): unknown => (Array.isArray(value) ? value.map(String) : String(value));
const as = (kind: BadValue['kind'], values: readonly unknown[]): BadValue[] => values.map((value) => ({ kind, value }));

function wrongType({ type, nullable }: Schema, asText: boolean): BadValue[] {
  const one = type === 'string' ? 'x' : 1;
  if (asText) return as('type', type === 'string' ? [[one, one]] : [[one, one], 'abc', '', ' ', 'NaN', '1,5', '0x1']);
  const others = {
    string: [7, true, {}, ['x'], []],
    integer: ['1', true, {}, [1], []],
    number: ['1', true, {}, [1], []],
    boolean: ['true', 'yes', 1, 0, {}, []],
    array: [{}, 'x', 7, true, { 0: 'x', length: 1 }],
    object: ['x', 7, true, [], [{}]],
  };
  return as('type', [...(type ? others[type] : []), ...(nullable ? [] : [null])]);
}

function wrongSize({ type, enum: choice, minLength = 0, maxLength, minItems = 0 }: Schema): BadValue[] {
  if (type === 'array') return as('size', minItems > 0 ? [[]] : []);
  if (type !== 'string' || choice) return [];
  const tooLong = maxLength === undefined ? [] : ['a'.repeat(maxLength + 1)];
  return as('size', [...tooLong, 'a'.repeat(12_000), ...(minLength > 0 ? [''] : [])]);
}

function wrongRange({ type, minimum, maximum }: Schema): BadValue[] {
  if (type !== 'integer' && type !== 'number') return [];
  const [from, to] = [minimum ?? -Infinity, maximum ?? Infinity];
  const wanted = [from - 1, -1, 0, to + 1, 1e15, -1e15, 1e300].filter(
    (value) => Number.isFinite(value) && (value < from || value > to),
  );
  return as('range', [...wanted, BEYOND, ...(type === 'integer' ? [Math.max(from, 0) + 0.5] : [])]);
}

function wrongForm({ type, enum: choice, format, pattern }: Schema): BadValue[] {
  if (type !== 'string') return [];
  if (choice) return as('form', ['no-such-choice', '', ...choice.map((each) => `${String(each)} `)]);
  if (format === 'uuid') return as('form', NO_UUIDS);
  if (format === 'date-time') return as('form', NO_INSTANTS);
  if (pattern === undefined) return [];
  const right = new RegExp(pattern, 'u');
  return as(
    'form',
    ODD_TEXTS.filter((text) => !right.test(text)),
  );
}

/** Why a value of this schema may be endless; null when the document bounds it. */
export function unbounded(schema: Schema): string | null {
  const { type, enum: choice, format, pattern, maxLength, minimum, maximum, maxItems } = schema;
  switch (type) {
    case 'string': {
      const bounded = maxLength !== undefined || choice || format === 'uuid' || format === 'date-time';
      return bounded || (pattern !== undefined && refusesLong(pattern)) ? null : 'text without a length';
    }
    case 'integer':
    case 'number':
      return minimum === undefined || maximum === undefined ? 'a number without bounds' : null;
    case 'array':
      return maxItems === undefined ? 'a list without a length' : null;
    case 'boolean':
    case 'object':
      return null;
    case undefined:
      return 'a value of any type';
  }
}

const refusesLong = (pattern: string): boolean => {
  const right = new RegExp(pattern, 'u');
  return ['a', '0', ' '].every((letter) => !right.test(letter.repeat(12_000)));
};
