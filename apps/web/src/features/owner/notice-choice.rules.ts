export type NoticeChannel = 'email' | 'sms';

type Chosen = Readonly<Record<NoticeChannel, boolean>>;

/** The only channel that is on: it stays, or the owner would not be told. */
export const isLast = (chosen: Chosen, channel: NoticeChannel): boolean =>
  chosen[channel] && Number(chosen.email) + Number(chosen.sms) === 1;

export const toggled = (chosen: Chosen, channel: NoticeChannel): Chosen => ({
  email: chosen.email,
  sms: chosen.sms,
  [channel]: !chosen[channel],
});
