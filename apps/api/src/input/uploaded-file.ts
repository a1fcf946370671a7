import { type DomainError } from '@jembatan/kernel';
import { type FastifyRequest } from 'fastify';

/**
 * The one file of a form. Half a form, which the parser tells by an error without a status, has none.
 * @throws DomainError that `missing` makes
 */
export async function uploadedFile(request: FastifyRequest, missing: () => DomainError): Promise<Buffer> {
  try {
    const file = request.isMultipart() ? await request.file() : undefined;
    if (file) return await file.toBuffer();
  } catch (error) {
    if ((error as { statusCode?: unknown }).statusCode !== undefined) throw error;
  }
  throw missing();
}
