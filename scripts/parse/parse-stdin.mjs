import { main } from '../steps/main.mjs';
import { inRepo } from '../steps/paths.mjs';
import { prepareInstall } from '../steps/prepare.mjs';

/**
 * Reads all that comes in and writes what `answer` makes of it, and nothing else: installing tells of itself on the other
 * stream. The parser is the phone's own, compiled on the spot.
 * @param {string} parser its file, in miniapp/src/features
 * @param {(text: string, parser: any) => string} answer
 */
export function parseStdin(parser, answer) {
  return main(async () => {
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = /** @type {typeof process.stdout.write} */ (process.stderr.write.bind(process.stderr));
    await prepareInstall();
    const compiled = await compile(inRepo(`miniapp/src/features/${parser}`));
    const text = await everythingFrom(process.stdin);
    await new Promise((done) => write(answer(text, compiled), done));
  });
}

/** @param {string} file */
async function compile(file) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({ entryPoints: [file], bundle: true, write: false, format: 'esm', alias: { '@cunshe/shared': inRepo('shared/src/index.ts') } });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.text ?? '').toString('base64')}`);
}

/** @param {NodeJS.ReadableStream} stream */
async function everythingFrom(stream) {
  stream.setEncoding('utf8');
  let text = '';
  for await (const part of stream) text += part;
  return text;
}
