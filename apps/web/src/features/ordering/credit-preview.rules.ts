import { type components } from '../../api/openapi';
import { type DeviceQuote } from '../../offline';

type PortalQuote = components['schemas']['QuoteDto'];

/** How many lines stand differently at the portal than on this device: another price, or a fault that the device does not see. */
export const changedSince = (device: DeviceQuote, portal: PortalQuote): number =>
  portal.lines.filter(({ sku, unitPrice, quantity, faults }) => {
    const own = device.lines.find((line) => line.sku === sku);
    // The cart has gone on meanwhile: the next answer tells.
    if (own?.quantity !== quantity) return false;
    return own.unitPrice?.amount !== unitPrice?.amount || own.faults.length !== faults.length;
  }).length;
