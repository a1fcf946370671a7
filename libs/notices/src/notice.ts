import { type TemplateName, type TemplateValues } from './template';

/** `failed` is tried again; `sent` and `given-up` are final. */
export const NOTICE_STATES = ['queued', 'sent', 'failed', 'given-up'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

export interface NewNotice<T extends TemplateName> {
  /** An e-mail address, already checked. */
  readonly to: string;
  readonly template: T;
  readonly values: TemplateValues[T];
}

export interface Notice {
  readonly id: string;
  readonly to: string;
  readonly template: TemplateName;
  /** Without the template's secrets once the notice is final. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly state: NoticeState;
  readonly attempts: number;
}
