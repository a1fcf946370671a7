#!/usr/bin/env node
// @ts-check
'use strict';

/**
 * Proves that an exported log of impersonations is whole and unaltered. Needs Node.js, and neither network nor database.
 *
 *     node verify.js log.ndjson public-key.pem head.json
 *
 * Each line of the log is {"hash", "record", "seq"}: seq counts from 1 without gaps, and
 * hash = SHA-256 of {"previous": hash of the line before, "record", "seq"} in canonical JSON (RFC 8785). A head is the seq
 * and hash of one record, signed with Ed25519. Whoever holds a head that was published earlier, by e-mail or as a file, and
 * the public key, can tell with this program whether anything up to that record was changed since, by anybody.
 *
 * Where batches.ndjson (the signed heads of all batches) lies beside the log, a rewritten chain is narrowed down to the
 * batch; where personal.ndjson does, the personal fields that are still kept are held against the digests in the records.
 * Ends with 0 when the log is intact, 1 at a fault, 2 when it cannot be run.
 */

const { createHash, createPublicKey, verify } = require('node:crypto');
const { createReadStream, existsSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

/**
 * One line of the chain. `record` is the canonical JSON of the record; null when there is none.
 * @typedef {{ seq: number, hash: string, record: string | null, id?: string }} Entry
 * @typedef {{ seq: number, hash: string, at: string, keyId: string }} Head
 * @typedef {Head & { signature: string }} SignedHead
 * @typedef {'altered' | 'missing' | 'out-of-place' | 'rewritten' | 'cut' | 'not-signed' | 'unsealed'} FaultKind
 * @typedef {{ kind: FaultKind, seq: number, recordId: string | null, words: string }} ChainFault
 * @typedef {{ records: number, hash: string, fault: ChainFault | null }} Verdict
 * @typedef {import('node:crypto').KeyObject} KeyObject
 */

/** What the first record follows. */
const GENESIS = '0'.repeat(64);

/** @param {string | Buffer} content */
const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/**
 * JSON of one spelling only (RFC 8785): keys sorted by UTF-16 code units, no spaces. Undefined members are left out.
 * @param {unknown} value
 * @returns {string}
 */
function canonicalJson(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if ('toJSON' in value && typeof value.toJSON === 'function') return canonicalJson(value.toJSON());
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}

/**
 * @param {string} previous hash of the record before
 * @param {string} record canonical JSON
 * @param {number} seq
 */
const linkHash = (previous, record, seq) => sha256(`{"previous":"${previous}","record":${record},"seq":${seq}}`);

/** @param {KeyObject} key */
const keyIdOf = (key) => sha256(key.export({ type: 'spki', format: 'der' }));

/**
 * What is signed of a head.
 * @param {Head} head
 */
const headContent = ({ at, hash, keyId, seq }) => Buffer.from(canonicalJson({ at, hash, keyId, seq }));

/**
 * @param {SignedHead} head
 * @param {ReadonlyMap<string, KeyObject>} keys public keys by id
 */
function isSigned(head, keys) {
  const key = keys.get(head.keyId);
  return key !== undefined && verify(null, headContent(head), key, Buffer.from(head.signature, 'base64'));
}

/**
 * @param {FaultKind} kind
 * @param {number} seq
 * @param {string} words
 * @param {Entry | null} entry
 * @returns {ChainFault}
 */
const faultOf = (kind, seq, words, entry = null) => ({ kind, seq, recordId: idOf(entry), words });

/** @param {Entry | null} entry */
function idOf(entry) {
  if (!entry?.record) return entry?.id ?? null;
  try {
    return entry.id ?? JSON.parse(entry.record).id;
  } catch {
    return null; // It was altered until it was no JSON any more.
  }
}

/**
 * Follows the chain through all entries and holds it against the heads, whose signatures were checked before.
 * @param {AsyncIterable<readonly Entry[]>} pages
 * @param {readonly Head[]} heads
 * @returns {Promise<Verdict>}
 */
async function followChain(pages, heads) {
  const expected = new Map(heads.map((head) => [head.seq, head]));
  const last = heads.reduce((seq, head) => Math.max(seq, head.seq), 0);
  let hash = GENESIS;
  let seq = 0;
  for await (const page of pages) {
    for (const entry of page) {
      const link = judgeLink(hash, seq + 1, entry);
      if (typeof link !== 'string') return { records: seq, hash, fault: link };
      const head = expected.get(entry.seq);
      if (head && head.hash !== link) return { records: seq, hash, fault: rewritten(head, entry) };
      hash = link;
      seq = entry.seq;
    }
  }
  if (seq >= last) return { records: seq, hash, fault: null };
  const words = `The log ends with record ${seq}, but record ${last} was signed: records ${seq + 1} to ${last} are missing.`;
  return { records: seq, hash, fault: faultOf('cut', seq + 1, words) };
}

/**
 * The hash of the next link, or what is wrong with it.
 * @param {string} previous
 * @param {number} seq that it must have
 * @param {Entry} entry
 */
function judgeLink(previous, seq, entry) {
  if (!(entry.seq >= seq))
    return faultOf('out-of-place', seq, `Where record ${seq} belongs stands something else (${entry.seq}).`, entry);
  if (entry.seq > seq)
    return faultOf('missing', seq, `Record ${seq} is missing or out of its place: record ${entry.seq} follows there.`);
  if (entry.record === null) return faultOf('missing', seq, `Record ${seq} was sealed, but is missing.`, entry);
  const link = linkHash(previous, entry.record, seq);
  if (link === entry.hash) return link;
  return faultOf('altered', seq, `Record ${seq} (${idOf(entry)}) was altered, or swapped for another.`, entry);
}

/**
 * @param {Head} head
 * @param {Entry} entry
 */
const rewritten = ({ seq, at }, entry) =>
  faultOf('rewritten', seq, `The chain was rewritten: record ${seq} is not the one that was signed at ${at}.`, entry);

/**
 * Where a rewritten chain leaves what was signed batch by batch: the first batch that does not fit or is not signed.
 * @param {AsyncIterable<readonly Entry[]>} pages
 * @param {AsyncIterable<readonly SignedHead[]>} batches in order
 * @param {ReadonlyMap<string, KeyObject>} keys
 * @returns {Promise<ChainFault | null>}
 */
async function locateRewriting(pages, batches, keys) {
  const hashes = hashesOf(pages);
  let from = 1;
  for await (const page of batches) {
    for (const batch of page) {
      const hash = await hashes(batch.seq);
      if (hash !== batch.hash || !isSigned(batch, keys)) {
        const words = `The chain was rewritten: records ${from} to ${batch.seq} are not the ones that were signed at ${batch.at}.`;
        return faultOf('rewritten', from, words);
      }
      from = batch.seq + 1;
    }
  }
  return null;
}

/**
 * Answers the hash of each record asked for, in rising order.
 * @param {AsyncIterable<readonly Entry[]>} pages
 */
function hashesOf(pages) {
  const iterator = pages[Symbol.asyncIterator]();
  /** @type {readonly Entry[]} */
  let page = [];
  let at = 0;
  /** @param {number} seq */
  return async (seq) => {
    for (;;) {
      while (at < page.length) {
        const entry = page[at];
        if (entry && entry.seq === seq) return entry.hash;
        if (entry && entry.seq > seq) return null;
        at += 1;
      }
      const next = await iterator.next();
      if (next.done) return null;
      page = next.value;
      at = 0;
    }
  };
}

/**
 * Whether the personal fields that are still kept are those that the record holds digests of.
 * @param {{ network: object | null, position: object | null }} personal each with its salt
 * @param {{ network: string | null, position: string | null }} digests
 */
const fitsDigests = ({ network, position }, digests) =>
  (network === null || sha256(canonicalJson(network)) === digests.network) &&
  (position === null || sha256(canonicalJson(position)) === digests.position);

/**
 * @param {string} pem one or more public keys
 * @returns {Map<string, KeyObject>}
 */
function keysOf(pem) {
  const blocks = pem.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g) ?? [];
  return new Map(
    blocks.map((block) => {
      const key = createPublicKey(block);
      return [keyIdOf(key), key];
    }),
  );
}

