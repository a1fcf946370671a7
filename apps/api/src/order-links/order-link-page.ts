import { createHash } from 'node:crypto';

const STYLE = `
:root { color-scheme: light dark; --ink: #17202a; --quiet: #51606e; --paper: #fff; --ground: #f3f5f7; --line: #dbe1e7; --act: #0b5c8a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8edf2; --quiet: #a3b1be; --paper: #1b232b; --ground: #11171d; --line: #33404c; --act: #6cb8e6; }
}
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { box-sizing: border-box; max-width: 34rem; margin: 2rem auto; padding: 1.5rem; background: var(--paper); border: 1px solid var(--line); border-radius: .75rem; }
h1 { margin: 0 0 1rem; font-size: 1rem; letter-spacing: .04em; color: var(--quiet); }
#say { font-size: 1.125rem; font-weight: 600; }
#about { color: var(--quiet); }
table { width: 100%; border-collapse: collapse; }
td { padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--line); vertical-align: top; }
td:last-child { padding-right: 0; text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
#total { display: block; text-align: right; font-size: 1.125rem; }
textarea { display: block; box-sizing: border-box; width: 100%; margin-top: .25rem; padding: .5rem; font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--quiet); border-radius: .5rem; }
button { width: 100%; min-height: 3rem; font: inherit; font-weight: 600; color: var(--paper); background: var(--act); border: 0; border-radius: .5rem; cursor: pointer; }
button:disabled { opacity: .6; cursor: default; }
:focus-visible { outline: 3px solid var(--act); outline-offset: 2px; }
[hidden] { display: none !important; }
@media (max-width: 36rem) { main { margin: 0; border: 0; border-radius: 0; min-height: 100vh; } }
`;

/** The page behind a link, until the web app shows it: it opens nothing else and loads only its own script. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const PAGE = `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Jembatan</title>
<style>${STYLE}</style>
<script src="/order-link.js" defer></script>
</head>
<body>
<main>
<h1>Jembatan</h1>
<p id="say" role="status">Memuat …</p>
<div id="order" hidden>
<p id="about"></p>
<table><tbody id="lines"></tbody></table>
<p><strong id="total"></strong></p>
<p id="why" hidden><label>Alasan <textarea id="reason" maxlength="500" rows="3"></textarea></label></p>
<p><button id="act" type="button"></button></p>
</div>
</main>
<noscript><p>Halaman ini memerlukan JavaScript.</p></noscript>
</body>
</html>
`;

/** Only a press of the button acts. Texts go in as text, never as markup. */
export const SCRIPT = `'use strict';
(() => {
  const at = (id) => document.getElementById(id);
  const say = (text) => { at('say').textContent = text; };
  const token = new URLSearchParams(location.hash.slice(1)).get('token') || '';
  history.replaceState(null, '', location.pathname);
  const headers = { 'X-Order-Link': token, 'Content-Type': 'application/json' };
  const rupiah = new Intl.NumberFormat('id-ID', { style: 'currency', currency: 'IDR', maximumFractionDigits: 0 });
  const FAULTS = {
    'order.link_unknown': 'Tautan ini tidak dikenal.',
    'order.link_expired': 'Tautan ini sudah kedaluwarsa. Hubungi kami.',
    'order.link_used': 'Tautan ini sudah dipakai.',
    'order.status_forbids': 'Order ini tidak dapat diubah lagi. Hubungi kami.',
  };
  const call = async (path, init) => {
    const answer = await fetch('/api/v1' + path, { ...init, headers, cache: 'no-store', credentials: 'omit' });
    const body = await answer.json();
    if (!answer.ok) throw new Error(FAULTS[body.code] || 'Terjadi gangguan. Silakan coba lagi.');
    return body;
  };
  const fail = (error) => say(error instanceof TypeError ? 'Tidak ada koneksi. Silakan coba lagi.' : error.message);
  const show = (order) => {
    const disputes = order.purpose === 'dispute';
    at('about').textContent = 'Order ' + order.number + ' atas nama ' + order.storeName;
    for (const line of order.lines) {
      const row = at('lines').insertRow();
      for (const text of [line.name, line.quantity + ' ' + line.unit, rupiah.format(line.net.amount)])
        row.insertCell().textContent = text;
    }
    at('total').textContent = 'Total ' + rupiah.format(order.totals.grandTotal.amount);
    at('why').hidden = !disputes;
    at('act').textContent = disputes ? 'Tolak order ini' : 'Ya, order ini sah';
    at('act').hidden = order.used;
    at('order').hidden = false;
    say(order.used ? FAULTS['order.link_used'] : 'Periksa order ini, lalu tekan tombol di bawah.');
    at('act').addEventListener('click', async () => {
      const reason = at('reason').value.replace(/\\s+/g, ' ').trim() || 'Ditolak melalui tautan';
      at('act').disabled = true;
      try {
        await call('/orders/' + order.orderId + '/' + order.purpose, {
          method: 'POST',
          body: disputes ? JSON.stringify({ reason }) : '{}',
        });
        at('act').hidden = true;
        at('why').hidden = true;
        say(disputes ? 'Order ini ditahan. Kami akan menghubungi Anda.' : 'Terima kasih, order ini dikonfirmasi.');
      } catch (error) {
        at('act').disabled = false;
        fail(error);
      }
    });
  };
  call('/order-links/current').then(show).catch(fail);
})();
`;
