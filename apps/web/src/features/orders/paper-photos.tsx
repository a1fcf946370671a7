import { Panel } from '../../design/screen';
import { useTranslation } from '../../words/use-translation';
import { NotaPhoto } from '../manual-notas/nota-photo';

const PHOTO = /\/manual-notas\/([^/]+)\/photos\/(\d+)$/;

/** The paper that the order was keyed from. */
export function PaperPhotos({ paths }: { paths: readonly string[] }) {
  const { t } = useTranslation('orders');
  const photos = paths.flatMap((path) => {
    const [, id, number] = PHOTO.exec(path) ?? [];
    return id !== undefined && number !== undefined ? [{ id, number: Number(number) }] : [];
  });
  return (
    <Panel title={t('detail.paperPhotos')}>
      {photos.map(({ id, number }) => (
        <NotaPhoto key={number} id={id} number={number} />
      ))}
    </Panel>
  );
}
