import { Suspense } from 'react';
import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loading } from '../design/states';
import { useDeviceChanges } from './hooks';
import { Menu } from './menu';
import { ModeBanner } from './mode-banner';
import { ShadowBar } from './shadow-bar';
import classes from './shell.module.css';

/** The frame of every screen behind the sign-in. */
export function Shell() {
  const { t } = useTranslation();
  useDeviceChanges();
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {t('nav.skip')}
      </a>
      <div className={classes.top}>
        <ModeBanner />
        <ShadowBar />
      </div>
      <nav className={classes.nav} aria-label={t('nav.label')}>
        <Link to="/" className={classes.brand}>
          <img src="/icon.svg" alt="" width="32" height="32" />
          <span>Jembatan</span>
        </Link>
        <Menu />
      </nav>
      <main id="content" className={classes.content} tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}
