import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { readAgain } from './read-again';

describe('Reading again after news', () => {
  let queries: QueryClient;
  let answers: ((state: string) => void)[];

  beforeEach(() => {
    queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    answers = [];
  });

  afterEach(() => queries.clear());

  const shown = (owner: string, topic: string) => {
    const observer = new QueryObserver<string, Error, string, string, string[]>(queries, {
      queryKey: ['portal', owner, topic],
      queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
    });
    observer.subscribe(() => undefined);
    return observer;
  };

  it('does not lose a change that comes while the first reading is under way', async () => {
    const run = shown('budi', 'reconciliation');
    const reading = readAgain(queries, 'budi', 'reconciliation');
    answers[0]?.('running');
    await until(() => answers.length === 2);
    answers[1]?.('done');
    await reading;
    expect(run.getCurrentResult().data).toBe('done');
  });

  it('reads at once what is shown already', async () => {
    const run = shown('budi', 'reconciliation');
    answers[0]?.('running');
    await until(() => run.getCurrentResult().data === 'running');
    const reading = readAgain(queries, 'budi', 'reconciliation');
    expect(answers).toHaveLength(2);
    answers[1]?.('done');
    await reading;
    expect(run.getCurrentResult().data).toBe('done');
  });

  it('leaves other topics and other users alone', async () => {
    shown('budi', 'orders');
    shown('siti', 'reconciliation');
    await readAgain(queries, 'budi', 'reconciliation');
    expect(answers).toHaveLength(2);
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
