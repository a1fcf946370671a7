import { type FormEvent, useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { IconCircleCheck, IconListDetails } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from '../../words/use-translation';
import { useDevice, useSignedIn } from '../../app/hooks';
import { Dialog } from '../../design/dialog';
import { Panel, Screen } from '../../design/screen';
import { Empty, Failed, Loading } from '../../design/states';
import { Note } from '../../design/tone';
import { type OrderTemplate } from '../../offline';
import { dayOf } from '../../words/format';
import { InStore, type Shop } from './in-store';
import classes from './lists.module.css';
import { Left, useLines } from './reorder-dialog';

/** Lists that are ordered again and again. */
export function TemplatesScreen() {
  const { t } = useTranslation('ordering');
  const { storeId } = useParams({ from: '/frame/stores/$storeId/templates' });
  return (
    <InStore key={storeId} storeId={storeId} title={t('templates.title')}>
      {(shop) => (
        <Screen title={t('templates.title')} lead={shop.storeName} back="/stores/$storeId/order">
          <SaveCart shop={shop} />
          <Templates shop={shop} />
        </Screen>
      )}
    </InStore>
  );
}

const LONGEST_NAME = 80;

function SaveCart({ shop: { storeId, cart } }: { shop: Shop }) {
  const { t } = useTranslation('ordering');
  const { device } = useSignedIn();
  const [name, setName] = useState('');
  const save = useMutation({
    mutationFn: async (chosen: string) => {
      await device.saveTemplate(storeId, { name: chosen, lines: cart.lines });
      return chosen;
    },
    onSuccess: () => setName(''),
  });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') save.mutate(name.trim());
  };
  return (
    <Panel title={t('templates.saveCart')}>
      {save.error && <Failed error={save.error} />}
      {save.data && (
        <Note tone="good" icon={<IconCircleCheck />}>
          {t('templates.saved', { name: save.data })}
        </Note>
      )}
      {cart.lines.length === 0 ? (
        <p className={classes.lead}>{t('templates.cartEmpty')}</p>
      ) : (
        <form className={classes.form} onSubmit={onSubmit}>
          <TextInput
            className={classes.field}
            label={t('templates.name')}
            description={t('templates.saveHint', { count: cart.lines.length })}
            placeholder={t('templates.namePlaceholder')}
            maxLength={LONGEST_NAME}
            required
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" loading={save.isPending}>
            {t('templates.saveCart')}
          </Button>
        </form>
      )}
    </Panel>
  );
}

function Templates({ shop }: { shop: Shop }) {
  const { t } = useTranslation('ordering');
  const { data, error } = useDevice('templates', [shop.storeId], (device) => device.templates(shop.storeId));
  const { left, use } = useLines(shop);
  if (error) return <Failed error={error} />;
  if (!data) return <Loading rows={3} />;
  if (data.length === 0)
    return (
      <Empty icon={<IconListDetails size={44} />} title={t('templates.none')}>
        {t('templates.noneSentence')}
      </Empty>
    );
  return (
    <Panel>
      {left && <Left left={left} />}
      <ul className={classes.list}>
        {data.map((template) => (
          <li key={template.id} className={classes.item}>
            <Contents template={template} shop={shop} />
            <span className={classes.ways}>
              <Button aria-label={t('templates.useNamed', { name: template.name })} onClick={() => use(template.lines)}>
                {t('templates.use')}
              </Button>
              <Remove template={template} storeId={shop.storeId} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const NAMED = 3;

function Contents({ template: { name, lines, updatedAt }, shop }: { template: OrderTemplate; shop: Shop }) {
  const { t } = useTranslation('ordering');
  const named = lines.slice(0, NAMED).map(({ sku }) => shop.catalogue.get(sku)?.name ?? sku);
  const others = lines.length - named.length;
  return (
    <span className={classes.words}>
      <strong>{name}</strong>
      <span className={classes.quiet}>
        {named.join(', ')} {others > 0 && t('templates.more', { count: others })} ·{' '}
        {t('templates.updated', { at: dayOf(updatedAt, shop.timeZone) })}
      </span>
    </span>
  );
}

function Remove({ template: { id, name }, storeId }: { template: OrderTemplate; storeId: string }) {
  const { t } = useTranslation('ordering');
  const { t: common } = useTranslation();
  const { device } = useSignedIn();
  const [asked, setAsked] = useState(false);
  const remove = useMutation({ mutationFn: () => device.removeTemplate(storeId, id) });
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        aria-label={t('templates.removeNamed', { name })}
        onClick={() => setAsked(true)}
      >
        {t('templates.remove')}
      </Button>
      <Dialog
        open={asked}
        onClose={() => setAsked(false)}
        title={t('templates.removeTitle', { name })}
        actions={
          <>
            <Button variant="default" onClick={() => setAsked(false)}>
              {common('cancel')}
            </Button>
            <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
              {t('templates.remove')}
            </Button>
          </>
        }
      >
        <span>{t('templates.removeSentence')}</span>
        {remove.error && <Failed error={remove.error} />}
      </Dialog>
    </>
  );
}
