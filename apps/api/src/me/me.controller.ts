import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { People } from '@jembatan/identity';
import { type Ctx } from '@jembatan/kernel';
import { Caller, ReadsPersonalData, SignedIn } from '../access/access.decorator';
import { SignedInUserDto } from '../auth/auth.dto';
import { SignedInPresenter } from '../auth/signed-in.presenter';

@ApiTags('auth')
@Controller('me')
export class MeController {
  constructor(
    private readonly people: People,
    private readonly present: SignedInPresenter,
  ) {}

  /** Who is signed in. In a shadow session: the salesman, with the store acted for. */
  @Get()
  @SignedIn()
  @ReadsPersonalData('person')
  async read(@Caller() ctx: Ctx): Promise<SignedInUserDto> {
    const { id, roles, storeIds } = ctx.actor;
    return this.present.user({ ...(await this.people.get(ctx, id)), roles, storeIds });
  }
}
