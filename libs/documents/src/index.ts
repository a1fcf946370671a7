export { evidenceLines } from './evidence-csv';
export { drawEvidence, evidenceFileName } from './evidence-pdf';
export { drawLog, type LogDocument } from './log-pdf';
export { drawOrder, orderFileName } from './order-pdf';
export { whatsAppOf, type WhatsAppMessage } from './order-whatsapp';
export { type OrderPaper } from './order-words';
export { type Column } from './pdf-writer';
export { drawTopAgents, topAgentsCsv } from './top-agents-file';
export { dayOf, metresOf, momentOf, rupiahOf, wholeOf } from './words';
