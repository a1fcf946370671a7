import { type components } from '../../api/openapi';

export type StoreDetail = components['schemas']['AdminStoreDetailDto'];
