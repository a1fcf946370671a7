import { type components } from '../../api/openapi';

export type Message = components['schemas']['MessageDto'];

export const MESSAGES_KEY = ['settings', 'messages'] as const;

/** The words in their fields. */
export type MessageForm = Readonly<Record<'subject' | 'body' | 'sms', string>>;

export const messageForm = ({ wording }: Message): MessageForm => ({
  ...{ subject: wording?.subject ?? '', body: wording?.body ?? '', sms: wording?.sms ?? '' },
});

/** As they are sent: a message that goes by e-mail only has no SMS. */
export const wordsOf = ({ subject, body, sms }: MessageForm, { original }: Message) => ({
  ...{ subject, body, sms: original?.sms == null ? null : sms },
});
