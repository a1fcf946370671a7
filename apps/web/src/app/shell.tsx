import { Suspense, useEffect, useRef } from 'react';
import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from '../words/use-translation';
import { Loading } from '../design/states';
import { Announced } from './announced';
import { useAccountState, useDeviceChanges, useSignedIn } from './hooks';
import { useKeptFocus } from './kept-focus';
import { useLiveNews } from './live-news';
import { Menu } from './menu';
import { ModeBanner } from './mode-banner';
import { ShadowBar } from './shadow-bar';
import classes from './shell.module.css';

/** The frame of every screen behind the sign-in; nothing for the moment in which somebody is signed out. */
export function Shell() {
  return useAccountState().kind === 'signed-in' ? <Frame /> : null;
}

function Frame() {
  const { t } = useTranslation();
  const { roles } = useSignedIn().user;
  useDeviceChanges();
  useLiveNews();
  useKeptFocus();
  const top = useHeightIn<HTMLDivElement>('--top-height');
  const nav = useHeightIn<HTMLElement>('--nav-height');
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {t('nav.skip')}
      </a>
      <div ref={top} className={classes.top}>
        <ModeBanner />
        <ShadowBar />
      </div>
      <nav ref={nav} className={classes.nav} aria-label={t('nav.label')}>
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
      {(roles.includes('admin') || roles.includes('auditor')) && <Announced />}
    </div>
  );
}

/** Tells the styles how high a part of the frame is now: what a screen lets stick goes below the banner and above the menu. */
function useHeightIn<Part extends HTMLElement>(variable: '--top-height' | '--nav-height') {
  const part = useRef<Part>(null);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => {
      const height = entry?.target instanceof HTMLElement ? entry.target.offsetHeight : 0;
      document.documentElement.style.setProperty(variable, `${height}px`);
    });
    if (part.current) watch.observe(part.current);
    return () => watch.disconnect();
  }, [variable]);
  return part;
}
