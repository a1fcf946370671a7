import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconX } from '@tabler/icons-react';
import { ActionIcon } from '@mantine/core';
import { useTranslation } from '../words/use-translation';
import classes from './dialog.module.css';

/** A question over the screen: the browser's own dialog. Its name takes the focus; Escape closes it, and the opener has it again. */
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
  const name = useRef<HTMLHeadingElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (open && element && !element.open) {
      element.showModal();
      name.current?.focus({ preventScroll: true });
    }
    if (!open && element?.open) element.close();
  }, [open]);
  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby={heading} onClose={onClose}>
      {open && (
        <>
          <div className={classes.head}>
            <h2 ref={name} id={heading} tabIndex={-1}>
              {title}
            </h2>
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
