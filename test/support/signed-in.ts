import supertest, { type Test } from 'supertest';

export interface SignedInUser {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly stores: readonly { readonly id: string; readonly code: string; readonly name: string }[];
}

/** Somebody who signed in at one API process: the verbs of HTTP with their token. */
export class SignedIn {
  constructor(
    readonly url: string,
    readonly token: string,
    readonly user: SignedInUser,
  ) {}

  get(path: string): Test {
    return this.withToken(supertest(this.url).get(`/api/v1${path}`));
  }

  post(path: string, body: object = {}): Test {
    return this.withToken(supertest(this.url).post(`/api/v1${path}`)).send(body);
  }

  put(path: string, body: object = {}): Test {
    return this.withToken(supertest(this.url).put(`/api/v1${path}`)).send(body);
  }

  delete(path: string): Test {
    return this.withToken(supertest(this.url).delete(`/api/v1${path}`));
  }

  /** The same person at another API process. */
  at(url: string): SignedIn {
    return new SignedIn(url, this.token, this.user);
  }

  private withToken(test: Test): Test {
    return test.set('authorization', `Bearer ${this.token}`);
  }
}

/** @throws Error when the answer is not 200. */
export async function signIn(url: string, login: string, password: string): Promise<SignedIn> {
  const { status, body, text } = await supertest(url)
    .post('/api/v1/auth/login')
    .set('x-client', 'api')
    .send({ login, password });
  if (status !== 200) throw new Error(`${login} could not sign in: ${status} ${text}`);
  return new SignedIn(url, body.accessToken as string, body.user as SignedInUser);
}
