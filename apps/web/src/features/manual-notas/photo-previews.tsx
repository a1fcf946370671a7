import { useEffect, useState } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type NotaPhoto } from '../../offline';
import { useTranslation } from '../../words/use-translation';
import classes from './manual-notas.module.css';
import { addressOf } from './picture-address';

export interface TakenPhoto extends NotaPhoto {
  readonly key: string;
}

/** What was taken so far; each can be taken away. */
export function PhotoPreviews({
  photos,
  onRemove,
}: {
  photos: readonly TakenPhoto[];
  onRemove: (key: string) => void;
}) {
  return (
    <ul className={classes.previews}>
      {photos.map((photo, at) => (
        <li key={photo.key} className={classes.preview}>
          <Preview photo={photo} number={at + 1} onRemove={() => onRemove(photo.key)} />
        </li>
      ))}
    </ul>
  );
}

function Preview({ photo, number, onRemove }: { photo: TakenPhoto; number: number; onRemove: () => void }) {
  const { t } = useTranslation('manual-notas');
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let gone = false;
    void addressOf(new Blob([photo.bytes], { type: photo.type })).then((found) => {
      if (!gone) setAddress(found);
    });
    return () => {
      gone = true;
    };
  }, [photo]);
  return (
    <>
      {address && <img src={address} alt={t('photo', { number })} />}
      <ActionIcon variant="default" aria-label={t('take.remove', { number })} onClick={onRemove}>
        <IconTrash size={20} aria-hidden />
      </ActionIcon>
    </>
  );
}
