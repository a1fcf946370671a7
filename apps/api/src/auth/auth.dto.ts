import { ApiProperty } from '@nestjs/swagger';
import { PASSWORD_MAX } from '@jembatan/identity';
import { ROLES, type Role } from '@jembatan/kernel';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { IfGiven } from '../input/if-given.decorator';
import { PlainText } from '../input/plain-text.decorator';

export class LoginDto {
  /** E-mail address or phone number. */
  @PlainText(254)
  login: string;

  @IsString()
  @MinLength(1)
  @MaxLength(PASSWORD_MAX)
  password: string;
}

/** Empty for browsers, which send the cookie. */
export class RefreshDto {
  /** Only with the header `X-Client: api`. */
  @IfGiven()
  @IsString()
  @Matches(/^[\w-]{43}$/)
  refreshToken?: string;
}

export class PasswordResetDto {
  /** E-mail address or phone number. */
  @PlainText(254)
  login: string;
}

export class PasswordResetConfirmDto {
  /** From the fragment of the link. */
  @IsString()
  @Matches(/^[\w-]{43}$/)
  token: string;

  /** 10 to 200 characters, not the login, not a common one. */
  @IsString()
  @MaxLength(PASSWORD_MAX)
  password: string;
}

export class SignedInStoreDto {
  id: string;
  code: string;
  name: string;
}

export class SignedInUserDto {
  id: string;
  name: string;
  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];
  /** The stores the person owns. */
  stores: SignedInStoreDto[];
}

export class SignedInDto {
  accessToken: string;
  /** Seconds. */
  expiresIn: number;
  /** Only with the header `X-Client: api`; browsers get a cookie. */
  refreshToken?: string;
  user: SignedInUserDto;
}
