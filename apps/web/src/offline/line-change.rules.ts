import { type Money } from '@jembatan/kernel';
import { LINE_FAULTS } from '@jembatan/ordering/rules';
import { type Problem } from '../api/problem';
import { type CommandLine, type LineChange } from './order-command';

interface Fault {
  readonly line: number;
  readonly code: string;
  readonly figures: Readonly<Record<string, Money | number | null>>;
}

const isLineFault = (code: unknown): code is string => (LINE_FAULTS as readonly unknown[]).includes(code);

/** What a refusal says of single lines, in the words of the lines that were sent; empty when it is not about lines. */
export function changesOf(lines: readonly CommandLine[], { details, errors }: Problem): LineChange[] {
  const told = Array.isArray(details?.lines) ? details.lines.flatMap(faultOf) : [];
  const faults = told.length > 0 ? told : (errors ?? []).flatMap(faultOfError);
  return faults.flatMap(({ line, code, figures }) => {
    const sent = lines[line];
    if (!sent) return [];
    const { sku, name, quantity: wanted, expectedPrice: seenPrice } = sent;
    const available = typeof figures.available === 'number' ? figures.available : null;
    const price = figures.price;
    const newPrice = typeof price === 'object' ? price : null;
    return [{ sku, name, code, wanted, available, seenPrice, newPrice, figures }];
  });
}

function faultOf(told: unknown): Fault[] {
  if (typeof told !== 'object' || told === null) return [];
  const { line, code, figures } = told as Partial<Record<keyof Fault, unknown>>;
  if (typeof line !== 'number' || !isLineFault(code)) return [];
  return [
    { line, code, figures: typeof figures === 'object' && figures !== null ? (figures as Fault['figures']) : {} },
  ];
}

function faultOfError({ path, code }: { readonly path: string; readonly code: string }): Fault[] {
  const line = /^lines\.(\d+)/.exec(path)?.[1];
  return line !== undefined && isLineFault(code) ? [{ line: Number(line), code, figures: {} }] : [];
}
