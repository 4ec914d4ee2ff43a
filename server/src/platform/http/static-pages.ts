import { readdirSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const HASHED = /\.[0-9a-f]{8,}\.\w+$/;
const YEAR_SECONDS = 31_536_000;

/** Serves the built h5: hashed files for a year, and `index.html` for every address a page may have; at `/` for whoever asks. */
export async function serveStaticPages(server: FastifyInstance, folder: string): Promise<void> {
  const root = resolve(folder);
  const files = new Set(filesIn(root));
  await server.register(fastifyStatic, { root, serve: false, cacheControl: false, etag: true });
  server.get('/*', (request, reply) => {
    const path = decodedPath(request.url);
    if (path !== null && files.has(path)) return sendFile(reply, path);
    const page = path === '' || (!request.url.startsWith('/api') && (request.headers.accept ?? '').includes('text/html'));
    return page ? sendFile(reply, 'index.html') : reply.callNotFound();
  });
}

function sendFile(reply: FastifyReply, path: string): FastifyReply {
  const lasting = HASHED.test(path);
  return reply.header('cache-control', lasting ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache').sendFile(path);
}

function decodedPath(url: string): string | null {
  try {
    return decodeURIComponent(url.split('?')[0]!).slice(1);
  } catch {
    return null;
  }
}

function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, resolve(entry.parentPath, entry.name)).split(sep).join('/'));
}
