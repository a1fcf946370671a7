/** Name and payload of a job. The name is dotted lower case and used once in the whole house. */
export interface Job<P extends object> {
  readonly name: string;
  /** Carries the payload's type; never set. */
  readonly payload?: P;
}

const known = new Map<string, Job<object>>();

/** @throws Error when the name is taken: two jobs of one name would run each other's handler. */
export function defineJob<P extends object>(name: string): Job<P> {
  if (known.has(name)) throw new Error(`The job ${name} is defined twice`);
  const job: Job<P> = { name };
  known.set(name, job);
  return job;
}

export const definedJobs = (): readonly Job<object>[] => [...known.values()];
