import fc from 'fast-check';
import { KINDS, type Kind } from '../support/bad-input/bad-values';
import { type Call, type Input } from '../support/bad-input/call';
import { callsOf } from '../support/bad-input/calls';
import { type Answer, ask, forEach, missesOf, type Raw } from '../support/bad-input/counter';
import { Desk, LOGINS } from '../support/bad-input/desk';
import { faultsOf, gapsOf, idSites, nameOf, put, type Site, sitesOf } from '../support/bad-input/faults';
import { changes, fingerprint } from '../support/bad-input/fingerprint';
import { OpenApi, type Operation } from '../support/bad-input/openapi';
import { randomBodies } from '../support/bad-input/random-bodies';
import { soak } from '../support/counts';
import { TestHouse } from '../support/house';

const RANDOM_BODIES = soak(60, 300);
const JSON_TYPE = 'application/json';

interface Case {
  readonly operation: Operation;
  readonly call: Call;
  readonly sites: readonly Site[];
}

/** The good call of a case, but for what is said here. */
interface Attempt {
  readonly of: Case;
  readonly what: string;
  readonly wanted: number;
  /** The places of which the refusal must name one. */
  readonly named?: readonly string[];
  readonly input?: Input;
  /** Null: nobody. */
  readonly login?: string | null;
  readonly raw?: Raw;
}

const TITLES: Readonly<Record<Kind, string>> = {
  missing: 'that lacks something',
  type: 'of a wrong type',
  size: 'that is too long or too short, or has too many or too few items',
  range: 'below its minimum, negative, zero, huge, or a fraction',
  form: 'that is no such id, time, choice or text',
  surplus: 'with something that nobody asked for',
};

const NO_BODIES: readonly (readonly [string, Raw, number])[] = [
  ['half JSON', { type: JSON_TYPE, text: '{"lines": [' }, 400],
  ['no JSON', { type: JSON_TYPE, text: 'lines=1' }, 400],
  ['two values', { type: JSON_TYPE, text: '{} {}' }, 400],
  ['nothing as JSON', { type: JSON_TYPE, text: '' }, 400],
  ['a list', { type: JSON_TYPE, text: '[]' }, 400],
  ['a text', { type: JSON_TYPE, text: '"x"' }, 400],
  ['a number', { type: JSON_TYPE, text: '7' }, 400],
  ['another prototype', { type: JSON_TYPE, text: '{"__proto__": {"admin": true}}' }, 400],
  ['plain text', { type: 'text/plain', text: '{}' }, 415],
  ['a form', { type: 'application/x-www-form-urlencoded', text: 'lines=1' }, 415],
  ['XML', { type: 'application/xml', text: '<a/>' }, 415],
  ['over a mebibyte', { type: JSON_TYPE, text: `{"note": "${'x'.repeat(1024 * 1024)}"}` }, 413],
];

const NO_FORMS: readonly (readonly [string, Raw])[] = [
  ['JSON', { type: JSON_TYPE, text: '{}' }],
  ['a form without a file', { text: new FormData() }],
  ['half a form', { type: 'multipart/form-data; boundary=x', text: '--x\r\nContent-' }],
];

