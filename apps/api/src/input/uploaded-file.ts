import { type DomainError } from '@jembatan/kernel';
import { type FastifyRequest } from 'fastify';

export interface UploadedFile {
  readonly bytes: Buffer;
  /** As the sender calls it, readable and short; a name and never a path. */
  readonly name: string;
}

/** Bytes that a file may have; by default what the server takes at most. */
interface FileBounds {
  readonly fileSize?: number;
}

/**
 * The one file of a form. Half a form, which the parser tells by an error without a status, has none.
 * @throws DomainError that `missing` makes
 */
export async function uploadedFile(request: FastifyRequest, missing: () => DomainError): Promise<Buffer> {
  return (await namedFile(request, missing)).bytes;
}

/** The same with its name. @throws DomainError that `missing` makes */
export async function namedFile(
  request: FastifyRequest,
  missing: () => DomainError,
  limits: FileBounds = {},
): Promise<UploadedFile> {
  try {
    const file = request.isMultipart() ? await request.file({ limits }) : undefined;
    if (file) {
      const bytes = await file.toBuffer();
      // Looked at there only while pieces come: the last one may have come before the file was known to be cut.
      if (file.file.truncated) throw new request.server.multipartErrors.RequestFileTooLargeError();
      return { bytes, name: nameOf(file.filename) };
    }
  } catch (error) {
    if ((error as { statusCode?: unknown }).statusCode !== undefined) throw error;
  }
  throw missing();
}

const LONGEST_NAME = 120;

function nameOf(given: string | undefined): string {
  const name = (given ?? '')
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{C}"]/gu, '')
    .trim();
  return name === '' ? 'file' : name.slice(-LONGEST_NAME);
}
