import { useId, useState } from 'react';
import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '../../words/use-translation';
import { type components } from '../../api/openapi';
import { bodyOf } from '../../api/client';
import { useOnline, useSignedIn } from '../../app/hooks';
import { Panel, Screen } from '../../design/screen';
import { Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { UnreadableFile } from '../ordering/read-sheet';
import { type ImportRow, MAX_ROWS, type ReadFile } from './import-file.rules';
import { ImportLines } from './import-lines';
import classes from './people.module.css';
import { readImport } from './read-import';
import { Refused } from './refused';

type Imported = components['schemas']['ImportedPeopleDto'];

/** What a file begins with, as an example to copy. */
const EXAMPLE = 'email;nama;telepon;peran;toko';

/** People, own stores and territories from a file: first what would become of each line, then what was chosen, as a whole. */
export function ImportScreen() {
  const { t } = useTranslation('people');
  const { user, portal } = useSignedIn();
  const queries = useQueryClient();
  const [read, setRead] = useState<ReadFile | UnreadableFile | null>(null);
  const ask = (rows: ImportRow[], dryRun: boolean): Promise<Imported> =>
    bodyOf(portal.POST('/api/v1/admin/people-imports', { body: { dryRun, rows } }));
  const judge = useMutation({ mutationFn: (rows: ImportRow[]) => ask(rows, true) });
  const take = useMutation({
    mutationFn: (rows: ImportRow[]) => ask(rows, false),
    onSuccess: () =>
      Promise.all(
        ['people', 'desk-stores'].map((topic) => queries.invalidateQueries({ queryKey: ['portal', user.id, topic] })),
      ),
  });
  const choose = async (file: File): Promise<void> => {
    judge.reset();
    take.reset();
    try {
      const found = await readImport(file);
      setRead(found);
      if (found.kind === 'rows' && found.rows.length > 0) judge.mutate([...found.rows]);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      setRead(error);
    }
  };
  const rows = read !== null && !(read instanceof UnreadableFile) && read.kind === 'rows' ? read.rows : [];
  return (
    <Screen title={t('import.title')} lead={t('import.lead')} back="/desk/people">
      <Panel title={t('import.file')}>
        <p className={classes.quiet}>{t('import.columns')}</p>
        <code className={classes.secret}>{EXAMPLE}</code>
        <ul className={classes.bounds}>
          <li>{t('import.adds')}</li>
          <li>{t('import.noStores')}</li>
          <li>{t('import.most', { count: MAX_ROWS })}</li>
        </ul>
        <FileField onChoose={(file) => void choose(file)} />
      </Panel>
      <Readable read={read} />
      {judge.isPending && <Loading rows={3} />}
      {judge.error && <Refused error={judge.error} />}
      {take.error && <Failed error={take.error} />}
      {take.data && (
        <Note tone="good" title={t('import.done')}>
          {t('import.doneSentence', { count: take.data.items.length })}
        </Note>
      )}
      {judge.data && !take.data && (
        <ImportLines
          key={judge.submittedAt}
          lines={judge.data.items}
          taking={take.isPending}
          onTake={(chosen) => take.mutate(rows.filter(({ line }) => chosen.has(line)))}
        />
      )}
    </Screen>
  );
}

function FileField({ onChoose }: { onChoose: (file: File) => void }) {
  const { t } = useTranslation('people');
  const online = useOnline();
  const id = useId();
  const [name, setName] = useState('');
  return (
    <div className={classes.acts}>
      <input
        id={id}
        type="file"
        className="visually-hidden"
        accept=".csv,.xlsx,.txt"
        disabled={!online}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (!file) return;
          setName(file.name);
          onChoose(file);
        }}
      />
      <Button
        component="label"
        htmlFor={id}
        disabled={!online}
        leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
      >
        {t('import.choose')}
      </Button>
      {name !== '' && <span className={classes.once}>{name}</span>}
    </div>
  );
}

/** What the file itself is worth, before the portal is asked. */
function Readable({ read }: { read: ReadFile | UnreadableFile | null }) {
  const { t } = useTranslation('people');
  if (read === null) return null;
  if (read instanceof UnreadableFile)
    return (
      <Note tone="bad" assert>
        {t(`import.unfit.${read.reason}`)}
      </Note>
    );
  if (read.kind !== 'rows')
    return (
      <Note tone="bad" assert>
        {t(`import.unfit.${read.kind}`, { count: MAX_ROWS })}
      </Note>
    );
  if (read.faults.length === 0) return null;
  return (
    <Note tone="warn" title={t('import.leftOut')}>
      <ul>
        {read.faults.map(({ line, value }) => (
          <li key={line}>{t(value === '' ? 'import.noEmail' : 'import.badRole', { line, value })}</li>
        ))}
      </ul>
    </Note>
  );
}
