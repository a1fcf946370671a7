import { type ReactNode } from 'react';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import classes from './file-choice.module.css';

/** Chooses a file of the device: the browser's own field speaks the browser's language, this one the reader's. */
export function FileChoice({
  label,
  hint,
  accept,
  icon = <IconFileSpreadsheet size={20} aria-hidden />,
  onFile,
}: {
  label: string;
  hint?: string;
  /** As the attribute of the field: endings and media types. */
  accept: string;
  /** Decoration. */
  icon?: ReactNode;
  onFile: (file: File) => void;
}) {
  return (
    <div className={classes.choice}>
      <label className={classes.button}>
        {icon}
        {label}
        <input
          className="visually-hidden"
          type="file"
          accept={accept}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) onFile(file);
            // The same file, mended, can be chosen again.
            currentTarget.value = '';
          }}
        />
      </label>
      {hint && <span className={classes.hint}>{hint}</span>}
    </div>
  );
}
