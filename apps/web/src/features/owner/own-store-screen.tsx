import { type ReactNode } from 'react';
import { NativeSelect } from '@mantine/core';
import { IconBuildingStore, IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { useOnline } from '../../app/hooks';
import { Screen } from '../../design/screen';
import { Empty } from '../../design/states';
import { Note } from '../../design/tone';
import { useOwnStore } from './use-own-store';

/** A page about one of the owner's stores; owners of several switch between them. */
export function OwnStoreScreen({
  title,
  lead,
  children,
}: {
  title: string;
  lead: string;
  children: (storeId: string) => ReactNode;
}) {
  const { t } = useTranslation('owner');
  const { stores, store, choose } = useOwnStore();
  const online = useOnline();
  if (!store)
    return (
      <Screen title={title}>
        <Empty icon={<IconBuildingStore size={48} />} title={t('noStore')}>
          {t('noStoreSentence')}
        </Empty>
      </Screen>
    );
  return (
    <Screen title={title} lead={lead}>
      {stores.length > 1 && (
        <NativeSelect
          label={t('store')}
          value={store.id}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
          data={stores.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {!online && (
        <Note tone="warn" icon={<IconCloudOff />}>
          {t('offline')}
        </Note>
      )}
      {children(store.id)}
    </Screen>
  );
}
