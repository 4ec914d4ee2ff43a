import { createRequire } from 'node:module';
import { isFresh } from '../steps/builds.mjs';
import { main } from '../steps/main.mjs';
import { inRepo } from '../steps/paths.mjs';
import { prepareBuilds, prepareInstall } from '../steps/prepare.mjs';

/**
 * Reads all that comes in and writes what `answer` makes of it, and nothing else: installing and building tell of
 * themselves on the other stream.
 * @param {(text: string, shared: any) => string} answer
 */
export function parseStdin(answer) {
  return main(async () => {
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = /** @type {typeof process.stdout.write} */ (process.stderr.write.bind(process.stderr));
    if (!isFresh('shared')) {
      await prepareInstall();
      await prepareBuilds(['shared']);
    }
    const shared = createRequire(import.meta.url)(inRepo('shared/dist/index.js'));
    const text = await everythingFrom(process.stdin);
    await new Promise((done) => write(answer(text, shared), done));
  });
}

/** @param {NodeJS.ReadableStream} stream */
async function everythingFrom(stream) {
  stream.setEncoding('utf8');
  let text = '';
  for await (const part of stream) text += part;
  return text;
}
