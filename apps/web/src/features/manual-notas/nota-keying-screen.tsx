import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { bodyOf } from '../../api/client';
import { type components } from '../../api/openapi';
import { usePortal, useSignedIn } from '../../app/hooks';
import { Panel, Screen } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { dayOf, momentOf } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import { OpenOrder } from '../orders/open-order';
import { KeyForm } from './key-form';
import classes from './manual-notas.module.css';
import { NotaFacts } from './nota-facts';
import { NotaPhoto } from './nota-photo';
import { NotaStateTone } from './nota-state';

type Nota = components['schemas']['WholeNotaDto'];

const BACK = '/desk/manual-notas';
/** Half of the term for which a note is one admin's. */
const CLAIM_AGAIN_MS = 5 * 60_000;

/** The picture of a paper note beside the order that is keyed from it. */
export function NotaKeyingScreen() {
  const { t } = useTranslation('manual-notas');
  const { user } = useSignedIn();
  const { id } = useParams({ from: '/frame/desk/manual-notas/$id' });
  const { data, error, refetch } = usePortal(['manual-notas', 'one', id], (portal) =>
    bodyOf(portal.GET('/api/v1/manual-notas/{id}', { params: { path: { id } } })),
  );
  if (!data)
    return (
      <Screen title={t('one')} back={BACK}>
        {error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />}
      </Screen>
    );
  return (
    <Screen title={data.storeName} back={BACK} lead={<Lead nota={data} />}>
      <div className={classes.desk}>
        <div className={classes.photos}>
          {data.here.map((number) => (
            <NotaPhoto key={number} id={id} number={number} />
          ))}
        </div>
        <div className={classes.keying}>
          {data.note !== null && (
            <Panel title={t('said', { name: data.sentByName })}>
              <p className={classes.said}>{data.note}</p>
            </Panel>
          )}
          {data.closedAt !== null && <Ended nota={data} />}
          {data.closedAt === null && user.roles.includes('admin') && <Waiting nota={data} />}
          {user.roles.includes('auditor') && <NotaFacts nota={data} />}
        </div>
      </div>
    </Screen>
  );
}

function Lead({ nota: { state, sentByName, takenAt, paperDate } }: { nota: Nota }) {
  const { t } = useTranslation('manual-notas');
  return (
    <span className={classes.lead}>
      <NotaStateTone state={state} />
      <span>
        {t('sent', { name: sentByName, at: momentOf(takenAt) })}
        {paperDate !== null && ` · ${t('dated', { day: dayOf(paperDate) })}`}
      </span>
    </span>
  );
}

/** While the screen is open the note is this admin's; another one is told so. */
function Waiting({ nota }: { nota: Nota }) {
  const { portal, user } = useSignedIn();
  const { id, state } = nota;
  const claim = useQuery({
    // A POST that is asked again: claiming is the same however often it is done.
    queryKey: ['portal', user.id, 'nota-claim', id],
    queryFn: () => bodyOf(portal.POST('/api/v1/admin/manual-notas/{id}/claim', { params: { path: { id } } })),
    enabled: state === 'waiting',
    refetchInterval: CLAIM_AGAIN_MS,
    retry: false,
    gcTime: 0,
  });
  if (claim.error) return <Failed error={claim.error} onRetry={() => void claim.refetch()} />;
  if (state === 'waiting' && !claim.data) return <Loading rows={3} />;
  return <KeyForm nota={nota} />;
}

function Ended({ nota: { orderId, dropReason, closedByName, closedAt } }: { nota: Nota }) {
  const { t } = useTranslation('manual-notas');
  const who = { name: closedByName ?? '', at: closedAt === null ? '' : momentOf(closedAt) };
  if (orderId === null)
    return (
      <Note tone="quiet" title={t('droppedBy', who)}>
        {dropReason}
      </Note>
    );
  return (
    <Note
      tone="good"
      icon={<IconCircleCheck />}
      title={t('keyedBy', who)}
      action={
        <span className={classes.ways}>
          <OpenOrder id={orderId} className={classes.open}>
            {t('toOrder')}
          </OpenOrder>
          <Link to={BACK} className={classes.open}>
            {t('next')}
          </Link>
        </span>
      }
    >
      {t('ownerTold')}
    </Note>
  );
}
