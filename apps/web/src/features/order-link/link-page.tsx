import { type ReactNode, useEffect, useRef } from 'react';
import { LanguageChoice } from '../settings/language-choice';
import classes from './order-link.module.css';

/** One sheet under the name of the house; nothing on it leads away but what is written on it. */
export function LinkPage({ title, children }: { title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Jembatan`;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <main className={classes.page}>
      <div className={classes.brand}>
        <img src="/icon.svg" alt="" width="36" height="36" />
        <span>Jembatan</span>
      </div>
      <section className={classes.sheet}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </section>
      <div className={classes.foot}>
        <LanguageChoice />
      </div>
    </main>
  );
}
