export interface Statements {
  query<T>(text: string, values?: unknown[]): Promise<T>;
}

/** A part of a statement's text, for parts that several statements share. */
type Fragment = () => string;

interface Statement {
  readonly text: string;
  /** Which of the values are parameters, and not fragments. */
  readonly parameters: readonly number[];
}

/** A template stands in the code once, so it is put together once and prepared once. */
const statements = new WeakMap<TemplateStringsArray, Statement>();

function statementOf(template: TemplateStringsArray, values: readonly unknown[]): Statement {
  const known = statements.get(template);
  if (known) return known;
  const parameters: number[] = [];
  const text = template.reduce((before, part, index) => {
    const value = values[index - 1];
    if (isFragment(value)) return before + value() + part;
    return `${before}$${parameters.push(index - 1)}${part}`;
  });
  const statement = { text, parameters };
  statements.set(template, statement);
  return statement;
}

const isFragment = (value: unknown): value is Fragment => typeof value === 'function';

/** The transaction: first argument of every repository method. */
export class Tx {
  private ended = false;

  constructor(private readonly connection: Statements) {}

  /** After this a statement is refused: it would run outside the transaction, or in another's. */
  end(): void {
    this.ended = true;
  }

  /**
   * Runs one statement. A value is a parameter, null and arrays included; a function is a fragment of the text, the same
   * one at every call.
   */
  sql<T = unknown[]>(template: TemplateStringsArray, ...values: unknown[]): Promise<T> {
    const { text, parameters } = statementOf(template, values);
    return this.query<T>(
      text,
      parameters.map((index) => values[index]),
    );
  }

  /** Runs one statement whose text is put together from parts of the code. */
  async query<T>(text: string, values?: unknown[]): Promise<T> {
    if (this.ended) throw new Error('A statement was asked for after the end of its transaction');
    return this.connection.query<T>(text, values);
  }
}
