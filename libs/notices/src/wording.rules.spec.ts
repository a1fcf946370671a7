import { mailOf } from './mail';
import { SAMPLES } from './sample';
import { draftOf, smsOf, type TemplateName, TEMPLATES } from './template';
import { filled, judgeWording, type Wording } from './wording.rules';

const editing = (name: TemplateName) => {
  const found = TEMPLATES[name].editing;
  if (!found) throw new Error(`${name} is given`);
  return found;
};
const LINES = editing('order-lines-changed');
const judged = (change: Partial<Wording>): string[] =>
  judgeWording({ ...LINES.original, ...change }, LINES.terms).map(({ path, code }) => `${path} ${code}`);

describe('What a message says', () => {
  it('is given to the letter where the business promised it, and only there', () => {
    const given = Object.entries(TEMPLATES).flatMap(([name, { editing: edited }]) => (edited ? [] : [name]));
    expect(given).toEqual(['order-on-behalf']);
  });

  it('is, as the house says it, something that admins might have said', () => {
    for (const { editing: edited } of Object.values(TEMPLATES))
      expect(edited ? judgeWording(edited.original, edited.terms) : []).toEqual([]);
  });

  it.each<[string, Partial<Wording>, string[]]>([
    ['an unknown placeholder', { body: 'Halo {store}, {number}, {toko}' }, ['body message.placeholder_unknown']],
    ['a necessary one left out', { subject: 'Isi order diubah' }, ['subject message.placeholder_missing']],
    ['a brace of its own', { subject: 'Order {number} {' }, ['subject message.brace_stray']],
    ['a placeholder in a placeholder', { subject: '{{number}}' }, ['subject message.brace_stray']],
    ['nothing', { body: ' \n ' }, ['body message.empty', 'body message.placeholder_missing']],
    ['a second header', { subject: 'Order {number}\r\nBcc: x' }, ['subject message.character_refused']],
    ['a turned reading direction', { body: 'Halo {store} \u202e{number}' }, ['body message.character_refused']],
    ['an unseen character', { body: 'Halo {store}\u200b {number}' }, ['body message.character_refused']],
    ['a half of a character', { body: 'Halo {store} {number} \ud800' }, ['body message.character_refused']],
    ['an address', { body: 'Halo {store} {number}, buka https://jahat.example' }, ['body message.link_refused']],
    ['an address without its scheme', { body: 'Halo {store} {number}, buka jahat.com' }, ['body message.link_refused']],
    ['an address by a placeholder', { body: 'Halo {number} {store}.com' }, ['body message.link_refused']],
    ['too much', { subject: `{number}${'x'.repeat(120)}` }, ['subject message.too_long']],
    ['an emoji in an SMS', { sms: 'Halo {store}, order {number} 😀' }, ['sms message.sms_letters']],
    ['a word that networks withhold', { sms: 'Halo {store}, kode order {number}' }, ['sms message.sms_filtered']],
    ['a second SMS', { sms: `Halo {store}, order {number} ${'diubah '.repeat(14)}` }, ['sms message.sms_too_long']],
  ])('is refused with %s', (_, change, faults) => {
    expect(judged(change)).toEqual(faults);
  });

  it.each<[string, Partial<Wording>]>([
    ['figures and times', { body: 'Halo {store}, order {number}. Jam 08.00, Rp 1.000, dll. Salam' }],
    ['several paragraphs', { body: 'Halo {store},\n\nOrder {number} diubah.\nTerima kasih.' }],
  ])('may have %s', (_, change) => {
    expect(judged(change)).toEqual([]);
  });

  it('names the placeholders that it does not know', () => {
    const [fault] = judgeWording({ ...LINES.original, subject: '{number} {toko} {nama}' }, LINES.terms);
    expect(fault?.message).toContain('{toko}, {nama}');
  });

  it('by e-mail alone has no SMS', () => {
    const { original, terms } = editing('invitation');
    expect(judgeWording({ ...original, sms: 'Halo' }, terms).map(({ code }) => code)).toEqual(['message.no_sms']);
  });
});

describe('A wording', () => {
  const wording = {
    subject: 'Order {number} <b>',
    body: 'Yth. {store} & <script>alert(1)</script>\n\nOrder {number} diubah.',
    sms: 'Yth. {store}, order {number} diubah.',
  };

  it('is said in mail and SMS, with what the portal must say below it; its markup is text', () => {
    const values = { ...SAMPLES['order-lines-changed'], storeName: 'Toko {number}' };
    const { subject, text, html } = mailOf(
      'id@host',
      'a@b.id',
      draftOf('order-lines-changed', values, wording),
      'Jembatan',
    );
    expect(subject).toBe('Order JB-2611-000001 <b>');
    // What stands in a name is no placeholder.
    expect(text).toContain('Yth. Toko {number} & <script>alert(1)</script>\n\nOrder JB-2611-000001 diubah.\n\n');
    expect(html).not.toContain('<script');
    for (const kept of ['Ya, order ini sah', 'Setiap tautan hanya dapat dipakai satu kali', 'Rp'])
      expect(text).toContain(kept);
    expect(smsOf('order-lines-changed', values, wording)).toBe(
      'Yth. Toko number, order JB-2611-000001 diubah. -Jembatan',
    );
  });

  it('knows the values of its own message only', () => {
    expect(filled('{constructor} {name}', { name: 'Budi' })).toBe('{constructor} Budi');
  });
});
