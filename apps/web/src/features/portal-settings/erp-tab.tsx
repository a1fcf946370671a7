import { Button } from '@mantine/core';
import { IconCircleCheck, IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { bodyOf } from '../../api/client';
import { useOnline, useSignedIn } from '../../app/hooks';
import { Panel } from '../../design/screen';
import { Failed } from '../../design/states';
import { Note } from '../../design/tone';
import { momentOf, wholeOf } from '../../words/format';
import { useTranslation } from '../../words/use-translation';
import classes from './portal-settings.module.css';

/** Does the ERP answer, as the portal is set up now? */
export function ErpTab() {
  const { t } = useTranslation('portal-settings');
  const { portal } = useSignedIn();
  const online = useOnline();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => bodyOf(portal.POST('/api/v1/admin/erp/test')),
  });
  return (
    <Panel title={t('erp.title')}>
      <p className={classes.quiet}>{t('erp.lead')}</p>
      <div className={classes.acts}>
        <Button
          leftSection={<IconPlugConnected aria-hidden size={18} />}
          loading={isPending}
          disabled={!online}
          onClick={() => mutate()}
        >
          {t('erp.test')}
        </Button>
      </div>
      {error && <Failed error={error} />}
      {data && !isPending && data.fault === null && (
        <Note tone="good" icon={<IconCircleCheck />} title={t('erp.answers')}>
          {t('erp.answersSentence', { milliseconds: wholeOf(data.milliseconds), erp: data.erp, at: momentOf(data.at) })}
        </Note>
      )}
      {data && !isPending && data.fault !== null && (
        <Note tone="bad" assert icon={<IconPlugConnectedX />} title={t(`erp.fault.${data.fault}.name`)}>
          <p className={classes.sentence}>{t(`erp.fault.${data.fault}.sentence`)}</p>
          <p className={classes.sentence}>
            {t('erp.failedAfter', { milliseconds: wholeOf(data.milliseconds), at: momentOf(data.at) })}{' '}
            {data.detail !== null && <code lang="en">{data.detail}</code>}
          </p>
        </Note>
      )}
      <p className={classes.quiet}>{t('erp.access')}</p>
    </Panel>
  );
}
