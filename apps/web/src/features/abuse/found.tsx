import { useTranslation } from '../../words/use-translation';
import { type AbuseSignal } from './abuse-signal';
import { sentenceFor, spokenFiguresOf } from './signal-words.rules';

/** What was found, in a sentence, and by which place it was judged. */
export function Found({ signal, name }: { signal: Pick<AbuseSignal, 'kind' | 'basis' | 'figures'>; name: string }) {
  const { t } = useTranslation('abuse');
  return (
    <span>
      {t(`found.${sentenceFor(signal)}`, { ...spokenFiguresOf(signal.figures), name })} {t(`basis.${signal.basis}`)}
    </span>
  );
}
