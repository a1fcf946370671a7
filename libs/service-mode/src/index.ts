export { type Flag, type FlagName, FLAGS, type FlagSetting } from './flag';
export { type ModeHistoryChange } from './mode-history';
export { ModeHistory } from './mode-history.service';
export { Flags, FLAGS_TOPIC } from './flag.service';
export { serviceModeMigrations } from './migrations';
export {
  BANNER,
  ERP_FUNCTIONS,
  type ErpFunction,
  type FunctionMode,
  type Mode,
  type ServiceModeState,
} from './service-mode';
export { MODE_STATES, type ModeState } from './service-mode.states';
export { ServiceModeModule } from './service-mode.module';
export { ServiceMode } from './service-mode.service';
