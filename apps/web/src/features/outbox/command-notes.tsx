import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconClockHour4, IconHelpCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { Note } from '../../design/tone';
import { type OrderCommand } from '../../offline';
import { codeSentence, spokenFigures } from '../../words/problem-words';
import { useWhy } from './command-state';
import classes from './outbox.module.css';
import { needsVisit } from './outbox.rules';

const NOTES = {
  queued: { tone: 'quiet', icon: <IconClockHour4 /> },
  sending: { tone: 'info', icon: <IconClockHour4 /> },
  accepted: { tone: 'good', icon: <IconCircleCheck /> },
  refused: { tone: 'bad', icon: <IconCircleX /> },
  'needs-you': { tone: 'warn', icon: <IconAlertTriangle /> },
} as const;

/** How it stands with an order on its way, with the figures, and what that asks of the reader. */
export function CommandNotes({ command }: { command: OrderCommand }) {
  const { t } = useTranslation('outbox');
  const why = useWhy(command);
  const { state, uncertain, storeId } = command;
  const reasons = reasonsOf(command);
  const decided = state === 'refused' || state === 'needs-you';
  return (
    <>
      <Note {...NOTES[state]} assert={decided} title={why}>
        {reasons.length > 0 && (
          <ul className={classes.reasons}>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
      </Note>
      {uncertain && (
        <Note tone="info" icon={<IconHelpCircle />} title={t('uncertain.title')}>
          {t(decided ? 'uncertain.decided' : 'uncertain.sentence')}
        </Note>
      )}
      {needsVisit(command) && (
        <Note
          tone="info"
          icon={<IconHelpCircle />}
          action={
            <Link to="/stores/$storeId/visit" params={{ storeId }} className={classes.quietLink}>
              {t('newVisit')}
            </Link>
          }
        >
          {t('newVisitSentence')}
        </Note>
      )}
    </>
  );
}

interface CreditReason {
  readonly code: string;
  readonly figures?: Readonly<Record<string, unknown>>;
}

/** Why credit was refused, reason by reason. */
function reasonsOf({ problem, state }: OrderCommand): readonly string[] {
  const reasons = problem?.details?.reasons;
  if (state === 'accepted' || !Array.isArray(reasons)) return [];
  return (reasons as readonly CreditReason[]).flatMap(({ code, figures }) => {
    const sentence = codeSentence(code, spokenFigures(figures ?? {}));
    return sentence === null ? [] : [sentence];
  });
}
