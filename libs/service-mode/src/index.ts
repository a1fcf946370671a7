export { type Flag, type FlagName, FLAGS, type FlagSetting } from './flag';
export { Flags } from './flag.service';
export { serviceModeMigrations } from './migrations';
export {
  BANNER,
  ERP_FUNCTIONS,
  type ErpFunction,
  type FunctionMode,
  type Mode,
  type ServiceModeState,
} from './service-mode';
export { ServiceModeModule } from './service-mode.module';
export { ServiceMode } from './service-mode.service';
