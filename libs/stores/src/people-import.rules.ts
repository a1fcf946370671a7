import { emailOf, type Person, phoneOf } from '@jembatan/identity';
import { type ImportFault, IMPORT_ROLES, type ImportRole, type ImportRow, type PlannedLine } from './people-import';

type KnownPerson = Pick<Person, 'name' | 'email' | 'phone' | 'roles'> & {
  /** Null: an earlier line of the same file adds the person. */
  readonly id: string | null;
  /** What is owned, and what is served. */
  readonly owned: ReadonlySet<string>;
  readonly served: ReadonlySet<string>;
};

/** Everything that an import is judged by. */
export interface ImportQuestion {
  readonly rows: readonly ImportRow[];
  readonly people: readonly KnownPerson[];
  /** Ids by the ERP's customer code. */
  readonly stores: ReadonlyMap<string, string>;
}

/** What is to be done for a line. */
export interface ImportStep {
  readonly planned: PlannedLine;
  readonly email: string;
  readonly phone: string | null;
  readonly role: ImportRole | null;
  readonly addedStoreIds: readonly string[];
}

type Fault = PlannedLine['faults'][number];

/** Each line in turn, on what the lines before it leave behind: a second line of somebody only adds stores. Takes nothing away. */
export function planImport({ rows, people, stores }: ImportQuestion): ImportStep[] {
  const known = new Map(people.flatMap((person) => (person.email === null ? [] : [[person.email, person] as const])));
  const phones = new Set(people.flatMap(({ phone }) => phone ?? []));
  return rows.map((row) => {
    const email = emailOf(row.email) ?? '';
    const phone = row.phone === null ? null : phoneOf(row.phone);
    const person = known.get(email);
    const role = row.role ?? (person ? onlyRoleOf(person) : null);
    const faults = [
      ...(email === '' ? [fault('field.email', row.email)] : []),
      ...(person ? faultsOfKnown(row, person, role) : faultsOfNew(row, phone, phones)),
      ...faultsOfStores(row, role, stores),
    ];
    const wanted = [...new Set(row.storeCodes)].flatMap((code) => {
      const id = stores.get(code);
      return id === undefined ? [] : [{ code, id }];
    });
    const before = person ? (role === 'store_owner' ? person.owned : person.served) : new Set<string>();
    const added = faults.length > 0 ? [] : wanted.filter(({ id }) => !before.has(id));
    if (faults.length === 0) {
      known.set(email, withStores(person ?? newcomer(row, email, phone), role, added));
      if (!person && phone !== null) phones.add(phone);
    }
    const verdict = faults.length > 0 ? 'refused' : !person ? 'new' : added.length > 0 ? 'change' : 'same';
    return {
      planned: {
        line: row.line,
        email: email || row.email,
        name: person?.name ?? row.name,
        verdict,
        faults,
        addedStores: added.map(({ code }) => code),
      },
      ...{ email, phone, role },
      addedStoreIds: added.map(({ id }) => id),
    };
  });
}

const fault = (code: ImportFault, value: string | null = null): Fault => ({ code, value });

/** The role that stores in a line of a known person are meant for, where the line does not say: the only one that has stores. */
function onlyRoleOf({ roles }: KnownPerson): ImportRole | null {
  const fitting = IMPORT_ROLES.filter((role) => roles.includes(role));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function faultsOfKnown({ storeCodes, role: asked }: ImportRow, person: KnownPerson, role: ImportRole | null): Fault[] {
  if (asked !== null && !person.roles.includes(asked)) return [fault('import.role_differs', asked)];
  return role === null && storeCodes.length > 0 ? [fault('import.role_missing')] : [];
}

function faultsOfNew(row: ImportRow, phone: string | null, taken: ReadonlySet<string>): Fault[] {
  return [
    ...(row.name === null ? [fault('import.name_missing')] : []),
    ...(row.role === null ? [fault('import.role_missing')] : []),
    ...(row.phone !== null && phone === null ? [fault('field.phone', row.phone)] : []),
    ...(phone !== null && taken.has(phone) ? [fault('user.login_taken', phone)] : []),
  ];
}

function faultsOfStores({ storeCodes }: ImportRow, role: ImportRole | null, stores: ImportQuestion['stores']): Fault[] {
  if (role === 'support' && storeCodes.length > 0) return [fault('import.stores_unfit')];
  return storeCodes.filter((code) => !stores.has(code)).map((code) => fault('import.store_unknown', code));
}

const newcomer = ({ name, role }: ImportRow, email: string, phone: string | null): KnownPerson => ({
  id: null,
  name: name ?? '',
  email,
  phone,
  roles: role === null ? [] : [role],
  owned: new Set(),
  served: new Set(),
});

function withStores(
  person: KnownPerson,
  role: ImportRole | null,
  added: readonly { readonly id: string }[],
): KnownPerson {
  const more = (ids: ReadonlySet<string>): ReadonlySet<string> => new Set([...ids, ...added.map(({ id }) => id)]);
  return role === 'store_owner' ? { ...person, owned: more(person.owned) } : { ...person, served: more(person.served) };
}
