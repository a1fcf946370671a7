import { ValidateIf } from 'class-validator';

/** May be left out. Null is not left out: it is judged like every other value. */
export const IfGiven = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
