import { type FormEvent, useState } from 'react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { IconCamera, IconPhoto, IconSend } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useDevice, useOnline, useSignedIn } from '../../app/hooks';
import { currentPosition } from '../../app/position';
import { Panel, Screen } from '../../design/screen';
import { Failed } from '../../design/states';
import { Note } from '../../design/tone';
import { MAX_NOTA_PHOTOS } from '../../offline';
import { codeSentence } from '../../words/problem-words';
import { useTranslation } from '../../words/use-translation';
import classes from './manual-notas.module.css';
import { OwnNotas } from './own-notas';
import { PhotoUnfit, photoOf } from './photo-file';
import { PhotoPreviews, type TakenPhoto } from './photo-previews';

const TYPES = 'image/jpeg,image/png,image/webp';

/** A paper note of the store as photos: kept on the device at once, handed in by itself when there is a connection. */
export function TakeNotaScreen() {
  const { t } = useTranslation('manual-notas');
  const { storeId } = useParams({ from: '/frame/stores/$storeId/nota' });
  const { user } = useSignedIn();
  const { data: stores = [] } = useDevice('stores', [], (device) => device.stores());
  const isSalesman = user.roles.includes('salesman');
  const store = stores.find(({ id }) => id === storeId) ?? user.stores.find(({ id }) => id === storeId);
  return (
    <Screen title={t('take.title')} lead={store?.name} back={isSalesman ? '/today' : '/'}>
      <TakeNota storeId={storeId} storeName={store?.name ?? ''} />
      <OwnNotas storeId={storeId} />
    </Screen>
  );
}

function TakeNota({ storeId, storeName }: { storeId: string; storeName: string }) {
  const { t } = useTranslation('manual-notas');
  const online = useOnline();
  const [photos, setPhotos] = useState<readonly TakenPhoto[]>([]);
  const [paperDate, setPaperDate] = useState('');
  const [note, setNote] = useState('');
  const add = useMutation({
    mutationFn: photoOf,
    networkMode: 'always',
    onSuccess: (photo) =>
      setPhotos((all) => (all.length < MAX_NOTA_PHOTOS ? [...all, { ...photo, key: crypto.randomUUID() }] : all)),
  });
  const keep = useKeep();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const said = note.replace(/\s+/g, ' ').trim();
    const facts = { ...(paperDate !== '' && { paperDate }), ...(said !== '' && { note: said }) };
    keep.mutate(
      { storeId, storeName, ...facts, photos: photos.map(({ type, bytes }) => ({ type, bytes })) },
      {
        onSuccess: () => {
          setPhotos([]);
          setPaperDate('');
          setNote('');
        },
      },
    );
  };
  return (
    <Panel title={t('take.photos', { count: photos.length, most: MAX_NOTA_PHOTOS })}>
      <p className={classes.quiet}>{t('take.lead')}</p>
      <PhotoPreviews photos={photos} onRemove={(key) => setPhotos(photos.filter((photo) => photo.key !== key))} />
      {photos.length < MAX_NOTA_PHOTOS && (
        <div className={classes.choices}>
          <Choice icon={<IconCamera size={20} aria-hidden />} label={t('take.camera')} camera onFile={add.mutate} />
          <Choice icon={<IconPhoto size={20} aria-hidden />} label={t('take.choose')} onFile={add.mutate} />
        </div>
      )}
      {add.error &&
        (add.error instanceof PhotoUnfit ? (
          <Note tone="bad" assert icon={<IconPhoto />}>
            {codeSentence(add.error.code)}
          </Note>
        ) : (
          <Failed error={add.error} />
        ))}
      <form onSubmit={submit} className={classes.form}>
        <TextInput
          type="date"
          label={t('paperDate')}
          description={t('take.dateHint')}
          value={paperDate}
          onChange={({ currentTarget }) => setPaperDate(currentTarget.value)}
        />
        <Textarea
          label={t('take.note')}
          autosize={false}
          rows={2}
          maxLength={500}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        {keep.error && <Failed error={keep.error} />}
        {keep.isSuccess && photos.length === 0 && (
          <Note tone="good" icon={<IconSend />}>
            {t(online ? 'take.kept' : 'take.keptOffline')}
          </Note>
        )}
        <Button
          type="submit"
          size="lg"
          leftSection={<IconSend size={20} aria-hidden />}
          disabled={photos.length === 0}
          loading={keep.isPending}
        >
          {t('take.send')}
        </Button>
      </form>
    </Panel>
  );
}

function useKeep() {
  const { device } = useSignedIn();
  return useMutation({
    mutationFn: async (nota: Parameters<typeof device.notas.keep>[0]) => {
      const position = await currentPosition();
      return device.notas.keep({ ...nota, ...(position && { position }) });
    },
    networkMode: 'always',
  });
}

function Choice({
  icon,
  label,
  camera = false,
  onFile,
}: {
  icon: React.ReactNode;
  label: string;
  /** Opens the camera where there is one. */
  camera?: boolean;
  onFile: (file: File) => void;
}) {
  return (
    <label className={classes.choice}>
      {icon}
      {label}
      <input
        className="visually-hidden"
        type="file"
        accept={TYPES}
        {...(camera && { capture: 'environment' })}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onFile(file);
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
