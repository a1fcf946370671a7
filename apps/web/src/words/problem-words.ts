import i18next from 'i18next';
import { NoAnswer, PortalRefusal, type Problem, SignedOut } from '../api/problem';
import type codes from './id/codes.json';
import { momentOf, rupiahOf, wholeOf } from './format';

/** What went wrong, in the reader's language. A code without words still gives a sentence and the number to quote. */
export function sentenceOf(error: unknown): string {
  if (error instanceof NoAnswer) return i18next.t('noConnectionSentence');
  if (error instanceof PortalRefusal) return problemSentence(error.problem);
  if (error instanceof SignedOut) return codeSentence(error.code) ?? i18next.t('unknownProblem');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return codeSentence(code) ?? i18next.t('unknownProblem');
}

export function problemSentence({ code, details, requestId }: Problem): string {
  const known = codeSentence(code, figuresOf(details));
  if (known !== null) return known;
  return [i18next.t('unknownProblem'), requestId && i18next.t('requestId', { id: requestId })]
    .filter(Boolean)
    .join(' ');
}

/** The words of a code, or null where it has none. */
export const codeSentence = (code: string, figures: Record<string, string> = {}): string | null =>
  isSpoken(code) ? i18next.t(code, { ...FLAT, ...figures }) : null;

/** What the ERP wrote in its own language, told as such. */
export const erpSaid = (remark: string): string => i18next.t('erpSaid', { remark });

const FLAT = { ns: 'codes', keySeparator: false, nsSeparator: false } as const;
const isSpoken = (code: string): code is keyof typeof codes => i18next.exists(code, FLAT);

/** Of a refusal about lines, its code is that of the first: so are its figures. */
function figuresOf(details: Problem['details']): Record<string, string> {
  const lines: readonly { readonly figures?: Problem['details'] }[] = Array.isArray(details?.lines)
    ? details.lines
    : [];
  return spokenFigures({ ...lines[0]?.figures, ...details });
}

/** Figures as a sentence says them: amounts in rupiah, times in words; what is neither is left out. */
export const spokenFigures = (figures: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(figures).flatMap(([name, value]) => shown(name, value)));

function shown(name: string, value: unknown): [string, string][] {
  if (typeof value === 'number') return [[name, wholeOf(value)]];
  if (typeof value === 'string') return [[name, /At$|asOf|until/.test(name) ? momentOf(value) : value]];
  if (typeof value === 'object' && value !== null && 'amount' in value && typeof value.amount === 'number')
    return [[name, rupiahOf(value.amount)]];
  return [];
}
