/** The page behind a link, until the web app shows it: it opens nothing else and loads only its own script. */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export const PAGE = `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Jembatan</title>
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
