import { Injectable } from '@nestjs/common';
import { People } from '@jembatan/identity';
import { type Ctx, Ids } from '@jembatan/kernel';
import { Notices } from '@jembatan/notices';
import { Config, Transactions, type Tx } from '@jembatan/platform';
import { Tasks } from '@jembatan/tasks';
import { type AbuseSignal, type Finding } from './abuse-signal';
import { judgeSignal } from './abuse-signal.rules';
import { sentenceOf } from './abuse-sentence.rules';
import { ABUSE_TASK } from './abuse-signals.service';
import { AbuseRepository } from './abuse.repository';

/** What only ids and links need. */
@Injectable()
export class AbuseAlarmTools {
  constructor(
    readonly ids: Ids,
    readonly config: Config,
  ) {}
}

/** Writes what the rules found, and tells admins what is serious. */
@Injectable()
export class AbuseAlarm {
  constructor(
    private readonly signals: AbuseRepository,
    private readonly people: People,
    private readonly notices: Notices,
    private readonly tasks: Tasks,
    private readonly transactions: Transactions,
    private readonly tools: AbuseAlarmTools,
  ) {}

  /** The same evidence is one signal, and one notice. */
  async tell(
    ctx: Ctx,
    person: { readonly id: string; readonly name: string },
    finding: Finding,
    now: Date,
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      const known = await this.signals.find(tx, finding);
      const move = judgeSignal(finding, known);
      if (move.kind === 'leave') return;
      const id = known?.id ?? this.tools.ids.next();
      const sentence = sentenceOf(finding, person.name);
      await this.signals.save(tx, {
        ...finding,
        id,
        person: { id: person.id, name: person.name },
        sentence,
        foundAt: now,
      });
      if (move.alarming) await this.sound(tx, ctx, { ...finding, id, person, sentence });
    });
  }

  private async sound(
    tx: Tx,
    ctx: Ctx,
    { id, kind, basis, figures, person, sentence }: Pick<AbuseSignal, 'id' | 'person' | 'sentence' | keyof Finding>,
  ): Promise<void> {
    await this.tasks.open(tx, ctx, {
      kind: ABUSE_TASK,
      subject: { type: 'abuse_signal', id },
      details: { kind, basis, figures, personId: person.id, personName: person.name },
    });
    const link = `${this.tools.config.PUBLIC_URL}/desk/abuse/${person.id}`;
    for (const { name, email } of await this.people.withRole(tx, 'admin'))
      if (email !== null)
        await this.notices.enqueue(tx, ctx, { to: email, template: 'abuse-signal', values: { name, sentence, link } });
  }
}
