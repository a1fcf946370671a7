import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { useSignedIn } from '../../app/hooks';
import classes from './audit.module.css';

type Place = 'log' | 'notices' | 'chain' | 'report' | 'access';

/** Admins read the log and what the owners were told; the rest is the auditors'. */
const PLACES: readonly { readonly name: Place; readonly to: LinkProps['to']; readonly auditor?: true }[] = [
  { name: 'log', to: '/audit' },
  { name: 'notices', to: '/audit/notices' },
  { name: 'chain', to: '/audit/chain', auditor: true },
  { name: 'report', to: '/audit/report', auditor: true },
  { name: 'access', to: '/audit/access', auditor: true },
];

/** From one of the auditors' screens to the others. */
export function AuditNav() {
  const { t } = useTranslation('audit');
  const { user } = useSignedIn();
  const auditor = user.roles.includes('auditor');
  return (
    <nav aria-label={t('nav.label')} className={classes.nav}>
      {PLACES.filter((place) => auditor || !place.auditor).map(({ name, to }) => (
        <Link key={name} to={to} activeOptions={{ exact: true, includeSearch: false }}>
          {t(`nav.${name}`)}
        </Link>
      ))}
    </nav>
  );
}
