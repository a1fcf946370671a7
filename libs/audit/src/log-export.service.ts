import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { csvLine, type CsvValue, type Ctx } from '@jembatan/kernel';
import { ZipFile } from 'yazl';
import { canonicalJson } from './canonical-json';
import { ChainProof } from './chain-proof.service';
import { type ChainEntry } from './chain-entry.repository';
import { type LogEntry, type LogFilter } from './impersonation-log';
import { ImpersonationLog } from './impersonation-log.service';

const VERIFIER = join(__dirname, 'verifier', 'verify.js');

/** Spreadsheets read a file with this mark as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

const README = `Log of what salesmen did in the names of stores, with the proof that it is whole.

log.ndjson       every sealed record, in the order of the chain
head.json        the signed head: number and hash of the last record
public-key.pem   the key that signed it, and those before it
batches.ndjson   the signed head of every batch
personal.ndjson  address, agent, device and position of those records of which they are still kept
verify.js        the verifier: needs Node.js, and neither network nor database

    node verify.js log.ndjson public-key.pem head.json

Heads are sent to the auditors every day. Verify against one that you received earlier, not only against the one in this
archive: whoever could rewrite the log could not change what lies in your mailbox. Compare the key's id there, too.
`;

const COLUMNS: readonly (readonly [name: string, value: (entry: LogEntry) => CsvValue])[] = [
  ['seq', ({ seal }) => seal?.seq ?? null],
  ['hash', ({ seal }) => seal?.hash ?? null],
  ['id', ({ id }) => id],
  ['at', ({ at }) => at],
  ['actor_id', ({ actor }) => actor.id],
  ['actor_name', ({ actor }) => actor.name],
  ['actor_login', ({ actor }) => actor.login],
  ['store_id', ({ store }) => store.id],
  ['store_code', ({ store }) => store.code],
  ['store_name', ({ store }) => store.name],
  ['store_lat', ({ store }) => store.location?.lat ?? null],
  ['store_lng', ({ store }) => store.location?.lng ?? null],
  ['session_id', ({ session }) => session.id],
  ['reason', ({ session }) => session.reason],
  ['action', ({ action }) => action],
  ['object_type', ({ object }) => object.type],
  ['object_id', ({ object }) => object.id],
  ['contents_hash', ({ contentsHash }) => contentsHash],
  ['outcome', ({ outcome }) => outcome],
  ['code', ({ code }) => code],
  ['details', ({ details }) => canonicalJson(details)],
  ['device_time', ({ deviceTime }) => deviceTime],
  ['claimed', ({ claimed }) => claimed],
  ['distance_metres', ({ distance }) => distance],
  ['request_id', ({ requestId }) => requestId],
  ['ip', ({ network }) => network.ip],
  ['ip_place', ({ network }) => network.place],
  ['user_agent', ({ network }) => network.userAgent],
  ['device_id', ({ network }) => network.deviceId],
  ['lat', ({ position }) => position?.lat ?? null],
  ['lng', ({ position }) => position?.lng ?? null],
  ['accuracy_metres', ({ position }) => position?.accuracy ?? null],
  ['position_at', ({ position }) => position?.at ?? null],
];

/** The log as files: streamed page by page, so that its length does not matter. */
@Injectable()
export class LogExport {
  constructor(
    private readonly log: ImpersonationLog,
    private readonly proof: ChainProof,
  ) {}

  /** What the filter lets through, newest first. */
  async csv(ctx: Ctx, filter: LogFilter): Promise<Readable> {
    const pages = await this.log.export(ctx, 'csv', filter);
    return Readable.from(csvOf(pages), { objectMode: false });
  }

  /** The whole chain as a zip archive with its head, its public key and the verifier. */
  async archive(ctx: Ctx): Promise<NodeJS.ReadableStream> {
    const [{ head, publicKey }, verifier] = await Promise.all([this.proof.proof(), readFile(VERIFIER)]);
    await this.log.witness(ctx, 'audit.exported', { format: 'ndjson', seq: head.seq, hash: head.hash });
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from(README), 'README.txt');
    zip.addBuffer(verifier, 'verify.js');
    zip.addBuffer(Buffer.from(publicKey), 'public-key.pem');
    zip.addBuffer(Buffer.from(`${canonicalJson(head)}\n`), 'head.json');
    const add = (name: string, content: AsyncGenerator<string>): void =>
      zip.addReadStream(Readable.from(content, { objectMode: false }), name, { forceZip64Format: true });
    add('batches.ndjson', linesOf(this.proof.batches(head.seq), canonicalJson));
    add('personal.ndjson', linesOf(this.proof.pages(head.seq), personalLine));
    add('log.ndjson', linesOf(this.proof.pages(head.seq), chainLine));
    zip.on('error', (error) => zip.outputStream.emit('error', error));
    zip.end();
    return zip.outputStream;
  }
}

async function* csvOf(pages: AsyncGenerator<LogEntry[]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(COLUMNS.map(([name]) => name));
  for await (const page of pages) yield page.map((entry) => csvLine(COLUMNS.map(([, value]) => value(entry)))).join('');
}

async function* linesOf<T>(pages: AsyncGenerator<T[]>, lineOf: (entry: T) => string | null): AsyncGenerator<string> {
  for await (const page of pages) {
    const lines = page.map(lineOf).filter((line) => line !== null);
    if (lines.length > 0) yield `${lines.join('\n')}\n`;
  }
}

/** A record that is gone leaves its line with null, and the verifier names it. */
const chainLine = ({ seq, hash, record }: ChainEntry): string =>
  `{"hash":"${hash}","record":${canonicalJson(record)},"seq":${seq}}`;

const personalLine = ({ seq, personal }: ChainEntry): string | null =>
  personal.network || personal.position ? canonicalJson({ seq, ...personal }) : null;
