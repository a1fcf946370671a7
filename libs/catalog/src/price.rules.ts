import { type Money } from '@jembatan/kernel';
import { type PriceBreak } from './product';

/** The price of the largest break not above `quantity`; null when even the smallest break asks for more. */
export function priceFor(breaks: readonly PriceBreak[], quantity: number): Money | null {
  let best: PriceBreak | null = null;
  for (const candidate of breaks)
    if (candidate.minQuantity <= quantity && (best === null || candidate.minQuantity > best.minQuantity))
      best = candidate;
  return best?.price ?? null;
}

const WIB_OFFSET_MS = 7 * 3_600_000;

/** The calendar day in Jakarta (UTC+7 all year), `YYYY-MM-DD`: prices begin and end at its midnight. */
export const wibDay = (instant: Date): string => new Date(instant.getTime() + WIB_OFFSET_MS).toISOString().slice(0, 10);
