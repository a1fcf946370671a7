import { Injectable } from '@nestjs/common';
import { PasswordResets, sendPasswordReset } from '@jembatan/identity';
import { type Ctx } from '@jembatan/kernel';
import { HandlesJob, type JobHandler } from '@jembatan/platform';

@HandlesJob(sendPasswordReset)
@Injectable()
export class SendPasswordResetHandler implements JobHandler<{ readonly login: string }> {
  constructor(private readonly resets: PasswordResets) {}

  handle(ctx: Ctx, { login }: { readonly login: string }): Promise<void> {
    return this.resets.send(ctx, login);
  }
}
