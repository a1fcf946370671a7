import { type ComponentType } from 'react';
import { Button } from '@mantine/core';
import {
  IconCircleX,
  IconDeviceFloppy,
  IconExternalLink,
  IconFileText,
  IconFileTypePdf,
  IconFileTypeXls,
  IconForms,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '../../words/use-translation';
import { keepFile } from '../../api/keep-file';
import { useSignedIn } from '../../app/hooks';
import { Age } from '../../design/age';
import { Note } from '../../design/tone';
import { type KeptKit, type KitPart } from '../../offline';
import { wholeOf } from '../../words/format';
import classes from './day.module.css';
import { openFile } from './open-file';
import { sizeOf } from './size.rules';

const ICONS: Readonly<Record<KitPart['kind'], ComponentType<{ size?: number }>>> = {
  catalogue: IconFileTypePdf,
  'price-list': IconFileTypeXls,
  'order-form': IconForms,
  index: IconFileText,
};

/** Each file that is on the device. The forms, one for each store, are folded away. */
export function KitParts({ kit: { parts, withoutPapers } }: { kit: KeptKit }) {
  const { t } = useTranslation('day');
  const forms = parts.filter(({ kind }) => kind === 'order-form');
  const others = parts.filter(({ kind }) => kind === 'catalogue' || kind === 'price-list');
  return (
    <>
      <ul className={classes.kinds}>
        {others.map((part) => (
          <Part key={part.name} part={part} />
        ))}
      </ul>
      {forms.length > 0 && (
        <details className={classes.forms}>
          <summary>{t('kit.forms', { count: forms.length, n: wholeOf(forms.length) })}</summary>
          <p className={classes.quiet}>{t('kit.formHint')}</p>
          <ul className={classes.kinds}>
            {forms.map((part) => (
              <Part key={part.name} part={part} />
            ))}
          </ul>
        </details>
      )}
      {withoutPapers > 0 && (
        <p className={classes.quiet}>{t('kit.without', { count: withoutPapers, n: wholeOf(withoutPapers) })}</p>
      )}
    </>
  );
}

function Part({ part: { name, kind, title, size, asOf } }: { part: KitPart }) {
  const { t } = useTranslation('day');
  const { device } = useSignedIn();
  const take = useMutation({
    mutationFn: async (give: (file: Blob, name: string) => void) => {
      const file = await device.kitFile(name);
      if (file) give(file, fileName(name));
      return file !== null;
    },
  });
  const Icon = ICONS[kind];
  const named = t(`kit.kind.${kind}`, { title });
  return (
    <li className={`${classes.kind} ${classes.part}`}>
      <span className={classes.icon} aria-hidden>
        <Icon size={24} />
      </span>
      <span className={classes.name}>
        {named} <span className={classes.size}>{sizeOf(size)}</span>
      </span>
      <Age asOf={asOf} of="paper" />
      <span className={classes.acts}>
        {name.endsWith('.pdf') && (
          <Button
            variant="default"
            leftSection={<IconExternalLink size={18} aria-hidden />}
            aria-label={t('kit.openNamed', { title: named })}
            onClick={() => take.mutate(openFile)}
          >
            {t('kit.open')}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={18} aria-hidden />}
          aria-label={t('kit.saveNamed', { title: named })}
          onClick={() => take.mutate(keepFile)}
        >
          {t('kit.save')}
        </Button>
      </span>
      {take.data === false && (
        <Note tone="bad" assert icon={<IconCircleX />}>
          {t('kit.gone')}
        </Note>
      )}
    </li>
  );
}

/** Without the folder that it has in the archive. */
const fileName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
