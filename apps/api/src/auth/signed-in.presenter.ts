import { Injectable } from '@nestjs/common';
import { type Person, type Tokens } from '@jembatan/identity';
import { Transactions } from '@jembatan/platform';
import { StoreAccounts } from '@jembatan/stores';
import { type SignedInDto, type SignedInUserDto } from './auth.dto';
import { type Client } from './refresh-cookie.service';

/** Shows a person to that person: with the names of the stores, which only the lib above knows. */
@Injectable()
export class SignedInPresenter {
  constructor(
    private readonly stores: StoreAccounts,
    private readonly transactions: Transactions,
  ) {}

  async user({ id, name, roles, storeIds }: Person): Promise<SignedInUserDto> {
    const stores = storeIds.length === 0 ? [] : await this.transactions.each((tx) => this.stores.getMany(tx, storeIds));
    return {
      id,
      name,
      roles: [...roles],
      stores: stores.map((store) => ({ id: store.id, code: store.code, name: store.name })),
    };
  }

  /** The refresh token goes into the body only for those who keep no cookies. */
  async signedIn(
    person: Person,
    { accessToken, expiresIn, refreshToken }: Tokens,
    client: Client,
  ): Promise<SignedInDto> {
    const user = await this.user(person);
    return { accessToken, expiresIn, ...(client === 'api' ? { refreshToken } : {}), user };
  }
}
