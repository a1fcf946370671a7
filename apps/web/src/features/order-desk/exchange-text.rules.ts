import { type components } from '../../api/openapi';

export type Exchange = components['schemas']['OrderExchangeDto'];
export type WireCall = Exchange['wire'][number];

/** JSON in lines of its own; anything else as it came. */
export function legible(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // Cut, or never JSON: nothing is to be read into it.
    return text;
  }
}

/** The exchange for somebody at the other end of the wire: no word of ours, times in UTC, bodies as they went. */
export const exchangeText = (number: string, { attempt, outcome, wire }: Exchange): string =>
  [`${number} #${attempt} ${outcome}`, ...wire.map(callText)].join('\n\n');

const callText = ({ at, took, method, path, sent, status, answer, fault }: WireCall): string =>
  [
    `${at} ${method} ${path}`,
    ...(sent === null ? [] : [sent]),
    `← ${status === null ? '—' : `HTTP ${status}`}${took === null ? '' : ` ${took} ms`}`,
    ...[answer, fault].filter((said) => said !== null && said !== ''),
  ].join('\n');

/** Did the ERP take it? No answer at all is a fault of the connection. */
export const went = ({ status }: Pick<WireCall, 'status'>): 'good' | 'bad' =>
  status !== null && status < 400 ? 'good' : 'bad';
