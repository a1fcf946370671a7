import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { People } from '@jembatan/identity';
import { type Ctx } from '@jembatan/kernel';
import { Caller, SignedIn } from '../access/access.decorator';
import { SignedInUserDto } from '../auth/auth.dto';
import { SignedInPresenter } from '../auth/signed-in.presenter';

@ApiTags('auth')
@Controller('me')
export class MeController {
  constructor(
    private readonly people: People,
    private readonly present: SignedInPresenter,
  ) {}

  /** Who is signed in. */
  @Get()
  @SignedIn()
  async read(@Caller() ctx: Ctx): Promise<SignedInUserDto> {
    return this.present.user(await this.people.get(ctx, ctx.actor.id));
  }
}
