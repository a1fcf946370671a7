export { tidyIntake } from './intake.jobs';
export { IntakeModule } from './intake.module';
export { IntakeTidying } from './intake-tidying.service';
export {
  type ManualNota,
  MAX_NOTA_PHOTOS,
  MAX_PHOTO_BYTES,
  type NamedNota,
  type NewNota,
  NOTA_STATES,
  type NotaPhoto,
  type NotaState,
  type OwnNotaQuery,
} from './manual-nota';
export { ManualNotaModule } from './manual-nota.module';
export { ManualNotas } from './manual-notas.service';
export { type KeyedOrder, NotaKeying } from './nota-keying.service';
export { photoMissing } from './nota.errors';
export { intakeMigrations } from './migrations';
export {
  IMPORT_STATES,
  type OrderImport,
  type OrderImportRow,
  type OrderImportState,
  ROW_FAULTS,
  ROW_VERDICTS,
  type RowFault,
  type RowFaultCode,
  type RowVerdict,
} from './order-import';
export { carryOrderImport, ORDER_IMPORT_TOPIC } from './order-import.jobs';
export { OrderImportRun } from './order-import-run.service';
export { type ImportPaper, OrderImportPapers } from './order-import-papers.service';
export { OrderImports } from './order-imports.service';
export { IMPORT_COLUMNS, IMPORT_HEADINGS } from './order-import-columns.rules';
export { SHEET_BOUNDS } from './sheet';
export { sheetMissing } from './sheet.errors';
