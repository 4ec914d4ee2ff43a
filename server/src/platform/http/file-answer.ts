import type { FastifyInstance } from 'fastify';

/** An answer that is a file to keep, not a page to show. Returned from a controller of a `download` route. */
export class FileAnswer {
  constructor(
    readonly name: string,
    readonly contentType: string,
    readonly bytes: Buffer,
  ) {}
}

/** Sends it as what it is, under its own name, and into nobody's cache (`no-store` and `nosniff` stand on every answer of the API). */
export function sendFiles(server: FastifyInstance): void {
  server.addHook('preSerialization', (_request, reply, payload, done) => {
    if (!(payload instanceof FileAnswer)) return done(null, payload);
    void reply.headers({ 'content-type': payload.contentType, 'content-disposition': dispositionOf(payload.name) });
    reply.serializer((bytes: Buffer) => bytes as unknown as string);
    done(null, payload.bytes);
  });
}

/** RFC 6266: a plain name for old programs, the real one by RFC 5987. */
export function dispositionOf(name: string): string {
  const clean = name.replace(/[\u0000-\u001f\u007f/\\]/g, ' ').trim();
  const plain = clean.replace(/[^A-Za-z0-9._ -]/g, '_').replace(/_+/g, '_');
  const encoded = encodeURIComponent(clean).replace(/['()*!]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
