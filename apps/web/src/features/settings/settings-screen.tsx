import { useTranslation } from '../../words/use-translation';
import { useSignedIn } from '../../app/hooks';
import { Panel, Screen } from '../../design/screen';
import { LanguageChoice } from './language-choice';
import { OwnerLinks } from './owner-links';
import { SessionsPanel } from './sessions-panel';
import classes from './settings.module.css';
import { SignOutPanel } from './sign-out-panel';
import { ThemeChoice } from './theme-choice';
import { VersionPanel } from './version-panel';

export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const { user } = useSignedIn();
  const isSeller = user.roles.some((role) => role === 'salesman' || role === 'store_owner');
  return (
    <Screen title={t('title')}>
      <div className={classes.settings}>
        <div className={classes.column}>
          <Panel title={t('who.title')}>
            <dl className={classes.facts}>
              <dt>{t('who.name')}</dt>
              <dd>{user.name}</dd>
              <dt>{t('who.role')}</dt>
              <dd>{user.roles.map((role) => t(`role.${role}`)).join(', ')}</dd>
              {user.stores.length > 0 && (
                <>
                  <dt>{t('who.stores')}</dt>
                  <dd>{user.stores.map(({ name }) => name).join(', ')}</dd>
                </>
              )}
            </dl>
            {!isSeller && <p className={classes.quiet}>{t('who.desk')}</p>}
          </Panel>
          <SignOutPanel />
          {user.roles.includes('store_owner') && <OwnerLinks />}
        </div>
        <div className={classes.column}>
          <Panel title={t('look.title')}>
            <div className={classes.choice}>
              <span>{t('look.language')}</span>
              <LanguageChoice />
            </div>
            <div className={classes.choice}>
              <span>{t('look.theme')}</span>
              <ThemeChoice />
            </div>
          </Panel>
          <SessionsPanel />
          <VersionPanel />
        </div>
      </div>
    </Screen>
  );
}
