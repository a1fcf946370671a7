import { Injectable } from '@nestjs/common';
import { type Ctx } from '@jembatan/kernel';
import { type LastChange, SettingBook } from '@jembatan/settings';
import { messageGiven, wordingUnfit } from './message.errors';
import { type TemplateName, TEMPLATES } from './template';
import { judgeWording, type Wording, WORDING_PARTS, type WordingPart, type WordingTerms } from './wording.rules';

/** Only what is given; null gives the original back. */
export type GivenWording = { readonly [Part in WordingPart]?: string | null };

/** How admins word messages. A message that is queued keeps the words of its hour. */
@Injectable()
export class MessageWordings {
  constructor(private readonly book: SettingBook) {}

  /** What is set; null where the house's own words count. Never does I/O; what cannot be sent counts for none. */
  current(name: TemplateName): Wording | null {
    const { editing } = TEMPLATES[name];
    const set = WORDING_PARTS.map((part) => [part, this.book.find(settingOf(name, part))?.value] as const).filter(
      (entry): entry is [(typeof entry)[0], string] => typeof entry[1] === 'string',
    );
    if (!editing || set.length === 0) return null;
    const wording = { ...editing.original, ...Object.fromEntries(set) };
    return judgeWording(wording, editing.terms).length === 0 ? wording : null;
  }

  /** To be handed back by who changes it, and who did so last. */
  standing(name: TemplateName): { readonly version: string; readonly lastChange: LastChange | null } {
    const changes = settingsOf(name).flatMap((setting) => this.book.find(setting) ?? []);
    const [last] = changes.sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime());
    return {
      version: this.book.version(settingsOf(name)),
      lastChange: last ? { changedAt: last.changedAt, changedBy: last.changedBy } : null,
    };
  }

  /**
   * The words as they would count: what is left out or null is as the house says it.
   * @throws DomainError `message.given`, `invalid` with every fault
   */
  judged(name: TemplateName, given: GivenWording): Wording {
    const { original, terms } = editingOf(name);
    const text = (part: WordingPart): string | null => given[part]?.replaceAll('\r\n', '\n').trim() ?? original[part];
    const wording = { subject: text('subject') ?? '', body: text('body') ?? '', sms: text('sms') };
    const faults = judgeWording(wording, terms);
    if (faults.length > 0) throw wordingUnfit(faults);
    return wording;
  }

  /**
   * Counts for messages that are queued from now on; recorded with both wordings.
   * @param version what was read before; without it, what stands is written over.
   * @throws DomainError `message.given`, `invalid` with every fault, `settings.changed_meanwhile`
   */
  async set(ctx: Ctx, name: TemplateName, given: GivenWording, version?: string): Promise<void> {
    const { original } = editingOf(name);
    const wording = this.judged(name, given);
    const values = Object.fromEntries(
      WORDING_PARTS.map((part) => [settingOf(name, part), wording[part] === original[part] ? null : wording[part]]),
    );
    const seen = version === undefined ? undefined : { names: settingsOf(name), version };
    await this.book.change(ctx, { action: 'settings.message_changed', object: `message.${name}`, values, seen });
  }
}

const settingOf = (name: TemplateName, part: WordingPart): string => `message.${name}.${part}`;
const settingsOf = (name: TemplateName): string[] => WORDING_PARTS.map((part) => settingOf(name, part));

function editingOf(name: TemplateName): { readonly original: Wording; readonly terms: WordingTerms } {
  const { editing } = TEMPLATES[name];
  if (!editing) throw messageGiven(name);
  return editing;
}
