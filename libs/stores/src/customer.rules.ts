import { isLikelyNik, isNik, npwpOf, passesNpwpCheck } from '@jembatan/kernel';
import { type Verdict } from '@jembatan/platform';
import { type CustomerRecord } from './erp-customers.port';

const MAX_RUPIAH = 1_000_000_000_000_000;

const isAmount = (amount: number): boolean => Number.isSafeInteger(amount) && Math.abs(amount) <= MAX_RUPIAH;

/** The row of a customer as it is staged, by the columns of `store`. A credit figure that cannot be believed changes nothing. */
export function judgeCustomer(customer: CustomerRecord): Verdict {
  const { code, name, priceList, address, location, phone, email, blocked } = customer;
  const { creditLimit, creditUsed, overdueAmount } = customer;
  if (code === '' || code.length > 100) return { kind: 'refused', reason: 'code is not 1 to 100 characters' };
  if (name === '' || name.length > 300) return { kind: 'refused', reason: 'name is not 1 to 300 characters' };
  if (![creditLimit, creditUsed, overdueAmount].every(({ amount }) => isAmount(amount)))
    return { kind: 'refused', reason: 'a credit figure is not whole rupiah' };
  const placed = location !== null && Math.abs(location.lat) <= 90 && Math.abs(location.lng) <= 180 ? location : null;
  const npwp = customer.taxId === null ? null : npwpOf(customer.taxId);
  const taxId = npwp !== null && passesNpwpCheck(npwp) ? npwp : null;
  const body = {
    code,
    name,
    price_list: priceList,
    address,
    lat: placed?.lat ?? null,
    lng: placed?.lng ?? null,
    phone,
    email,
    tax_id: taxId,
    credit_limit: creditLimit.amount,
    credit_used: creditUsed.amount,
    credit_overdue: overdueAmount.amount,
    credit_blocked: blocked,
  };
  const remarks = [
    ...(location === placed ? [] : ['location is not on earth: none taken']),
    ...(customer.taxId === null || taxId !== null ? [] : ['taxId is no NPWP: none taken']),
    ...(taxId !== null && isNik(taxId) && !isLikelyNik(taxId) ? ['taxId holds no day of birth: taken as it is'] : []),
  ];
  return { kind: 'usable', body, ...(remarks.length > 0 && { remark: remarks.join('; ') }) };
}
