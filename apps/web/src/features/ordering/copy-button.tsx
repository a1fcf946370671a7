import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { IconCopy, IconCopyCheck, IconShare } from '@tabler/icons-react';
import { useTranslation } from '../../words/use-translation';
import { copyText } from './copy-text';
import classes from './placed-screen.module.css';

const SAID_FOR_MS = 4_000;

/** Copies; where the browser lets nobody copy, shows the text selected, and offers to share it. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation('ordering');
  const [outcome, setOutcome] = useState<'copied' | 'by-hand' | null>(null);
  useEffect(() => {
    if (outcome !== 'copied') return;
    const rest = setTimeout(() => setOutcome(null), SAID_FOR_MS);
    return () => clearTimeout(rest);
  }, [outcome]);
  const copied = outcome === 'copied';
  return (
    <>
      <Button
        variant="default"
        leftSection={copied ? <IconCopyCheck size={20} aria-hidden /> : <IconCopy size={20} aria-hidden />}
        onClick={() => void copyText(text).then(setOutcome)}
      >
        {copied ? t('send.copied') : t('send.copy')}
      </Button>
      <span role="status" className="visually-hidden">
        {copied && t('send.copied')}
      </span>
      {outcome === 'by-hand' && <ByHand text={text} />}
    </>
  );
}

function ByHand({ text }: { text: string }) {
  const { t } = useTranslation('ordering');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <div className={classes.byHand}>
      <label htmlFor={id}>{t('send.byHand')}</label>
      <textarea id={id} ref={field} readOnly rows={6} value={text} />
      {'share' in navigator && (
        <Button
          variant="default"
          leftSection={<IconShare size={20} aria-hidden />}
          onClick={() => void navigator.share({ text }).catch(isNotCalledOff)}
        >
          {t('send.share')}
        </Button>
      )}
    </div>
  );
}

/** To close the list of apps is no fault. */
function isNotCalledOff(error: unknown): void {
  if (!(error instanceof DOMException) || error.name !== 'AbortError') throw error;
}
