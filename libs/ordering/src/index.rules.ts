export { type CartLine, type LineLeft, MAX_LINES, type NotOrderable } from './cart';
export { type Reorderable, type ReorderQuestion, sortOrderable } from './cart.rules';
export {
  CREDIT_REASONS,
  CREDIT_VERDICTS,
  type CreditJudgement,
  type CreditQuestion,
  type CreditReason,
  type CreditVerdict,
  isFresh,
  judgeCredit,
} from './credit.rules';
export {
  ERP_STATES,
  type ErpState,
  type Order,
  ORDER_EVENT_KINDS,
  type OrderEventKind,
  ORDER_ORIGINS,
  ORDER_STATUSES,
  type OrderLine,
  type OrderOrigin,
  type OrderStatus,
  type OrderTotals,
} from './order';
export { whereabouts } from './order-change.rules';
export { judgeDispute } from './order-dispute.rules';
export { LINE_FAULTS, type LineFault } from './order.errors';
export {
  availableOf,
  type LinesQuestion,
  type PricedLines,
  priceLines,
  reckonLine,
  totalsOf,
  type WantedLine,
} from './order-lines.rules';
export { type QuotedLine, type QuotedLines, quoteLines } from './order-quote.rules';
export { CONFIRMATIONS, type Confirmation, confirmationOf } from './order-confirmation.rules';
export { canMove, isFinal, takesNothing } from './order.states';
export { type LineTax, TAX_RULES, taxOf, type TaxQuestion, type TaxRule } from './tax.rules';
