import { type ReactNode, useEffect, useRef } from 'react';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from '../words/use-translation';
import classes from './screen.module.css';

/** Where an arrow beside the heading leads. */
export type WayBack = Pick<LinkProps, 'to' | 'search'>;

/** One screen: its name as title and heading, which takes the focus when the screen opens. */
export function Screen({
  title,
  lead,
  back,
  actions,
  children,
}: {
  title: string;
  lead?: ReactNode;
  back?: LinkProps['to'] | WayBack;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Jembatan`;
  }, [title]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        {back && (
          <Link {...(typeof back === 'string' ? { to: back } : back)} className={classes.back} aria-label={t('back')}>
            <IconArrowLeft aria-hidden />
          </Link>
        )}
        <div className={classes.names}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div className={classes.lead}>{lead}</div>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** A group of facts or fields on its own ground. */
export function Panel({ title, actions, children }: { title?: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.panel}>
      {(title || actions) && (
        <div className={classes.panelHead}>
          {title && <h2>{title}</h2>}
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}