describe('Bad input', () => {
  let house: TestHouse;
  let api: OpenApi;
  let desk: Desk;
  let calls: Readonly<Record<string, Call>>;
  let cases: readonly Case[];

  const tokenOf = (login: string): string =>
    login === 'the scraper' ? house.metricsToken : desk.personOf(login).token;

  const send = ({ of: { operation, call }, input = call.input, login = call.login, raw }: Attempt): Promise<Answer> =>
    ask(house.url(), operation, input, login === null ? null : tokenOf(login), raw);

  /** What was not refused as it should be, and what changed meanwhile. */
  async function missesIn(attempts: readonly Attempt[], atLeast: number): Promise<string[]> {
    expect(attempts.length).toBeGreaterThanOrEqual(atLeast);
    const before = await fingerprint(house);
    const misses = await forEach(attempts, async (attempt) =>
      missesOf(await send(attempt), attempt.wanted, attempt.named).map(
        (miss) => `${attempt.of.operation.name} ${attempt.what}: ${miss}`,
      ),
    );
    return [...misses, ...changes(before, await fingerprint(house))];
  }

  beforeAll(async () => {
    house = await TestHouse.open({ workers: 0 });
    api = await OpenApi.read(house.url());
    desk = await Desk.open(house);
    calls = callsOf(desk);
    cases = api.operations.flatMap((operation) => {
      const call = calls[operation.name];
      if (!call) return [];
      const lenient = (call.lenient ?? []).map((name) => `header ${name}`);
      const sites = sitesOf(api, operation, call.input).filter((site) => !lenient.includes(nameOf(site)));
      return [{ operation, call, sites }];
    });
  }, 120_000);

  afterAll(() => house.close());

  it('is looked for in every operation of the document, and in no other', () => {
    expect(Object.keys(calls).sort()).toEqual(api.operations.map(({ name }) => name).sort());
  });

  it('cannot be endless, and every id in it is somebody’s', () => {
    const misses = cases.flatMap(({ operation, call, sites }) => {
      const ids = idSites(sites).map(nameOf);
      const said = Object.keys(call.ids ?? {});
      return [
        ...gapsOf(sites, call.input),
        ...ids.filter((id) => !said.includes(id)).map((id) => `the table does not say whose ${id} is`),
        ...said.filter((id) => !ids.includes(id)).map((id) => `the table names ${id}, which is no id`),
      ].map((miss) => `${operation.name}: ${miss}`);
    });
    expect(misses).toEqual([]);
  });

  it('is told from good input by a document that declares every answer, and where a token is needed', () => {
    const misses = cases.flatMap(({ operation: { name, responses, needsToken }, call }) => {
      const good = Object.entries(responses).filter(([status]) => /^2/.test(status));
      const bare = good.filter(([status, { content }]) => !['202', '204'].includes(status) && !content);
      return [
        ...(good.length === 0 ? [`${name} declares no success`] : []),
        ...(responses.default?.content?.['application/problem+json'] ? [] : [`${name} declares no refusal`]),
        ...bare.map(([status]) => `${name} ${status} has no schema`),
        ...(needsToken === (call.by !== 'everybody') ? [] : [`${name} says wrongly whether it needs a token`]),
      ];
    });
    expect(misses).toEqual([]);
  });

  it.each(KINDS.map((kind) => [TITLES[kind], kind] as const))(
    '%s is refused with its place, and changes nothing',
    async (_, kind) => {
      const attempts = cases.flatMap((of) =>
        faultsOf(of.sites, of.call.input)
          .filter((fault) => fault.kind === kind)
          .map(({ site, shown, input, named }): Attempt => {
            const wanted = site.where === 'path' ? (of.call.malformedId ?? 400) : 400;
            return { of, what: `${nameOf(site)} = ${shown}`, wanted, named: wanted === 400 ? named : undefined, input };
          }),
      );
      expect(await missesIn(attempts, 20)).toEqual([]);
    },
    120_000,
  );

  it('that is no JSON, of another kind, or too large is refused, and changes nothing', async () => {
    const attempts = cases
      .filter(({ operation }) => operation.body?.type === JSON_TYPE)
      .flatMap((of) => NO_BODIES.map(([what, raw, wanted]): Attempt => ({ of, what, raw, wanted })));
    expect(await missesIn(attempts, 200)).toEqual([]);
  }, 120_000);

  it('that is no such file is refused, and changes nothing', async () => {
    const attempts = cases
      .filter(({ operation }) => operation.body?.type === 'multipart/form-data')
      .flatMap((of): Attempt[] => {
        const file = (bytes: Uint8Array<ArrayBuffer>): Input => ({ ...of.call.input, file: bytes });
        const named = Object.keys(of.operation.body?.schema.properties ?? {});
        return [
          { of, what: 'a web page', input: file(Buffer.from('<html></html>')), wanted: 400, named },
          { of, what: 'an empty file', input: file(Buffer.alloc(0)), wanted: 400, named },
          { of, what: 'over ten mebibytes', input: file(Buffer.alloc(10 * 1024 * 1024 + 1)), wanted: 413 },
          ...NO_FORMS.map(([what, raw]) => ({ of, what, raw, wanted: 400, named })),
        ];
      });
    expect(await missesIn(attempts, 6)).toEqual([]);
  }, 60_000);

  it.each([
    ['GET', '/api/v1/nothing', 404],
    ['PATCH', '/api/v1/orders', 404],
    ['GET', '/api/v1/orders/%zz', 400],
    ['GET', '/api/v1/orders/%ff', 400],
    ['GET', `/api/v1/orders/${'a'.repeat(101)}`, 414],
    ['POST', '/api/v1/orders/../../../etc/passwd', 404],
  ])('in the address of a call is refused as everything else: %s %s', async (method, path, wanted) => {
    const answer = await ask(house.url(), { method, path, body: null }, {}, tokenOf('owner1'));
    expect(missesOf(answer, wanted)).toEqual([]);
  });

  it('in the form of an id that is nobody’s is answered 404, and changes nothing', async () => {
    const attempts = cases.flatMap((of) =>
      idSites(of.sites).flatMap((site): Attempt[] => {
        const rule = of.call.ids?.[nameOf(site)] ?? 'free';
        if (rule === 'free') return [];
        const id = site.schema.format === 'uuid' ? '0190a1b2-0000-7000-8000-00000000dead' : '0'.repeat(64);
        const input = put(of.call.input, site, id);
        return [{ of, what: `with an unknown ${nameOf(site)}`, input, wanted: rule.unknown }];
      }),
    );
    expect(await missesIn(attempts, 30)).toEqual([]);
  }, 60_000);

  it('about what is somebody else’s is answered 404, and changes nothing', async () => {
    const attempts = cases.flatMap((of) =>
      idSites(of.sites).flatMap((site): Attempt[] => {
        const rule = of.call.ids?.[nameOf(site)] ?? 'free';
        const strangers = rule === 'free' ? [] : (rule.strangers ?? []);
        return strangers.map(({ login, id }) => {
          const input = put(of.call.input, site, id);
          return { of, what: `of ${login} with another’s ${nameOf(site)}`, input, login, wanted: 404 };
        });
      }),
    );
    expect(await missesIn(attempts, 15)).toEqual([]);
  }, 60_000);

  it('is not even looked at without a token, or by a role that may not: 401, 403, and nothing is changed', async () => {
    const guarded = cases.filter(({ call }) => call.by !== 'everybody');
    const madeUp = { header: { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' } };
    const attempts = guarded.flatMap((of): Attempt[] => {
      const { by, input } = of.call;
      const ofRoles = Array.isArray(by) && !by.includes('the scraper');
      const strangers = ofRoles ? LOGINS.filter((login) => !desk.hasRole(login, by)) : [];
      return [
        { of, what: 'without a token', login: null, wanted: 401 },
        { of, what: 'with a made-up token', login: null, input: { ...input, ...madeUp }, wanted: 401 },
        ...strangers.map((login) => ({ of, what: `by ${login}`, login, wanted: 403 })),
      ];
    });
    expect(await missesIn(attempts, 200)).toEqual([]);
  }, 60_000);

  it('is all that was wrong: each call of the table passes without a fault', async () => {
    const misses: string[] = [];
    for (const of of cases) {
      const { name, responses } = of.operation;
      const { answers } = of.call;
      const { status, text } = await send({ of, what: 'the good call', wanted: answers });
      if (status !== answers) misses.push(`${name}: ${status} instead of ${answers}: ${text}`);
      else if (status < 300 && !(String(status) in responses)) misses.push(`${name}: ${status} is not declared`);
    }
    expect(misses).toEqual([]);
  }, 60_000);

  it(`never breaks the portal: ${RANDOM_BODIES} random bodies for each call that takes one, odd headers for others`, async () => {
    const attempts = cases.flatMap((of): Attempt[] => {
      const { body } = of.operation;
      const { input, lenient = [] } = of.call;
      const headers = lenient.flatMap((name) =>
        ['', 'x', '-1', '9'.repeat(20), 'a'.repeat(8_000)].map((value) => ({ [name]: value })),
      );
      const bodies =
        body?.type === JSON_TYPE ? fc.sample(randomBodies(api, body.schema, input.body), RANDOM_BODIES) : [];
      return [
        ...headers.map((header) => ({ of, what: JSON.stringify(header), input: { ...input, header }, wanted: 0 })),
        ...bodies.map((random) => ({ of, what: JSON.stringify(random), input: { ...input, body: random }, wanted: 0 })),
      ];
    });
    const misses = await forEach(attempts, async (attempt) => {
      const { status, text } = await send(attempt);
      return status < 500 ? [] : [`${attempt.of.operation.name} ${attempt.what}: ${status} ${text}`];
    });
    expect(misses).toEqual([]);
  }, 300_000);
});
