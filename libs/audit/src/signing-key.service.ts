import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '@jembatan/platform';
import { type Head, type SignedHead } from './chain';
import { headContent, isSigned, keyIdOf, keysOf } from './verifier/verify';

interface Keys {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicPem: string;
}

const pemOf = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();

/**
 * The Ed25519 key that signs the chain: `AUDIT_SIGNING_KEY`, else one made once in `DATA_DIR/audit`. Never in the database,
 * so that who rewrites that cannot sign. Public keys stay in `DATA_DIR/audit/keys`, also those of keys that were replaced.
 */
@Injectable()
export class SigningKey {
  private readonly folder: string;
  private loaded: Promise<Keys> | null = null;

  constructor(private readonly config: Config) {
    this.folder = join(config.DATA_DIR, 'audit');
  }

  async sign(head: Omit<Head, 'keyId'>): Promise<SignedHead> {
    const { id: keyId, privateKey } = await this.keys();
    const signed = { ...head, keyId };
    return { ...signed, signature: sign(null, headContent(signed), privateKey).toString('base64') };
  }

  async isSigned(head: SignedHead): Promise<boolean> {
    return isSigned(head, await this.publicKeys());
  }

  /** Every public key by its id, the present one first. */
  async publicKeys(): Promise<Map<string, KeyObject>> {
    return keysOf(await this.publicPem());
  }

  /** The present public key and those before it, PEM blocks one after the other. */
  async publicPem(): Promise<string> {
    const { id, publicPem } = await this.keys();
    const folder = join(this.folder, 'keys');
    const others = (await readdir(folder)).filter((name) => name.endsWith('.pem') && name !== `${id}.pem`).sort();
    const pems = await Promise.all(others.map((name) => readFile(join(folder, name), 'utf8')));
    return [publicPem, ...pems].join('');
  }

  private keys(): Promise<Keys> {
    this.loaded ??= this.load().catch((error: unknown) => {
      this.loaded = null;
      throw error;
    });
    return this.loaded;
  }

  private async load(): Promise<Keys> {
    const given = this.config.AUDIT_SIGNING_KEY;
    const privateKey = given
      ? createPrivateKey({ key: Buffer.from(given, 'base64'), format: 'der', type: 'pkcs8' })
      : createPrivateKey(await this.ownPem());
    const publicKey = createPublicKey(privateKey);
    const id = keyIdOf(publicKey);
    const publicPem = pemOf(publicKey);
    await this.writeOnce(join('keys', `${id}.pem`), publicPem, 0o644);
    return { id, privateKey, publicPem };
  }

  /** Made by whichever process is first; the others read it. */
  private async ownPem(): Promise<string> {
    const { privateKey } = generateKeyPairSync('ed25519');
    await this.writeOnce('signing-key.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 0o600);
    return readFile(join(this.folder, 'signing-key.pem'), 'utf8');
  }

  /** The file appears whole, and never replaces one. */
  private async writeOnce(name: string, content: string, mode: number): Promise<void> {
    const file = join(this.folder, name);
    const half = `${file}.${randomUUID()}`;
    await mkdir(join(this.folder, 'keys'), { recursive: true, mode: 0o700 });
    await writeFile(half, content, { mode });
    await link(half, file).catch((error: unknown) => {
      if ((error as { readonly code?: unknown }).code !== 'EEXIST') throw error;
    });
    await rm(half, { force: true });
  }
}
