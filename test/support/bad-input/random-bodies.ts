import fc, { type Arbitrary } from 'fast-check';
import { type OpenApi, type Schema } from './openapi';

const ODD = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }) as Arbitrary<unknown>,
  fc.constantFrom<unknown>(
    '',
    '\0',
    '\ud800',
    '🧴',
    '__proto__',
    'null',
    "'; drop table orders; --",
    '%00',
    'é'.repeat(300),
  ),
  fc.constantFrom<unknown>(0, -0, -1, 1, 1.5, 2 ** 31, 2 ** 53, 1e15, 1e300, -1e300),
  fc.constantFrom<unknown>(null, [], {}, [[]], [{}], [null], { __proto__: null }, { then: 1 }, { toJSON: 'x' }),
);

/** Bodies near to good ones: of the right shape for the most part, with odd things at any place; some are no objects. */
export function randomBodies(api: OpenApi, schema: Schema, good: unknown): Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: near(api, api.resolve(schema), good) }, { weight: 1, arbitrary: ODD });
}

function near(api: OpenApi, schema: Schema, good: unknown): Arbitrary<unknown> {
  const right = rightish(api, schema, good);
  return fc.oneof({ weight: 5, arbitrary: right }, { weight: 1, arbitrary: ODD });
}

function rightish(api: OpenApi, schema: Schema, good: unknown): Arbitrary<unknown> {
  const { type, items, properties, enum: choice } = schema;
  const kept = fc.constant(good);
  if (choice) return fc.constantFrom(...choice);
  switch (type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(properties ?? {}).map(([key, child]) => [
            key,
            near(api, api.resolve(child), keyOf(good, key)),
          ]),
        ),
        { requiredKeys: [] },
      );
    case 'array':
      return fc.array(near(api, api.resolve(items ?? {}), keyOf(good, '0')), { maxLength: 4 });
    case 'integer':
    case 'number':
      return fc.oneof(
        kept,
        fc.integer({ min: schema.minimum, max: schema.maximum && Math.min(schema.maximum, 2 ** 53 - 1) }),
      );
    case 'boolean':
      return fc.boolean();
    case 'string':
    case undefined:
      return fc.oneof(kept, schema.format === 'date-time' ? instants : fc.string({ unit: 'binary', maxLength: 60 }));
  }
}

const instants = fc.constantFrom(
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59.999999999Z',
  '2026-12-31T23:59:60Z',
);

const keyOf = (value: unknown, key: string): unknown => (value as Record<string, unknown> | null | undefined)?.[key];
