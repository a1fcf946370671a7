import { type ReactNode } from 'react';
import { IconAlertTriangle, IconHourglass, IconLock } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { bodyOf } from '../../api/client';
import { usePortal, useSignedIn } from '../../app/hooks';
import { Panel, Screen } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { distanceOf, momentOf, wholeOf } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import { OpenOrder } from '../orders/open-order';
import { useActName } from './act-name';
import classes from './audit.module.css';
import { type LogRecord, OutcomeTone } from './outcome-tone';
import { OwnerTold } from './owner-told';

/** One record of the log: who, in whose name, what, from where, and where it stands in the chain. */
export function RecordScreen() {
  const { t } = useTranslation('audit');
  const { id } = useParams({ from: '/frame/audit/records/$id' });
  const { data, error, refetch } = usePortal(['log', 'record', id], (portal) =>
    bodyOf(portal.GET('/api/v1/audit/impersonations/{id}', { params: { path: { id } } })),
  );
  const retry = (): void => void refetch();
  if (!data)
    return (
      <Screen title={t('record.title')} back="/audit">
        {error ? <Failed error={error} onRetry={retry} /> : <Loading />}
      </Screen>
    );
  return <Whole record={data} note={error && <Failed error={error} onRetry={retry} />} />;
}

function Whole({ record, note }: { record: LogRecord; note: ReactNode }) {
  const { t } = useTranslation('audit');
  const nameOf = useActName();
  const { object, action, at } = record;
  return (
    <Screen title={nameOf(action)} lead={momentOf(at)} back="/audit">
      {note}
      {record.claimed && (
        <Note tone="warn" icon={<IconAlertTriangle />} title={t('record.claimed')}>
          {t('record.claimedSentence')}
        </Note>
      )}
      <div className={classes.columns}>
        <div className={classes.column}>
          <Identities record={record} />
          <What record={record} />
        </div>
        <div className={classes.column}>
          <Chain record={record} />
          <WhereAndWhen record={record} />
          {object.type === 'order' && <OwnerTold orderId={object.id} />}
        </div>
      </div>
    </Screen>
  );
}

type Fact = readonly [name: string, value: ReactNode];

function Facts({ of }: { of: readonly Fact[] }) {
  return (
    <dl className={classes.facts}>
      {of.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const Code = ({ children }: { children: ReactNode }) => <span className={classes.code}>{children}</span>;

function Identities({ record: { actor, store, session } }: { record: LogRecord }) {
  const { t } = useTranslation('audit');
  return (
    <>
      <Panel title={t('record.actor')}>
        <Facts
          of={[
            [t('record.name'), <strong key="name">{actor.name}</strong>],
            [t('record.login'), actor.login],
            [t('record.id'), <Code key="id">{actor.id}</Code>],
          ]}
        />
        <Link to="/audit" search={{ actorId: actor.id } as never} className={classes.link}>
          {t('record.moreOfActor')}
        </Link>
        <Link to="/desk/abuse/$userId" params={{ userId: actor.id }} className={classes.link}>
          {t('record.evidence')}
        </Link>
      </Panel>
      <Panel title={t('record.store')}>
        <Facts
          of={[
            [t('record.name'), <strong key="name">{store.name}</strong>],
            [t('record.storeCode'), store.code],
            [t('record.id'), <Code key="id">{store.id}</Code>],
            [t('record.reason'), session.reason],
            [t('record.session'), <Code key="session">{session.id}</Code>],
          ]}
        />
        <Link to="/audit" search={{ storeId: store.id } as never} className={classes.link}>
          {t('record.moreOfStore')}
        </Link>
      </Panel>
    </>
  );
}

function What({ record }: { record: LogRecord }) {
  const { t } = useTranslation('audit');
  const { object, action, details, contentsHash, requestId } = record;
  const about =
    object.type === 'order' ? (
      <OpenOrder id={object.id} className={classes.link}>
        {t('record.toOrder')}
      </OpenOrder>
    ) : (
      <Code>{`${object.type} ${object.id}`}</Code>
    );
  return (
    <Panel title={t('record.what')}>
      <Facts
        of={[
          [t('column.outcome'), <OutcomeTone key="outcome" record={record} />],
          [t('record.about'), about],
          [t('record.written'), <Code key="action">{action}</Code>],
          [t('record.contentsHash'), <Code key="hash">{contentsHash}</Code>],
          [t('record.request'), <Code key="request">{requestId}</Code>],
        ]}
      />
      {Object.keys(details).length > 0 && (
        <details>
          <summary className={classes.link}>{t('record.details')}</summary>
          <pre className={`${classes.details} ${classes.code}`} tabIndex={0}>
            {JSON.stringify(details, null, 2)}
          </pre>
        </details>
      )}
    </Panel>
  );
}

function WhereAndWhen({ record }: { record: LogRecord }) {
  const { t } = useTranslation('audit');
  const { at, deviceTime, network, position, distance, digests } = record;
  const unkept = (digest: string | null) => t(digest === null ? 'record.notTold' : 'record.expired');
  const told = (value: string | null, digest = digests.network) => value ?? unkept(digest);
  const where =
    position && t('record.position', { latitude: position.lat.toFixed(5), longitude: position.lng.toFixed(5) });
  const within =
    position && position.accuracy !== null && t('record.accuracy', { distance: distanceOf(position.accuracy) });
  return (
    <Panel title={t('record.where')}>
      <Facts
        of={[
          [t('record.at'), momentOf(at)],
          [t('record.deviceTime'), deviceTime === null ? t('record.notTold') : momentOf(deviceTime)],
          [t('record.ip'), told(network.ip)],
          [t('record.place'), network.place ?? (network.ip === null ? told(null) : t('record.notKnown'))],
          [t('record.gps'), where ? `${where} ${within || ''}` : unkept(digests.position)],
          [t('record.distance'), distance === null ? t('record.notKnown') : distanceOf(distance)],
          [t('record.device'), told(network.deviceId)],
          [t('record.agent'), told(network.userAgent)],
        ]}
      />
    </Panel>
  );
}

function Chain({ record: { seal } }: { record: LogRecord }) {
  const { t } = useTranslation('audit');
  const { user } = useSignedIn();
  if (!seal)
    return (
      <Panel title={t('record.chain')}>
        <Note tone="warn" icon={<IconHourglass />}>
          {t('record.unsealed')}
        </Note>
      </Panel>
    );
  return (
    <Panel title={t('record.chain')}>
      <Note tone="good" icon={<IconLock />}>
        {t('record.sealed', { number: wholeOf(seal.seq) })}
      </Note>
      <Facts of={[[t('record.hash'), <Code key="hash">{seal.hash}</Code>]]} />
      {user.roles.includes('auditor') && (
        <Link to="/audit/chain" className={classes.link}>
          {t('record.toChain')}
        </Link>
      )}
    </Panel>
  );
}
