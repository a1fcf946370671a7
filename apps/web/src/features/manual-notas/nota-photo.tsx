import { useState } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconRotateClockwise, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { bodyOf } from '../../api/client';
import { usePortal } from '../../app/hooks';
import { Failed, Loading } from '../../design/states';
import { useTranslation } from '../../words/use-translation';
import { addressOf } from './picture-address';
import classes from './manual-notas.module.css';

const CLOSEST = 4;

/** One photo of a paper note: nearer, further, turned. Its frame scrolls by the arrow keys, too. */
export function NotaPhoto({ id, number }: { id: string; number: number }) {
  const { t } = useTranslation('manual-notas');
  const [zoom, setZoom] = useState(1);
  const [turns, setTurns] = useState(0);
  const { data, error, refetch } = usePortal(['nota-photo', id, number], async (portal) =>
    addressOf(
      await bodyOf(
        portal.GET('/api/v1/manual-notas/{id}/photos/{number}', {
          params: { path: { id, number } },
          parseAs: 'blob',
        }),
      ),
    ),
  );
  const name = t('photo', { number });
  return (
    <figure className={classes.photo}>
      <div role="toolbar" aria-label={t('tools', { number })} className={classes.tools}>
        <ActionIcon aria-label={t('nearer')} disabled={zoom >= CLOSEST} onClick={() => setZoom(zoom + 0.5)}>
          <IconZoomIn aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={t('further')} disabled={zoom <= 1} onClick={() => setZoom(zoom - 0.5)}>
          <IconZoomOut aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={t('turn')} onClick={() => setTurns(turns + 1)}>
          <IconRotateClockwise aria-hidden />
        </ActionIcon>
        <figcaption>{name}</figcaption>
      </div>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} />}
      {data && (
        <div role="region" aria-label={name} tabIndex={0} className={classes.frame}>
          <div className={classes.canvas} style={{ width: `${zoom * 100}%` }}>
            <img src={data} alt={name} style={{ rotate: `${turns * 90}deg` }} />
          </div>
        </div>
      )}
    </figure>
  );
}
