import { type ReactNode } from 'react';
import { IconTool, IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from '../words/use-translation';
import { ageOf, secondsSince } from '../words/format';
import { useNow } from './live-clock';
import { useMode, useReach } from './live-news';
import classes from './mode-banner.module.css';

const LOOK_MS = 15_000;

/** What everybody is told while the portal is not in its normal mode, and that there is no connection. Never in the way. */
export function ModeBanner() {
  const { t } = useTranslation();
  const known = useMode();
  const silent = useReach() === 'silent';
  return (
    <section role="status" aria-label={t('mode.label')} className={classes.region}>
      {known?.mode.banner !== undefined && (
        <Line tone="warn" icon={<IconTool size={22} aria-hidden />}>
          {/* To the letter, as the portal says it, in the language it says it in. */}
          <strong lang="id">{known.mode.banner}</strong>
          <small aria-live={silent ? 'off' : undefined}>
            {silent ? <LastKnown heardAt={known.heardAt} /> : t('mode.ages')}
          </small>
        </Line>
      )}
      {silent && (
        <Line tone="quiet" icon={<IconWifiOff size={20} aria-hidden />}>
          <span>
            <strong>{t('mode.offline')}</strong> <small>{t('mode.offlineSentence')}</small>
          </span>
        </Line>
      )}
    </section>
  );
}

function Line({ tone, icon, children }: { tone: 'warn' | 'quiet'; icon: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.line} data-tone={tone}>
      {icon}
      <div className={classes.words}>{children}</div>
    </div>
  );
}

function LastKnown({ heardAt }: { heardAt: string }) {
  const { t } = useTranslation();
  const now = useNow(LOOK_MS);
  return t('mode.lastKnown', { age: ageOf(secondsSince(heardAt, now)) });
}
