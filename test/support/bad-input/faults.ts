import { badValues, type Kind, unbounded } from './bad-values';
import { type Input } from './call';
import { type OpenApi, type Operation, type Schema } from './openapi';

/** One place of a call's input, and the schema of what stands there. */
export interface Site {
  readonly where: 'path' | 'query' | 'header' | 'body';
  /** `['lines', '0', 'quantity']` */
  readonly keys: readonly string[];
  readonly schema: Schema;
  readonly required: boolean;
}

/** A good input with one fault in it. */
export interface Fault {
  readonly kind: Kind;
  readonly site: Site;
  readonly shown: string;
  readonly input: Input;
  /** The paths that name the place. */
  readonly named: readonly string[];
}

const EMPTY: Site = { where: 'body', keys: [], schema: { type: 'object' }, required: true };

/** Every place of the operation's input, as deep as it goes. `good` shows each list with an item. */
export function sitesOf(api: OpenApi, { parameters, body }: Operation, good: Input): Site[] {
  const outside = parameters.map((parameter): Site => ({
    where: parameter.in,
    keys: [parameter.name],
    schema: api.resolve(parameter.schema),
    required: parameter.required ?? false,
  }));
  if (body?.type !== 'application/json') return outside;
  return [...outside, ...inside(api, { ...EMPTY, schema: api.resolve(body.schema) }, good.body)];
}

function inside(api: OpenApi, parent: Site, value: unknown): Site[] {
  const { schema, keys } = parent;
  const children =
    schema.type === 'array' ? [['0', schema.items ?? {}] as const] : Object.entries(schema.properties ?? {});
  return children.flatMap(([key, child]) => {
    const resolved = api.resolve(child);
    const required = schema.type === 'array' || (schema.required ?? []).includes(key);
    const site: Site = { where: 'body', keys: [...keys, key], schema: resolved, required };
    return [site, ...inside(api, site, at(value, [key]))];
  });
}

/** What keeps a call from being tested whole. */
export function gapsOf(sites: readonly Site[], good: Input): string[] {
  return sites.flatMap((site) => {
    const endless = site.where === 'path' ? null : unbounded(site.schema);
    const shown = site.where !== 'body' || at(good.body, site.keys) !== undefined;
    return [
      ...(endless === null ? [] : [`${nameOf(site)} is ${endless}`]),
      ...(shown ? [] : [`${nameOf(site)} is not in the good body of the table`]),
    ];
  });
}

export const nameOf = ({ where, keys }: Site): string => `${where} ${keys.join('.')}`;

/** The good input with every fault that the document makes one, one at a time. */
export function faultsOf(sites: readonly Site[], good: Input): Fault[] {
  const inBody = sites.filter(({ where }) => where === 'body');
  const objects = inBody.filter(({ schema }) => schema.type === 'object');
  const hasBody = good.body !== undefined;
  return [
    ...sites.flatMap((site) => [...wrongAt(site, good), ...missingAt(site, good), ...tooManyAt(site, good)]),
    ...(hasBody ? [EMPTY, ...objects] : []).flatMap((site) => surplusAt(site, good)),
    ...(sites.some(({ where }) => where === 'query') ? [surplusInQuery(good)] : []),
  ];
}

function wrongAt(site: Site, good: Input): Fault[] {
  const asText = site.where !== 'body';
  return badValues(site.schema, asText)
    .filter(({ value }) => canTravel(site, value))
    .map(({ kind, value }) => fault(kind, site, value, put(good, site, value)));
}

function missingAt(site: Site, good: Input): Fault[] {
  const isItem = site.where === 'body' && site.keys.at(-1) === '0';
  if (!site.required || site.where === 'path' || isItem) return [];
  return [fault('missing', site, 'left out', put(good, site, undefined))];
}

function tooManyAt(site: Site, good: Input): Fault[] {
  const { maxItems } = site.schema;
  if (maxItems === undefined || site.where !== 'body') return [];
  const items = Array.from({ length: maxItems + 1 }, () => at(good.body, [...site.keys, '0']));
  return [fault('size', site, `${maxItems + 1} items`, put(good, site, items))];
}

function surplusAt(site: Site, good: Input): Fault[] {
  const surplus = { ...site, keys: [...site.keys, 'surplus'] };
  return [fault('surplus', surplus, 'an unknown field', put(good, surplus, 'x'))];
}

function surplusInQuery(good: Input): Fault {
  const site: Site = { where: 'query', keys: ['surplus'], schema: { type: 'string' }, required: false };
  return fault('surplus', site, 'an unknown parameter', put(good, site, 'x'));
}

function fault(kind: Kind, site: Site, value: unknown, input: Input): Fault {
  const path = site.keys.join('.');
  const list = site.keys.at(-1) === '0' ? [site.keys.slice(0, -1).join('.')] : [];
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
  const shown = text.length > 60 ? `${text.slice(0, 20)}… (${text.length} characters)` : JSON.stringify(text);
  return { kind, site, shown, input, named: [path, ...list] };
}

/** A header holds no control characters, a URL no half characters; a segment of a path is not empty, and not longer than routers read. */
function canTravel({ where }: Site, value: unknown): boolean {
  if (where !== 'body' && /\p{Cs}/u.test(String(value))) return false;
  if (where === 'header') return typeof value === 'string' && /^[\x21-\x7e]*$/.test(value);
  if (where === 'path') return typeof value === 'string' && /^[^.]/.test(value) && value.length <= 100;
  return true;
}

/** The input with another value at the site; undefined takes it away. */
export function put(good: Input, { where, keys }: Pick<Site, 'where' | 'keys'>, value: unknown): Input {
  if (where !== 'body') return { ...good, [where]: { ...good[where], [keys[0] ?? '']: value } };
  const body = structuredClone(good.body);
  const holder = at(body, keys.slice(0, -1)) as Record<string, unknown>;
  const key = keys.at(-1) ?? '';
  if (value === undefined) delete holder[key];
  else holder[key] = value;
  return { ...good, body };
}

const at = (value: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((held, key) => (held as Record<string, unknown> | null | undefined)?.[key], value);

/** Of every id in the input the table must say whose it is. */
export const idSites = (sites: readonly Site[]): Site[] =>
  sites.filter(({ where, schema }) => where === 'path' || schema.format === 'uuid');
