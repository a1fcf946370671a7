import { ApiProperty } from '@nestjs/swagger';

export class ChainHeadDto {
  seq: number;
  hash: string;
  at: string;
  /** SHA-256 of the public key. */
  keyId: string;
  /** Ed25519 over the canonical JSON of the four others, base64. */
  signature: string;
}

export class ChainProofDto {
  head: ChainHeadDto;
  /** PEM: the present key, then those before it. */
  publicKey: string;
}

const FAULTS = ['altered', 'missing', 'out-of-place', 'rewritten', 'cut', 'not-signed', 'unsealed'] as const;

export class ChainFaultDto {
  @ApiProperty({ enum: FAULTS })
  kind: (typeof FAULTS)[number];
  seq: number;
  @ApiProperty({ type: String, nullable: true })
  recordId: string | null;
  words: string;
}

export class ChainVerdictDto {
  intact: boolean;
  /** In the chain; up to the first fault where there is one. */
  records: number;
  firstFault?: ChainFaultDto;
}

export class AccessRecordDto {
  id: string;
  at: Date;
  actorId: string;
  /** Null where nobody has that id any more. */
  @ApiProperty({ type: String, nullable: true })
  actorName: string | null;
  action: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  details: Record<string, unknown>;
  requestId: string;
}

export class AccessPageDto {
  items: AccessRecordDto[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
