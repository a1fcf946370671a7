export { wholeNumberOf } from './whole-number.rules';
