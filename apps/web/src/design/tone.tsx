import { type ReactNode } from 'react';
import classes from './tone.module.css';

export type ToneName = 'good' | 'warn' | 'bad' | 'info' | 'quiet';

/** A short state: always words and a sign, never colour alone. */
export function Tone({ tone, icon, children }: { tone: ToneName; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={classes.tone} data-tone={tone}>
      {icon && (
        <span className={classes.icon} aria-hidden>
          {icon}
        </span>
      )}
      {children}
    </span>
  );
}

/** A sentence or two that the reader must notice. `assert` interrupts a screen reader. */
export function Note({
  tone,
  title,
  icon,
  assert = false,
  children,
  action,
}: {
  tone: ToneName;
  title?: string;
  icon?: ReactNode;
  assert?: boolean;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={classes.note} data-tone={tone} role={assert ? 'alert' : 'status'}>
      {icon && (
        <span className={classes.icon} aria-hidden>
          {icon}
        </span>
      )}
      <div className={classes.words}>
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
      {action}
    </div>
  );
}