/**
 * The lines of a file, as they come.
 * @param {string} file
 */
async function* linesOf(file) {
  let rest = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield lines.filter((line) => line !== '');
  }
  if (rest !== '') yield [rest];
}

const RECORD_AT = '{"hash":"'.length + GENESIS.length + '","record":'.length;

/**
 * Takes a line apart without reading the record: what is hashed is its text.
 * @param {string} line
 * @returns {Entry}
 */
function entryOf(line) {
  const seqAt = line.lastIndexOf(',"seq":');
  const hash = line.slice('{"hash":"'.length, '{"hash":"'.length + GENESIS.length);
  const record = line.slice(RECORD_AT, seqAt);
  return { hash, record: record === 'null' ? null : record, seq: Number(line.slice(seqAt + ',"seq":'.length, -1)) };
}

/** @param {string} file */
async function* entriesOf(file) {
  for await (const lines of linesOf(file)) yield lines.map(entryOf);
}

/**
 * @param {string} file
 * @returns {AsyncGenerator<SignedHead[]>}
 */
async function* headsOf(file) {
  for await (const lines of linesOf(file)) yield lines.map((line) => /** @type {SignedHead} */ (JSON.parse(line)));
}

/**
 * @param {string} log
 * @param {string} personal
 * @returns {Promise<ChainFault | null>}
 */
