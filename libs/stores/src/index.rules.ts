export { type CreditStanding } from './credit-standing';
