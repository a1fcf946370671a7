import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Accounts, OwnSessions, People, type Person } from '@jembatan/identity';
import { type Ctx } from '@jembatan/kernel';
import { Caller, NotOnBehalf, Roles } from '../access/access.decorator';
import { IdDto } from '../input/id.dto';
import { PageQueryDto } from '../input/page.dto';
import { KnownStores } from './known-stores.service';
import {
  AddedUserDto,
  AddUserDto,
  ChangeDutiesDto,
  ReasonDto,
  UserDto,
  UserPageDto,
  UserQueryDto,
  UserSessionPageDto,
} from './admin-user.dto';

@ApiTags('users')
@Controller('admin/users')
export class AdminUserController {
  constructor(
    private readonly people: People,
    private readonly accounts: Accounts,
    private readonly sessions: OwnSessions,
    private readonly knownStores: KnownStores,
  ) {}

  /** People, oldest first unless sorted otherwise. */
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

  @Get(':id')
  @Roles('admin')
  async read(@Caller() ctx: Ctx, @Param() { id }: IdDto): Promise<UserDto> {
    return present(await this.people.get(ctx, id));
  }

  /** Makes these the whole of the person's roles and own stores, felt at once. Nobody changes their own. */
  @Put(':id/duties')
  @Roles('admin')
  @NotOnBehalf()
  async changeDuties(
    @Caller() ctx: Ctx,
    @Param() { id }: IdDto,
    @Body() { roles, storeIds = [], reason }: ChangeDutiesDto,
  ): Promise<UserDto> {
    await this.knownStores.check(storeIds);
    return present(await this.accounts.changeDuties(ctx, id, { roles, storeIds }, reason));
  }

  /** Where the person is signed in, newest first. */
  @Get(':id/sessions')
  @Roles('admin')
  async listSessions(
    @Caller() ctx: Ctx,
    @Param() { id }: IdDto,
    @Query() { limit, cursor }: PageQueryDto,
  ): Promise<UserSessionPageDto> {
    await this.people.get(ctx, id);
    return this.sessions.of(id, { limit, cursor: cursor ?? null });
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
