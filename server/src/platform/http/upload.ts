import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { Refusal } from './refusal';

/** The largest file anybody may send. */
export const UPLOAD_LIMIT_BYTES = 8 * 1024 * 1024;
/** Boundary lines and the part's own headers. */
const FORM_AROUND_BYTES = 16 * 1024;
/** Files read at the same time: with the limit above this bounds what uploads hold in memory. */
const READ_AT_ONCE = 12;

/** One file as it came. Its name and the type it claims are not kept: neither can be trusted, and nothing needs them. */
export class UploadedFile {
  constructor(readonly bytes: Buffer) {}
}

/** Forms are taken on the routes that take a file, and there nothing is read before its sender is known. */
export function takeUploads(server: FastifyInstance, paths: readonly string[]): void {
  const taking = new Set(paths.map((path) => `/api${path}`));
  server.addContentTypeParser('multipart/form-data', (request: FastifyRequest, payload: Readable, done: (error: Error | null, body?: unknown) => void) => {
    if (taking.has(request.url.split('?')[0]!)) return done(null, payload);
    return done(new Refusal('UNSUPPORTED_MEDIA'));
  });
}

let reading = 0;

/**
 * The one file of a form.
 * @throws Refusal UNSUPPORTED_MEDIA without a form, INVALID_INPUT for a broken one or anything beside one file,
 * PAYLOAD_TOO_LARGE beyond 8 MB, TOO_MANY_REQUESTS while too many are being read.
 */
export const Uploaded = createParamDecorator((_data: unknown, context: ExecutionContext): Promise<UploadedFile> => fileOf(context.switchToHttp().getRequest<FastifyRequest>()));

async function fileOf(request: FastifyRequest): Promise<UploadedFile> {
  const { headers, body, query } = request;
  if (!String(headers['content-type']).toLowerCase().startsWith('multipart/form-data')) throw new Refusal('UNSUPPORTED_MEDIA');
  if (Object.keys((query ?? {}) as object).length > 0) throw new Refusal('INVALID_INPUT', { query: 'not allowed' });
  if (Number(headers['content-length'] ?? 0) > UPLOAD_LIMIT_BYTES + FORM_AROUND_BYTES) throw new Refusal('PAYLOAD_TOO_LARGE');
  if (reading >= READ_AT_ONCE) throw new Refusal('TOO_MANY_REQUESTS');
  reading += 1;
  try {
    return new UploadedFile(await readForm(headers as Record<string, string>, body as Readable));
  } finally {
    reading -= 1;
  }
}

/** Whatever ends the reading, the rest of the form is let run by, so that its sender hears the answer. */
function readForm(headers: Record<string, string>, form: Readable): Promise<Buffer> {
  return new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    let files = 0;
    const refuse = (code: 'INVALID_INPUT' | 'PAYLOAD_TOO_LARGE', why?: string): void => {
      chunks.length = 0;
      form.unpipe();
      form.resume();
      reject(new Refusal(code, why ? { body: why } : undefined));
    };
    const parser = parserOf(headers);
    if (!parser) return refuse('INVALID_INPUT', 'not a form');
    parser.on('file', (field, file) => {
      files += 1;
      if (field !== 'file') refuse('INVALID_INPUT', 'the field is called file');
      file.on('data', (chunk: Buffer) => chunks.push(chunk));
      file.on('limit', () => refuse('PAYLOAD_TOO_LARGE'));
      file.on('error', () => refuse('INVALID_INPUT', 'broken form'));
    });
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) parser.on(limit, () => refuse('INVALID_INPUT', 'one file, nothing else'));
    parser.on('field', () => refuse('INVALID_INPUT', 'one file, nothing else'));
    parser.on('error', () => refuse('INVALID_INPUT', 'broken form'));
    parser.on('finish', () => (files === 1 ? resolve(Buffer.concat(chunks)) : refuse('INVALID_INPUT', 'no file')));
    form.on('error', () => refuse('INVALID_INPUT', 'broken form'));
    form.on('close', () => !form.readableEnded && refuse('INVALID_INPUT', 'broken form'));
    form.pipe(parser);
  });
}

function parserOf(headers: Record<string, string>): BusboyInstance | null {
  try {
    return new Busboy({
      headers: headers as { 'content-type': string },
      limits: { fileSize: UPLOAD_LIMIT_BYTES, files: 1, fields: 0, parts: 1, fieldNameSize: 20, headerPairs: 20, headerSize: 4096 },
      isPartAFile: () => true,
    });
  } catch {
    return null;
  }
}