async function verifyPersonal(log, personal) {
  const wanted = linesOf(personal);
  /** @type {{ seq: number, network: object | null, position: object | null }[]} */
  let queue = [];
  for await (const page of entriesOf(log)) {
    for (const entry of page) {
      while (queue.length === 0) {
        const next = await wanted.next();
        if (next.done) return null;
        queue = next.value.map((line) => JSON.parse(line)).reverse();
      }
      const kept = queue.at(-1);
      if (kept?.seq !== entry.seq) continue;
      queue.pop();
      const { digests } = JSON.parse(entry.record ?? '{}');
      if (!fitsDigests(kept, digests))
        return faultOf('altered', entry.seq, `The personal fields of record ${entry.seq} were altered.`, entry);
    }
  }
  return null;
}

/**
 * @param {string} log
 * @param {ReadonlyMap<string, KeyObject>} keys
 * @param {SignedHead} head
 * @returns {Promise<Verdict>}
 */
async function verifyExport(log, keys, head) {
  if (!isSigned(head, keys)) {
    const fault = faultOf('not-signed', head.seq, 'The head is not signed by this public key.');
    return { records: 0, hash: GENESIS, fault };
  }
  const verdict = await followChain(entriesOf(log), [head]);
  const [batches, personal] = ['batches.ndjson', 'personal.ndjson'].map((name) => join(dirname(log), name));
  if (verdict.fault?.kind === 'rewritten' && batches && existsSync(batches))
    return { ...verdict, fault: (await locateRewriting(entriesOf(log), headsOf(batches), keys)) ?? verdict.fault };
  if (verdict.fault === null && personal && existsSync(personal))
    return { ...verdict, fault: await verifyPersonal(log, personal) };
  return verdict;
}

async function main() {
  const [log, key, head] = process.argv.slice(2);
  if (!log || !key || !head) {
    process.stderr.write('usage: node verify.js log.ndjson public-key.pem head.json\n');
    return 2;
  }
  const signed = /** @type {SignedHead} */ (JSON.parse(readFileSync(head, 'utf8')));
  const { records, fault } = await verifyExport(log, keysOf(readFileSync(key, 'utf8')), signed);
  if (fault) {
    process.stdout.write(`FAULT. ${fault.words}\n`);
    return 1;
  }
  const beyond = records - signed.seq;
  process.stdout.write(
    `INTACT. All ${signed.seq} records up to the head signed at ${signed.at} are as they were sealed.\n`,
  );
  if (beyond > 0) process.stdout.write(`${beyond} more follow in an unbroken chain; a later head proves them.\n`);
  return 0;
}

module.exports = { GENESIS, canonicalJson, fitsDigests, followChain, headContent, isSigned, keyIdOf, keysOf, linkHash };
module.exports.locateRewriting = locateRewriting;
module.exports.sha256 = sha256;
module.exports.verifyExport = verifyExport;

if (require.main === module)
  main().then(
    (code) => (process.exitCode = code),
    (/** @type {Error} */ error) => {
      process.stderr.write(`The log could not be verified: ${error.message}\n`);
      process.exitCode = 2;
    },
  );
