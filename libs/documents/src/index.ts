export { evidenceLines } from './evidence-csv';
export { drawEvidence, evidenceFileName } from './evidence-pdf';
export { drawLog, type LogDocument } from './log-pdf';
export { type Column } from './pdf-writer';
export { drawTopAgents, topAgentsCsv } from './top-agents-file';
export { dayOf, metresOf, momentOf, rupiahOf, wholeOf } from './words';
