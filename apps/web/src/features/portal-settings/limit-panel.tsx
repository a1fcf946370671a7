import { type FormEvent, useId, useState } from 'react';
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useOnline } from '../../app/hooks';
import { Dialog } from '../../design/dialog';
import { Panel } from '../../design/screen';
import { Failed } from '../../design/states';
import { Note } from '../../design/tone';
import { momentOf } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import { changesOf, type Limit, type LimitChange, type Typed } from './limit.rules';
import { LimitRow } from './limit-row';
import { isOvertaken } from './meanwhile.rules';
import classes from './portal-settings.module.css';
import { type LimitName, useUnit } from './use-unit';

/** Limits that belong together: changed as one, after a look at what follows. */
export function LimitPanel({
  title,
  lead,
  follows,
  limits,
  save,
}: {
  title: string;
  lead: string;
  /** What a change of them brings. */
  follows: string;
  limits: readonly Limit<LimitName>[];
  save: (changes: readonly LimitChange<LimitName>[]) => Promise<unknown>;
}) {
  const { t } = useTranslation('portal-settings');
  const { t: common } = useTranslation();
  const online = useOnline();
  const inUnit = useUnit();
  const form = useId();
  const [typed, setTyped] = useState<Typed>({});
  const [asked, setAsked] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const changes = changesOf(limits, typed);
  const [overtaken, setOvertaken] = useState<readonly Limit<LimitName>[]>([]);
  const saving = useMutation({
    mutationFn: () => save(changes ?? []),
    onMutate: () => {
      setOvertaken([]);
      return limits;
    },
    onError: (error, _, seen) => isOvertaken(error) && setOvertaken(seen ?? []),
    onSuccess: () => {
      setTyped({});
      setAsked(false);
    },
    onSettled: () => setConfirming(false),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (changes !== null && changes.length > 0) setConfirming(true);
  };
  return (
    <Panel title={title}>
      <p className={classes.quiet}>{lead}</p>
      {saving.error && <Failed error={saving.error} />}
      {saving.error && <Meanwhile before={overtaken} now={limits} />}
      <form id={form} onSubmit={submit} noValidate>
        <ul className={classes.limits}>
          {limits.map((limit) => (
            <LimitRow
              key={limit.name}
              limit={limit}
              typed={typed[limit.name]}
              judged={asked || typed[limit.name] !== undefined}
              onType={(text) => {
                saving.reset();
                setTyped({ ...typed, [limit.name]: text });
              }}
            />
          ))}
        </ul>
        <div className={classes.acts}>
          <Button type="submit" disabled={!online || changes?.length === 0}>
            {t('limits.save')}
          </Button>
          {Object.keys(typed).length > 0 && (
            <Button
              variant="default"
              onClick={() => {
                setTyped({});
                setAsked(false);
              }}
            >
              {t('limits.undo')}
            </Button>
          )}
          <span role="status" className={classes.quiet}>
            {saving.isSuccess && t('limits.saved')}
          </span>
        </div>
      </form>
      <Dialog
        open={confirming}
        onClose={() => setConfirming(false)}
        title={t('limits.confirmTitle')}
        actions={
          <>
            <Button variant="default" onClick={() => setConfirming(false)}>
              {common('cancel')}
            </Button>
            <Button loading={saving.isPending} onClick={() => saving.mutate()}>
              {t('limits.confirm')}
            </Button>
          </>
        }
      >
        <ul className={classes.changes}>
          {changes?.map(({ limit, to }) => (
            <li key={limit.name}>
              <strong>{t(`limit.${limit.name}.name`)}</strong>
              <span className="tabular">
                {t('limits.change', { from: inUnit(limit.name, limit.value), to: inUnit(limit.name, to) })}
              </span>
            </li>
          ))}
        </ul>
        <Note tone="warn" icon={<IconAlertTriangle />}>
          {follows}
        </Note>
      </Dialog>
    </Panel>
  );
}

/** What somebody else changed of these limits since they were read. */
function Meanwhile({ before, now }: { before: readonly Limit<LimitName>[]; now: readonly Limit<LimitName>[] }) {
  const { t } = useTranslation('portal-settings');
  const inUnit = useUnit();
  const changed = before.flatMap((seen) => {
    const limit = now.find(({ name }) => name === seen.name);
    return limit && limit.value !== seen.value ? [{ seen, limit }] : [];
  });
  if (before.length === 0) return null;
  if (changed.length === 0) return <p className={classes.quiet}>{t('meanwhile.elsewhere')}</p>;
  return (
    <ul className={classes.changes}>
      {changed.map(({ seen, limit }) => (
        <li key={limit.name}>
          <strong>{t(`limit.${limit.name}.name`)}</strong>
          <span className="tabular">
            {t('limits.change', { from: inUnit(limit.name, seen.value), to: inUnit(limit.name, limit.value) })}
          </span>
          <span className={classes.quiet}>
            {limit.lastChange &&
              t('limits.lastBy', {
                name: limit.lastChange.byName ?? t('limits.unknown'),
                at: momentOf(limit.lastChange.at),
              })}
          </span>
        </li>
      ))}
    </ul>
  );
}
