import { mailOf } from './mail';
import { draftOf } from './template';

const link = 'https://portal.example/reset#token=abc';

describe('A mail', () => {
  it('says the same in text and in HTML', () => {
    const mail = mailOf('id@host', 'budi@toko.id', draftOf('password-reset', { name: 'Budi', link, minutes: 30 }));
    for (const body of [mail.text, mail.html]) {
      expect(body).toContain('Halo Budi,');
      expect(body).toContain('berlaku 30 menit');
      expect(body).toContain(link);
    }
  });

  it('takes no markup from a name', () => {
    const { html } = mailOf('id@host', 'budi@toko.id', draftOf('invitation', { name: '<img src=x>', link, hours: 72 }));
    expect(html).toContain('&lt;img src=x&gt;');
    expect(html).not.toContain('<img');
  });

  it('takes no line breaks from a name: no header can be slipped in', () => {
    const draft = { subject: 'Halo\r\nBcc: x@y.id', greeting: 'Halo a\nb', paragraphs: [] };
    const mail = mailOf('id@host', 'budi@toko.id', draft);
    expect(mail.subject).toBe('Halo Bcc: x@y.id');
    expect(mail.text.split('\n')[0]).toBe('Halo a b');
  });
});
