import { NoAnswer } from './problem';

/**
 * For answers that take as long as they take: a file of the whole log, a look through all of the chain. Given to a call as
 * its `fetch`; the browser holds what comes on its disk when it is long.
 */
export async function unhurried(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    throw new NoAnswer(error);
  }
}
