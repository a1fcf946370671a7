import { idr } from '@jembatan/kernel';
import { mailOf } from './mail';
import { draftOf } from './template';

const link = 'https://portal.example/reset#token=abc';
const order = {
  number: 'JB-2611-1000001',
  lines: [{ name: 'Sabun "Wangi" <b>', quantity: 12, unit: 'PCS', net: idr(1_200_000) }],
  net: idr(1_200_000),
  discount: idr(0),
  tax: idr(132_000),
  grandTotal: idr(1_332_000),
};
const owner = (storeName: string, salesmanName: string) =>
  mailOf(
    'id@host',
    'budi@toko.id',
    draftOf('order-on-behalf', {
      storeName,
      salesmanName,
      order,
      confirmLink: 'https://portal.example/order-link#token=yes',
      disputeLink: 'https://portal.example/order-link#token=no',
      days: 14,
    }),
    'Jembatan',
  );

describe('A mail', () => {
  it('says the same in text and in HTML', () => {
    const mail = mailOf(
      'id@host',
      'budi@toko.id',
      draftOf('password-reset', { name: 'Budi', link, minutes: 30 }),
      'Toko Raya',
    );
    for (const body of [mail.text, mail.html]) {
      expect(body).toContain('Halo Budi,');
      expect(body).toContain('berlaku 30 menit');
      expect(body).toContain(link);
      expect(body).toContain('Toko Raya');
    }
  });

  it('takes no markup from a name', () => {
    const { html } = mailOf(
      'id@host',
      'budi@toko.id',
      draftOf('invitation', { name: '<img src=x>', link, hours: 72 }),
      'Jembatan',
    );
    expect(html).toContain('&lt;img src=x&gt;');
    expect(html).not.toContain('<img');
  });

  it('takes no line breaks from a name: no header can be slipped in', () => {
    const draft = { subject: 'Halo\r\nBcc: x@y.id', greeting: 'Halo a\nb', paragraphs: [] };
    const mail = mailOf('id@host', 'budi@toko.id', draft, 'Jembatan');
    expect(mail.subject).toBe('Halo Bcc: x@y.id');
    expect(mail.text.split('\n')[0]).toBe('Halo a b');
  });
});

describe('The mail to the owner of a store', () => {
  it('says what was promised to the letter, with the order, its sums in rupiah and both links', () => {
    const { text, html, subject } = owner('Toko Melati', 'Sari');
    expect(subject).toBe('Order JB-2611-1000001 dibuat atas nama toko Anda');
    const promised =
      'Halo Toko Melati, Salesman Sari baru saja membuat order atas nama Anda. Hubungi kami jika ini tidak sah.';
    expect(text.split('\n')[0]).toBe(promised);
    for (const body of [text, html]) {
      expect(body).toContain(promised);
      for (const part of ['JB-2611-1000001', '12 PCS', 'Rp\u00a01.200.000', 'Rp\u00a0132.000', 'Rp\u00a01.332.000'])
        expect(body).toContain(part);
      for (const token of ['yes', 'no']) expect(body).toContain(`https://portal.example/order-link#token=${token}`);
    }
  });

  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    [`Toko "Jaya" & 'Maju'`, 'Toko &quot;Jaya&quot; &amp; &#39;Maju&#39;'],
    ['=HYPERLINK("http://x")', '=HYPERLINK(&quot;http://x&quot;)'],
    ['Budi\r\nBcc: evil@x.id', 'Budi Bcc: evil@x.id'],
  ])('keeps the name %j a name', (name, written) => {
    const { html, text, subject } = owner(name, name);
    expect(html).toContain(`Halo ${written}, Salesman ${written} baru saja`);
    expect(html).not.toContain('<script');
    expect(html).toContain('Sabun &quot;Wangi&quot; &lt;b&gt;');
    expect(text.split('\n')[0]).toContain(`Salesman ${name.replace(/[\r\n]+/g, ' ')} baru`);
    expect(subject).not.toMatch(/[\r\n]/);
  });
});
