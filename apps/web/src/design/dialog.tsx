import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconX } from '@tabler/icons-react';
import { ActionIcon } from '@mantine/core';
import { useTranslation } from '../words/use-translation';
import classes from './dialog.module.css';

/** A question over the screen: the browser's own dialog, which holds the focus and closes with Escape. */
export function Dialog({
  open,
  onClose,
  title,
  children,
  actions,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (open && element && !element.open) element.showModal();
    if (!open && element?.open) element.close();
  }, [open]);
  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby={heading} onClose={onClose}>
      {open && (
        <>
          <div className={classes.head}>
            <h2 id={heading}>{title}</h2>
            <ActionIcon aria-label={t('close')} onClick={onClose}>
              <IconX aria-hidden />
            </ActionIcon>
          </div>
          <div className={classes.body}>{children}</div>
          {actions && <div className={classes.actions}>{actions}</div>}
        </>
      )}
    </dialog>
  );
}
