import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from '../../words/use-translation';
import { useModeByAsking } from '../../app/live-news';
import { ModeBanner } from '../../app/mode-banner';
import { LanguageChoice } from '../settings/language-choice';
import classes from './front.module.css';

/** A page before the sign-in: one card under the name of the house. */
export function Front({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('sign-in');
  const heading = useRef<HTMLHeadingElement>(null);
  useModeByAsking();
  useEffect(() => {
    document.title = `${title} · Jembatan`;
  }, [title]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className={classes.page}>
      <div>
        <ModeBanner />
      </div>
      <main className={classes.middle}>
        <div>
          <div className={classes.brand}>
            <img src="/icon.svg" alt="" width="44" height="44" />
            <span>Jembatan</span>
          </div>
        </div>
        <section className={classes.card}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {children}
        </section>
        <p className={classes.promise}>{t('promise')}</p>
        <div className={classes.foot}>
          <LanguageChoice />
        </div>
      </main>
    </div>
  );
}
