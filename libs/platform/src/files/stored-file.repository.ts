import { Injectable } from '@nestjs/common';
import { type Tx } from '../database/tx';
import { type StoredFile } from './stored-file';

@Injectable()
export class StoredFileRepository {
  async insert(tx: Tx, { id, name, contentType, size, sha256, createdAt }: StoredFile): Promise<void> {
    await tx.sql`insert into stored_file (id, name, content_type, size, sha256, created_at)
      values (${id}, ${name}, ${contentType}, ${size}, ${sha256}, ${createdAt})`;
  }

  async insertPart(tx: Tx, id: string, position: number, bytes: Buffer): Promise<void> {
    await tx.sql`insert into stored_file_part (file_id, position, bytes) values (${id}, ${position}, ${bytes})`;
  }

  async find(tx: Tx, id: string): Promise<StoredFile | null> {
    const [file] = await tx.sql<(Omit<StoredFile, 'size'> & { size: string })[]>`select id, name,
      content_type as "contentType", size, sha256, created_at as "createdAt" from stored_file where id = ${id}`;
    return file ? { ...file, size: Number(file.size) } : null;
  }

  async findPart(tx: Tx, id: string, position: number): Promise<Buffer | null> {
    const [part] = await tx.sql<{ bytes: Buffer }[]>`select bytes from stored_file_part
      where file_id = ${id} and position = ${position}`;
    return part?.bytes ?? null;
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.sql`delete from stored_file where id = ${id}`;
  }
}
