import { idr } from '@jembatan/kernel';
import { TEMPLATES } from './template';
import { FILTERED, SEGMENT, septets, shortName } from './sms-text.rules';

const LONGEST = 'Wijaya '.repeat(40);
const NARROW = 'W'.repeat(300);
const names = [
  LONGEST,
  NARROW,
  'Toko Ibu Sri',
  '<script>alert(1)</script>',
  'Toko \'Maju\' & "Jaya"',
  '=1+2',
  '東京商店',
  '😀',
  '',
];
const order = {
  number: 'JB-9912-9007199254740991',
  lines: [],
  net: idr(1),
  discount: idr(0),
  tax: idr(1),
  grandTotal: idr(Number.MAX_SAFE_INTEGER),
};
const links = { confirmLink: 'https://portal.example/c', disputeLink: 'https://portal.example/d', days: 14 };

/** Every SMS that the portal can send, with the longest and the strangest values. */
const texts = names.flatMap((store) =>
  names.flatMap((salesman) => [
    TEMPLATES['order-on-behalf'].sms?.({ storeName: store, salesmanName: salesman, order, ...links }) ?? '',
    TEMPLATES['order-lines-changed'].sms?.({ storeName: store, order, ...links }) ?? '',
    TEMPLATES['order-entered'].sms?.({ storeName: store, order, paper: null, ...links }) ?? '',
  ]),
);

describe('Every SMS', () => {
  it('has a word for each message that goes by SMS', () => {
    const withSms = Object.entries(TEMPLATES).flatMap(([name, { sms }]) => (sms ? [name] : []));
    expect(withSms.sort()).toEqual(['order-entered', 'order-lines-changed', 'order-on-behalf']);
  });

  it('is one segment of GSM-7', () => {
    for (const text of texts) {
      expect(septets(text)).not.toBeNull();
      expect(septets(text)).toBeLessThanOrEqual(SEGMENT);
    }
  });

  it('names the brand, has no link and no word that networks filter', () => {
    for (const text of texts) {
      expect(text).toContain('Jembatan');
      expect(text).not.toMatch(/https?:|www\.|\.(com|id|ly)\b|\//i);
      expect(text).not.toMatch(FILTERED);
    }
  });

  it('says what was promised, to the letter', () => {
    const values = { storeName: 'Toko Melati', salesmanName: 'Sari', order, ...links };
    expect(TEMPLATES['order-on-behalf'].sms?.(values)).toBe(
      'Halo Toko Melati, Salesman Sari baru saja membuat order atas nama Anda. Hubungi kami jika ini tidak sah. -Jembatan',
    );
  });
});

describe('A name in an SMS', () => {
  it.each([
    ['Toko Melati', 'Toko Melati'],
    ['Toko Serba Ada Maju Jaya Sentosa Abadi', 'Toko Serba Ada Maju Jaya Sentosa'],
    ['Perusahaan Perdagangan Internasional', 'Perusahaan Perdagangan'],
    ['Café Đạt', 'Cafe at'],
    ['Toko PIN & Kode', 'Toko P & K'],
    ['www.toko.com/x', 'www toko com x'],
    ['a\r\nb', 'a b'],
    ['東京', '-'],
  ])('%j is written %j', (name, short) => {
    expect(shortName(name, 32)).toBe(short);
  });
});
