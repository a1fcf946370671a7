import { useTranslation } from '../../words/use-translation';
import { Panel } from '../../design/screen';
import { ContactForm } from './contact-form';
import { type StoreDetail } from './store-detail';

/** On the store's screen: whom messages about its orders go to. */
export function StoreContact({ store }: { store: Pick<StoreDetail, 'id' | 'contact'> }) {
  const { t } = useTranslation('people');
  return (
    <Panel title={t('contact.title')}>
      <ContactForm store={store} />
    </Panel>
  );
}
