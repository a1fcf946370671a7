export { IntakeModule } from './intake.module';
export {
  type ManualNota,
  MAX_NOTA_PHOTOS,
  MAX_PHOTO_BYTES,
  type NamedNota,
  type NewNota,
  NOTA_STATES,
  type NotaPhoto,
  type NotaState,
} from './manual-nota';
export { ManualNotaModule } from './manual-nota.module';
export { ManualNotas } from './manual-notas.service';
export { intakeMigrations } from './migrations';
export { type KeyedOrder, NotaKeying } from './nota-keying.service';
export { photoMissing } from './nota.errors';
