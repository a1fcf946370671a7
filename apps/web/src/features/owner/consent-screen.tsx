import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconPlus, IconShieldCheck, IconShieldOff } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { useOnline } from '../../app/hooks';
import { Panel } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { AskFirst } from './ask-first';
import { ConsentDialog } from './consent-dialog';
import { ConsentList } from './consent-list';
import { EMPTY, formOf, inputOf, withConsent } from './consent.rules';
import classes from './owner.module.css';
import { OwnStoreScreen } from './own-store-screen';
import { ScopeWords } from './scope-words';
import { type StoreConsents, useConsents } from './use-consents';
import { VisitsNow } from './visits-now';

/** Who may act in the store's name, up to what and until when. */
export function ConsentScreen() {
  const { t } = useTranslation('owner');
  return (
    <OwnStoreScreen title={t('consent.title')} lead={t('consent.lead')}>
      {(storeId) => <OfStore key={storeId} storeId={storeId} />}
    </OwnStoreScreen>
  );
}

function OfStore({ storeId }: { storeId: string }) {
  const { consents } = useConsents(storeId);
  if (consents.error && !consents.data)
    return <Failed error={consents.error} onRetry={() => void consents.refetch()} />;
  if (!consents.data) return <Loading rows={3} />;
  return (
    <>
      <VisitsNow storeId={storeId} />
      <Decided storeId={storeId} decided={consents.data} />
    </>
  );
}

type Asking =
  | { readonly what: 'edit'; readonly index: number | null }
  | { readonly what: 'remove'; readonly index: number }
  | { readonly what: 'revoke-all' | 'to-policy' };

function Decided({ storeId, decided }: { storeId: string; decided: StoreConsents }) {
  const { t } = useTranslation('owner');
  const online = useOnline();
  const [asking, setAsking] = useState<Asking | null>(null);
  const { consents } = decided;
  const own = decided.decidedBy === 'owner';
  return (
    <>
      {own ? <Own nobody={consents.length === 0} /> : <Policy policy={decided.policy} />}
      {own && consents.length > 0 && (
        <Consents
          storeId={storeId}
          decided={decided}
          onEdit={(index) => setAsking({ what: 'edit', index })}
          onRemove={(index) => setAsking({ what: 'remove', index })}
        />
      )}
      <div className={classes.acts}>
        <Button
          leftSection={<IconPlus size={18} aria-hidden />}
          disabled={!online}
          onClick={() => setAsking({ what: 'edit', index: null })}
        >
          {t('consent.add')}
        </Button>
        {(!own || consents.length > 0) && (
          <Button
            variant="default"
            color="red"
            leftSection={<IconShieldOff size={18} aria-hidden />}
            disabled={!online}
            onClick={() => setAsking({ what: 'revoke-all' })}
          >
            {t('consent.revokeAll')}
          </Button>
        )}
        {own && (
          <Button variant="subtle" disabled={!online} onClick={() => setAsking({ what: 'to-policy' })}>
            {t('consent.toPolicy')}
          </Button>
        )}
      </div>
      {asking && <Asked storeId={storeId} decided={decided} asking={asking} onClose={() => setAsking(null)} />}
    </>
  );
}

function Own({ nobody }: { nobody: boolean }) {
  const { t } = useTranslation('owner');
  if (nobody)
    return (
      <Note tone="warn" icon={<IconShieldOff />} title={t('consent.nobodyTitle')}>
        {t('consent.nobodySentence')}
      </Note>
    );
  return (
    <Note tone="good" icon={<IconShieldCheck />} title={t('consent.ownTitle')}>
      {t('consent.ownSentence')}
    </Note>
  );
}

function Policy({ policy }: { policy: StoreConsents['policy'] }) {
  const { t } = useTranslation('owner');
  return (
    <Panel title={t('consent.policyTitle')}>
      <div>{t(policy.allowed ? 'consent.policyAllowed' : 'consent.policyForbidden')}</div>
      {policy.allowed && <ScopeWords scope={policy} now={new Date()} />}
    </Panel>
  );
}

/** Names of salesmen who no longer serve the store are not told. */
function useNames(storeId: string): (salesmanId: string | null) => string {
  const { t } = useTranslation('owner');
  const { salesmen } = useConsents(storeId);
  return (salesmanId) => {
    if (salesmanId === null) return t('consent.everySalesman');
    return salesmen.data?.items.find(({ id }) => id === salesmanId)?.name ?? t('consent.formerSalesman');
  };
}

function Consents({
  storeId,
  decided,
  onEdit,
  onRemove,
}: {
  storeId: string;
  decided: StoreConsents;
  onEdit: (index: number) => void;
  onRemove: (index: number) => void;
}) {
  const online = useOnline();
  const nameOf = useNames(storeId);
  return (
    <ConsentList consents={decided.consents} nameOf={nameOf} disabled={!online} onEdit={onEdit} onRemove={onRemove} />
  );
}

function Asked({
  storeId,
  decided,
  asking,
  onClose,
}: {
  storeId: string;
  decided: StoreConsents;
  asking: Asking;
  onClose: () => void;
}) {
  const { t } = useTranslation('owner');
  const { salesmen, decide, revokeAll } = useConsents(storeId);
  const nameOf = useNames(storeId);
  const { consents } = decided;
  switch (asking.what) {
    case 'edit': {
      const { index } = asking;
      const edited = index === null ? undefined : consents[index];
      return (
        <ConsentDialog
          start={edited ? formOf(edited) : EMPTY}
          salesmen={salesmen.data?.items ?? []}
          endsPolicy={decided.decidedBy === 'policy'}
          saving={decide.isPending}
          error={decide.error}
          onSave={(consent) =>
            decide.mutate(
              { decidedBy: 'owner', consents: withConsent(consents, index, consent) },
              { onSuccess: onClose },
            )
          }
          onClose={onClose}
        />
      );
    }
    case 'remove':
      return (
        <AskFirst
          title={t('consent.removeTitle')}
          sentence={t('consent.removeSentence', { who: nameOf(consents[asking.index]?.salesmanId ?? null) })}
          act={t('consent.remove')}
          doing={decide}
          wanted={{ decidedBy: 'owner', consents: consents.filter((_, at) => at !== asking.index).map(inputOf) }}
          onClose={onClose}
        />
      );
    case 'revoke-all':
      return (
        <AskFirst
          title={t('consent.revokeAllTitle')}
          sentence={t('consent.revokeAllSentence')}
          act={t('consent.revokeAll')}
          doing={revokeAll}
          wanted={undefined}
          onClose={onClose}
        />
      );
    case 'to-policy':
      return (
        <AskFirst
          title={t('consent.toPolicyTitle')}
          sentence={t('consent.toPolicySentence')}
          act={t('consent.toPolicy')}
          doing={decide}
          wanted={{ decidedBy: 'policy' }}
          onClose={onClose}
        />
      );
  }
}
