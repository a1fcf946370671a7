import { randomUUID } from 'node:crypto';
import { accessMatrix, type Caller, type Met, type Row } from '../support/access-matrix';
import { type Call, type Input } from '../support/bad-input/call';
import { callsOf } from '../support/bad-input/calls';
import { type Answer, ask } from '../support/bad-input/counter';
import { Desk } from '../support/bad-input/desk';
import { OpenApi, type Operation } from '../support/bad-input/openapi';
import { TestHouse } from '../support/house';

/** Owner and admin last: what they do may end the session of another caller. */
const TURNS: readonly Caller[] = ['shadow', 'salesman', 'other', 'anonymous', 'auditor', 'support', 'owner', 'admin'];
const REFUSALS: Readonly<Record<string, Met>> = {
  'auth.required': '401',
  'auth.forbidden': 'role',
  'auth.not_on_behalf': 'never',
};

const matrix = accessMatrix();

describe('Who may call what', () => {
  let house: TestHouse;
  let api: OpenApi;
  let desk: Desk;
  let tokens: Readonly<Record<Caller, string | null>>;

  beforeAll(async () => {
    house = await TestHouse.open({ workers: 0 });
    api = await OpenApi.read(house.url());
    desk = await Desk.open(house);
    const { salesman1, owner1, owner2, admin, auditor, support } = desk.people;
    const session = await salesman1
      .post('/shadow-sessions', { id: randomUUID(), storeId: desk.storeOf('owner1'), reason: 'kunjungan rutin' })
      .expect(201);
    tokens = {
      anonymous: null,
      salesman: salesman1.token,
      shadow: (session.body as { accessToken: string }).accessToken,
      owner: owner1.token,
      other: owner2.token,
      admin: admin.token,
      auditor: auditor.token,
      support: support.token,
    };
  }, 120_000);

  afterAll(() => house?.close(), 60_000);

  it('is written down for every route of the document, once for each whose thing it may be', () => {
    const routes = new Set(matrix.map(({ route }) => route));
    expect([...routes].sort()).toEqual(api.operations.map(({ name }) => name).sort());
    const rows = matrix.map(({ route, whose }) => `${route} ${whose}`);
    expect(rows.filter((row, at) => rows.indexOf(row) !== at)).toEqual([]);
  });

  it('keeps the auditor to reading, but for the monthly sign-off', () => {
    const writes = matrix.filter(
      ({ route, met }) => !route.startsWith('GET ') && met.anonymous !== 'yes' && met.auditor === 'yes',
    );
    expect(writes.map(({ route }) => route)).toEqual(
      api.operations.map(({ name }) => name).filter((name) => name.startsWith('POST ') && name.endsWith('/sign-off')),
    );
  });

  it('lets support read orders and change none of them', () => {
    const writes = matrix.filter(
      ({ route, met }) => !route.startsWith('GET ') && met.anonymous !== 'yes' && met.support === 'yes',
    );
    expect(writes).toEqual([]);
  });

  it.each(TURNS.map((caller) => [caller] as const))(
    'is what the table says for: %s',
    async (caller) => {
      expect(await missesOf(caller)).toEqual([]);
    },
    60_000,
  );

  /** What a caller met that the table does not say. */
  async function missesOf(caller: Caller): Promise<string[]> {
    const misses: string[] = [];
    for (const row of matrix) {
      const operation = api.operations.find(({ name }) => name === row.route);
      const call = callsOf(desk)[row.route];
      if (!operation || !call) misses.push(`${row.route}: there is no such route, or no call of it in calls.ts`);
      else {
        const answer = await made(operation, call, row, caller);
        const met = metBy(operation, answer);
        if (met !== row.met[caller])
          misses.push(
            `${row.route} (${row.whose}): ${met} instead of ${row.met[caller]}: ${answer.status} ${answer.text.slice(0, 200)}`,
          );
      }
    }
    return misses;
  }

  async function made(operation: Operation, call: Call, row: Row, caller: Caller): Promise<Answer> {
    const input = about(row, call.input);
    const fresh = row.route.startsWith('DELETE /order-templates') ? await withTemplate(row, input) : input;
    return ask(house.url(), operation, fresh, tokens[caller]);
  }

  /** The same call about the other store and its things. */
  function about({ route: row, whose }: Row, input: Input): Input {
    if (whose !== "other's") return input;
    const { made: things } = desk;
    const swaps = [
      ...(row === 'POST /shadow-sessions' ? [[desk.storeOf('owner2'), things.farStore] as const] : []),
      [desk.storeOf('owner1'), desk.storeOf('owner2')],
      [things.order.id, things.foreignOrder.id],
      [things.otherOrder.id, things.foreignOrder.id],
      [things.template, things.foreignTemplate],
      [things.session, things.foreignSession],
    ] as const;
    const text = swaps.reduce((all, [own, other]) => all.replaceAll(own, other), JSON.stringify(input));
    if (text === JSON.stringify(input)) throw new Error('The call names nothing that could be the other’s');
    return JSON.parse(text) as Input;
  }

  /** One that nobody has deleted yet. */
  async function withTemplate({ whose }: Row, input: Input): Promise<Input> {
    const owner = whose === 'own' ? desk.people.owner1 : desk.people.owner2;
    const { body } = await owner.post('/order-templates', { name: randomUUID(), lines: [] }).expect(201);
    return { ...input, path: { id: (body as { id: string }).id } };
  }
});

function metBy({ name }: Operation, { status, text }: Answer): string {
  const code = /"code":"([^"]+)"/.exec(text)?.[1] ?? '';
  const refusal = REFUSALS[code];
  if (refusal) return refusal;
  if (status === 404 && code !== 'order.link_unknown') return 'hid';
  // At the sign-in a 401 judges what is shown there, and not who asks.
  if ((status === 401 || status === 403) && !name.startsWith('POST /auth/')) return `${status} ${code}`;
  // Whoever is told that the input is bad was not yet told whose it is.
  return status === 400 || status >= 500 ? `${status} ${code}` : 'yes';
}
