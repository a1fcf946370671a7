import { Link } from '@tanstack/react-router';
import { useUrlFilter } from '../../app/url-filter';
import { Screen } from '../../design/screen';
import { useTranslation } from '../../words/use-translation';
import { AbuseTab } from './abuse-tab';
import { CompanyTab } from './company-tab';
import { ErpTab } from './erp-tab';
import { LimitsTab } from './limits-tab';
import { MessagesTab } from './messages-tab';
import classes from './portal-settings.module.css';

const TABS = { limits: LimitsTab, abuse: AbuseTab, company: CompanyTab, messages: MessagesTab, erp: ErpTab } as const;
type TabName = keyof typeof TABS;
const NAMES = Object.keys(TABS) as TabName[];

/** What the house goes by, and who changed it. */
export function PortalSettingsScreen() {
  const { t } = useTranslation('portal-settings');
  const [{ tab }] = useUrlFilter(['tab']);
  const chosen = NAMES.find((name) => name === tab) ?? 'limits';
  const Chosen = TABS[chosen];
  return (
    <Screen title={t('title')} lead={t('lead')}>
      <nav aria-label={t('tabs')}>
        <ul className={classes.tabs}>
          {NAMES.map((name) => (
            <li key={name}>
              <Link
                to="/desk/settings"
                search={{ tab: name } as never}
                className={classes.tab}
                aria-current={name === chosen ? 'page' : undefined}
              >
                {t(`tab.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Chosen />
    </Screen>
  );
}
