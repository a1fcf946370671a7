import { ValidationPipe } from '@nestjs/common';
import { DomainError, type Fault } from '@jembatan/kernel';
import { type ValidationError } from 'class-validator';
import { rememberDeclarations } from './known-declarations';

rememberDeclarations();

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** `isUuid` → `field.uuid`, `minLength` → `field.min_length`. */
const codeOf = (constraint: string): string =>
  constraint === 'whitelistValidation' ? 'field.unknown' : `field.${snake(constraint).replace(/^is_/, '')}`;

/** Every fault of the input with its path, e.g. `lines.0.quantity`. No value is repeated: it may be a password. */
export function faultsOf(errors: readonly ValidationError[], parent = ''): Fault[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const path = parent === '' ? property : `${parent}.${property}`;
    const own = Object.entries(constraints).map(([name, message]) => ({ path, code: codeOf(name), message }));
    return [...own, ...faultsOf(children, path)];
  });
}

/** Turns input into DTOs. Unknown fields are faults; all faults are told at once. */
export const inputPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: false,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new DomainError('invalid', 'request.invalid', { errors: faultsOf(errors) }),
  });
