import { type Person, type Tokens } from '@jembatan/identity';
import { type SignedInDto, type SignedInUserDto } from './auth.dto';

export const presentUser = ({ id, name, roles, storeIds }: Person): SignedInUserDto => ({
  id,
  name,
  roles: [...roles],
  stores: storeIds.map((storeId) => ({ id: storeId })),
});

/** The refresh token goes into the body only for those who keep no cookies. */
export function presentSignedIn(person: Person, tokens: Tokens, client: 'browser' | 'api'): SignedInDto {
  const { accessToken, expiresIn, refreshToken } = tokens;
  return { accessToken, expiresIn, ...(client === 'api' ? { refreshToken } : {}), user: presentUser(person) };
}
