import { ApiProperty } from '@nestjs/swagger';
import { PERSON_SORTS, PERSON_STATES, type PersonSort, type PersonState } from '@jembatan/identity';
import { ROLES, type Role } from '@jembatan/kernel';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsUUID } from 'class-validator';
import { IfGiven } from '../input/if-given.decorator';
import { PageQueryDto } from '../input/page.dto';
import { PlainText } from '../input/plain-text.decorator';

export class AddUserDto {
  @PlainText(200)
  name: string;

  /** One of `email` and `phone` is needed; an invitation goes out by e-mail only. */
  @IfGiven()
  @PlainText(254)
  email?: string;

  /** `0812…`, `62812…` or `+62812…`. */
  @IfGiven()
  @PlainText(30)
  phone?: string;

  /** An auditor holds no other role. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(ROLES.length)
  @IsIn(ROLES, { each: true })
  @ApiProperty({ enum: ROLES, isArray: true, maxItems: ROLES.length })
  roles: Role[];

  /** The stores that a `store_owner` owns. */
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsUUID(undefined, { each: true })
  storeIds?: string[];
}

export class ChangeDutiesDto {
  /** All of them; an auditor holds no other role. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(ROLES.length)
  @IsIn(ROLES, { each: true })
  @ApiProperty({ enum: ROLES, isArray: true, maxItems: ROLES.length })
  roles: Role[];

  /** All stores that a `store_owner` owns; none when left out. */
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsUUID(undefined, { each: true })
  storeIds?: string[];

  @PlainText(500)
  reason: string;
}

export class ReasonDto {
  @PlainText(500)
  reason: string;
}

export class UserQueryDto extends PageQueryDto {
  /** Part of name, e-mail or phone. */
  @IfGiven()
  @PlainText(100)
  q?: string;

  @IfGiven()
  @IsIn(PERSON_STATES)
  @ApiProperty({ enum: PERSON_STATES, required: false })
  state?: PersonState;

  @IfGiven()
  @IsIn(ROLES)
  @ApiProperty({ enum: ROLES, required: false })
  role?: Role;

  /** `createdAt` when left out; with `-` from the highest. */
  @IfGiven()
  @IsIn(PERSON_SORTS)
  @ApiProperty({ enum: PERSON_SORTS, required: false })
  sort?: PersonSort;
}

export class UserDto {
  id: string;
  name: string;
  @ApiProperty({ type: String, nullable: true })
  email: string | null;
  /** E.164. */
  @ApiProperty({ type: String, nullable: true })
  phone: string | null;
  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];
  @ApiProperty({ enum: PERSON_STATES })
  state: PersonState;
  storeIds: string[];
  createdAt: Date;
}

/** Somebody's signed-in device. */
export class UserSessionDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  createdAt: Date;
  lastUsedAt: Date;
  /** Made by the device on its first start. */
  @ApiProperty({ type: String, nullable: true })
  deviceId: string | null;
  @ApiProperty({ type: String, nullable: true })
  userAgent: string | null;
}

export class UserSessionPageDto {
  items: UserSessionDto[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class AddedUserDto extends UserDto {
  /** Sets the first password, once; only for people without an e-mail address, to be handed over by other means. */
  @ApiProperty({ type: String, nullable: true })
  invitationLink: string | null;
}

export class UserPageDto {
  items: UserDto[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
