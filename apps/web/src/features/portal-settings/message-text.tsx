import { type components } from '../../api/openapi';
import { wholeOf } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import classes from './portal-settings.module.css';

/** A message as it goes out, in mail and SMS. */
export function MessageText({
  message: { subject, mail, sms },
}: {
  message: components['schemas']['MessagePreviewDto'];
}) {
  const { t } = useTranslation('portal-settings');
  return (
    <>
      <p className={classes.message}>
        <strong>{subject}</strong>
        {'\n\n'}
        {mail}
      </p>
      {sms && (
        <>
          <h3 className={classes.part}>{t('messages.sms')}</h3>
          <p className={classes.message}>{sms.text}</p>
          <p className={classes.quiet}>
            {t('messages.length', { septets: wholeOf(sms.septets), segments: wholeOf(sms.segments) })}
            {sms.longest !== null && ` ${t('messages.longest', { septets: wholeOf(sms.longest) })}`}
          </p>
        </>
      )}
    </>
  );
}
