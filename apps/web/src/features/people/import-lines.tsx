import { useState } from 'react';
import { Button, Checkbox } from '@mantine/core';
import { IconCircleCheck, IconCirclePlus, IconEqual, IconX } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { type components } from '../../api/openapi';
import { useOnline } from '../../app/hooks';
import { type Column, DataTable } from '../../design/data-table';
import { Panel } from '../../design/screen';
import { Note, Tone } from '../../design/tone';
import { codeSentence } from '../../words/problem-words';
import classes from './people.module.css';

type Line = components['schemas']['ImportedLineDto'];

const LOOKS = {
  new: { tone: 'good', icon: <IconCirclePlus size={14} /> },
  change: { tone: 'info', icon: <IconCircleCheck size={14} /> },
  same: { tone: 'quiet', icon: <IconEqual size={14} /> },
  refused: { tone: 'bad', icon: <IconX size={14} /> },
} as const;

const doesSomething = ({ verdict }: Line): boolean => verdict === 'new' || verdict === 'change';

/** The forecast, line by line. What is chosen is taken as a whole; a refused line cannot be chosen. */
export function ImportLines({
  lines,
  taking,
  onTake,
}: {
  lines: readonly Line[];
  taking: boolean;
  onTake: (lines: ReadonlySet<number>) => void;
}) {
  const { t } = useTranslation('people');
  const online = useOnline();
  const able = lines.filter(doesSomething);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set(able.map(({ line }) => line)));
  const choose = (line: number, wanted: boolean): void =>
    setChosen(new Set(wanted ? [...chosen, line] : [...chosen].filter((one) => one !== line)));
  const count = (verdict: Line['verdict']): number => lines.filter((line) => line.verdict === verdict).length;
  const columns: readonly Column<Line>[] = [
    {
      key: 'line',
      title: t('import.line'),
      cell: (line) =>
        doesSomething(line) ? (
          <Checkbox
            label={line.line}
            aria-label={t('import.takeLine', { line: line.line, email: line.email })}
            checked={chosen.has(line.line)}
            onChange={({ currentTarget }) => choose(line.line, currentTarget.checked)}
          />
        ) : (
          line.line
        ),
    },
    {
      key: 'who',
      title: t('people.name'),
      cell: ({ name, email }) => (
        <span className={classes.stack}>
          <strong>{name ?? email}</strong>
          {name !== null && <span>{email}</span>}
        </span>
      ),
    },
    {
      key: 'verdict',
      title: t('import.verdict'),
      cell: ({ verdict }) => (
        <Tone tone={LOOKS[verdict].tone} icon={LOOKS[verdict].icon}>
          {t(`import.is.${verdict}`)}
        </Tone>
      ),
    },
    {
      key: 'why',
      title: t('import.what'),
      cell: ({ faults, addedStores }) => (
        <span className={classes.stack}>
          {faults.map(({ code, value }) => (
            <span key={`${code} ${value ?? ''}`}>{[value, codeSentence(code) ?? code].filter(Boolean).join(': ')}</span>
          ))}
          {addedStores.length > 0 && <span>{t('import.stores', { codes: addedStores.join(', ') })}</span>}
        </span>
      ),
    },
  ];
  return (
    <Panel title={t('import.forecast')}>
      <div className={classes.tones}>
        {(['new', 'change', 'same', 'refused'] as const).map((verdict) => (
          <Tone key={verdict} tone={LOOKS[verdict].tone} icon={LOOKS[verdict].icon}>
            {`${t(`import.is.${verdict}`)}: ${count(verdict)}`}
          </Tone>
        ))}
      </div>
      <DataTable caption={t('import.forecast')} columns={columns} rows={lines} keyOf={({ line }) => String(line)} />
      {able.length === 0 ? (
        <Note tone="info">{t('import.nothing')}</Note>
      ) : (
        <>
          <p className={classes.quiet}>{t('import.follows')}</p>
          <div className={classes.acts}>
            <Button disabled={!online || chosen.size === 0} loading={taking} onClick={() => onTake(chosen)}>
              {t('import.take', { count: chosen.size })}
            </Button>
          </div>
        </>
      )}
    </Panel>
  );
}
