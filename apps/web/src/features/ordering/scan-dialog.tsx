import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from '../../words/use-translation';
import { Dialog } from '../../design/dialog';
import { Note } from '../../design/tone';
import { firstBarcode } from './barcode-camera';
import classes from './finder.module.css';

/** The camera, until it sees a barcode or is closed. */
export function ScanDialog({ onBarcode, onClose }: { onBarcode: (barcode: string) => void; onClose: () => void }) {
  const { t } = useTranslation('ordering');
  const video = useRef<HTMLVideoElement>(null);
  const [refused, setRefused] = useState(false);
  const found = useEffectEvent(onBarcode);
  useEffect(() => {
    const ended = new AbortController();
    const element = video.current;
    if (!element) return;
    firstBarcode(element, ended.signal).then(
      (barcode) => {
        if (barcode !== null && !ended.signal.aborted) found(barcode);
      },
      // Whatever keeps the camera from us, the barcode can be typed.
      () => setRefused(!ended.signal.aborted),
    );
    return () => ended.abort();
  }, []);
  return (
    <Dialog open onClose={onClose} title={t('scan.title')}>
      {refused ? (
        <Note tone="warn" assert>
          {t('scan.refused')}
        </Note>
      ) : (
        <p className={classes.aim}>{t('scan.aim')}</p>
      )}
      <video ref={video} className={classes.camera} hidden={refused} muted playsInline aria-label={t('scan.title')} />
    </Dialog>
  );
}
