import { type Config } from '@jembatan/platform';
import { type SettingBook, Thresholds } from '@jembatan/settings';
import { ErpTerms } from '../../libs/erp/src/erp-terms';

/** The terms of the environment, which nobody changed. */
export const termsOf = (config: Config): ErpTerms =>
  new ErpTerms(config, new Thresholds({ find: () => null } as unknown as SettingBook, config));
