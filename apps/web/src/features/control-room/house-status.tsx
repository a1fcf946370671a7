import { IconShieldHalf } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { Note } from '../../design/tone';
import { ageOf, momentOf, secondsSince, timeOf } from '../../words/format';
import classes from './control-room.module.css';
import { ModeSign, ModeTone, ReasonWords, type ShownMode, TONE_OF_MODE } from './mode-words';
import { type ControlRoom, type Flag, type Standing } from './use-control-room';

const shownMode = ({ mode, forced }: Pick<Standing, 'mode' | 'forced'>): ShownMode => (forced ? 'forced' : mode);

/** Why the house is as it is, in the words of its worst function. */
export const reasonTold = ({ mode, functions }: Pick<ControlRoom, 'mode' | 'functions'>): string | null =>
  functions.find((each) => each.mode === mode && each.reason !== null)?.reason ?? null;

/** The sentence of the moment: is the house well, and since when? */
export function HouseStatus({ room: { mode, since, functions, flags } }: { room: ControlRoom }) {
  const { t } = useTranslation('control-room');
  const forced = functions.some((each) => each.forced);
  const shown = shownMode({ mode, forced });
  return (
    <div className={classes.status}>
      <Note tone={TONE_OF_MODE[shown]} icon={<ModeSign mode={shown} size={32} />} title={t(`status.${shown}`)}>
        {t('status.since', { moment: momentOf(since), age: ageOf(secondsSince(since)) })}{' '}
        {mode !== 'normal' && <ReasonWords reason={reasonTold({ mode, functions })} />}
      </Note>
      {flags.map((flag) => (
        <BypassNote key={flag.name} flag={flag} mode={mode} />
      ))}
    </div>
  );
}

/** What happens to an order whose credit cannot be judged. */
function BypassNote({ flag: { enabled, until }, mode }: { flag: Flag; mode: ControlRoom['mode'] }) {
  const { t } = useTranslation('control-room');
  if (!enabled && mode === 'normal') return null;
  return (
    <Note
      tone={enabled ? 'warn' : 'info'}
      icon={<IconShieldHalf size={32} />}
      title={t(enabled ? 'bypass.isOn' : 'bypass.isOff')}
      action={
        <Link to="/desk/mode" className={classes.noteLink}>
          {t(enabled ? 'bypass.change' : 'bypass.consider')}
        </Link>
      }
    >
      {enabled && until !== null ? t('bypass.until', { moment: momentOf(until) }) : t('bypass.offSentence')}
    </Note>
  );
}

/** Each function of the ERP: how it is, since when and why, unless that was `told` above them. */
export function FunctionCards({ functions, told = null }: { functions: readonly Standing[]; told?: string | null }) {
  const { t } = useTranslation('control-room');
  return (
    <ul className={classes.functions} aria-label={t('functions')}>
      {functions.map((standing) => (
        <li key={standing.name} className={classes.card} data-tone-edge={TONE_OF_MODE[shownMode(standing)]}>
          <div className={classes.cardHead}>
            <h2>{t(`function.${standing.name}`)}</h2>
            <ModeTone mode={shownMode(standing)} />
          </div>
          <div className={classes.quiet}>
            {t('sinceTime', { time: timeOf(standing.since), age: ageOf(secondsSince(standing.since)) })}
          </div>
          {standing.mode !== 'normal' && standing.reason !== told && (
            <div className={classes.reason}>
              <ReasonWords reason={standing.reason} />
            </div>
          )}
          {standing.until !== null && (
            <div className={classes.quiet}>{t('until', { moment: momentOf(standing.until) })}</div>
          )}
        </li>
      ))}
    </ul>
  );
}
