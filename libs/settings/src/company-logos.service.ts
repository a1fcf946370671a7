import { Injectable } from '@nestjs/common';
import { Audit } from '@jembatan/audit';
import { Clock, type Ctx } from '@jembatan/kernel';
import { Transactions, type Tx } from '@jembatan/platform';
import { type Company } from './company';
import { type CompanyLogo } from './company-logo';
import { CompanyLogoRepository } from './company-logo.repository';
import { CompanySettings } from './company-settings.service';
import { type LogoImage, logoImageOf } from './logo-image';

export interface PaperHeading {
  readonly company: Company;
  /** Null where there is no logo. */
  readonly letterhead: { readonly image: Buffer; readonly name: string } | null;
}

/** The picture at the head of the company's papers. Its bytes are read when a paper is drawn, and kept in no memory. */
@Injectable()
export class CompanyLogos {
  constructor(
    private readonly logos: CompanyLogoRepository,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly company: CompanySettings,
  ) {}

  find(): Promise<CompanyLogo | null> {
    return this.transactions.each((tx) => this.logos.find(tx));
  }

  /** What stands at the head of a paper that is drawn now. */
  async heading(): Promise<PaperHeading> {
    const [company, logo] = [this.company.current(), await this.open()];
    return { company, letterhead: logo && { image: logo.bytes, name: company.brand } };
  }

  /** With its bytes. */
  open(): Promise<LogoImage | null> {
    return this.transactions.each((tx) => this.logos.open(tx));
  }

  /**
   * Recorded with the hashes of both pictures.
   * @throws DomainError `invalid` with the fault of the file
   */
  async set(ctx: Ctx, file: Buffer): Promise<void> {
    const image = await logoImageOf(file);
    await this.change(ctx, image.hash, (tx) =>
      this.logos.set(tx, image, { changedAt: this.clock.now(), changedBy: ctx.actor.id }),
    );
  }

  /** Nothing happens where there is none. */
  async remove(ctx: Ctx): Promise<void> {
    await this.change(ctx, null, (tx) => this.logos.remove(tx));
  }

  private async change(ctx: Ctx, after: string | null, write: (tx: Tx) => Promise<void>): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.logos.hold(tx);
      const before = await this.logos.find(tx);
      if ((before?.hash ?? null) === after) return;

      await write(tx);
      await this.audit.record(tx, ctx, {
        action: 'settings.logo_changed',
        object: { type: 'settings', id: 'company' },
        details: { before: { logo: before?.hash ?? null }, after: { logo: after } },
      });
    });
  }
}
