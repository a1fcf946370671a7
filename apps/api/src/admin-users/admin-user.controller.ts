import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Accounts, People, type Person } from '@jembatan/identity';
import { type Ctx } from '@jembatan/kernel';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import { KnownStores } from './known-stores.service';
import { AddedUserDto, AddUserDto, ReasonDto, UserDto, UserPageDto, UserQueryDto } from './admin-user.dto';

@ApiTags('users')
@Controller('admin/users')
export class AdminUserController {
  constructor(
    private readonly people: People,
    private readonly accounts: Accounts,
    private readonly knownStores: KnownStores,
  ) {}

  /** People, oldest first. */
  @Get()
  @Roles('admin')
  async list(@Caller() ctx: Ctx, @Query() query: UserQueryDto): Promise<UserPageDto> {
    const { items, nextCursor } = await this.people.list(ctx, query);
    return { items: items.map(present), nextCursor };
  }

  /** Adds a person and invites them to set a password. */
  @Post()
  @Roles('admin')
  @NotOnBehalf()
  async add(@Caller() ctx: Ctx, @Body() body: AddUserDto): Promise<AddedUserDto> {
    await this.knownStores.check(body.storeIds ?? []);
    const { person, invitationLink } = await this.accounts.open(ctx, body);
    return { ...present(person), invitationLink };
  }

  /** Ends every session of the person at once, on every instance. */
  @Post(':id/force-logout')
  @HttpCode(204)
  @Roles('admin')
  @NotOnBehalf()
  forceLogout(@Caller() ctx: Ctx, @Param() { id }: IdDto, @Body() { reason }: ReasonDto): Promise<void> {
    return this.accounts.forceLogout(ctx, id, reason);
  }

  /** Freezes the account and ends its sessions. Nobody suspends themself. */
  @Post(':id/suspend')
  @HttpCode(200)
  @Roles('admin')
  @NotOnBehalf()
  async suspend(@Caller() ctx: Ctx, @Param() { id }: IdDto, @Body() { reason }: ReasonDto): Promise<UserDto> {
    return present(await this.accounts.suspend(ctx, id, reason));
  }

  /** Gives a suspended account back. */
  @Post(':id/reinstate')
  @HttpCode(200)
  @Roles('admin')
  @NotOnBehalf()
  async reinstate(@Caller() ctx: Ctx, @Param() { id }: IdDto, @Body() { reason }: ReasonDto): Promise<UserDto> {
    return present(await this.accounts.reinstate(ctx, id, reason));
  }
}

const present = ({ roles, storeIds, ...person }: Person): UserDto => ({
  id: person.id,
  name: person.name,
  email: person.email,
  phone: person.phone,
  roles: [...roles],
  state: person.state,
  storeIds: [...storeIds],
  createdAt: person.createdAt,
});
