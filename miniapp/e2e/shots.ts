import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Day } from './phone/day';
import { album } from './shots/album';

/** `tsx miniapp/e2e/shots.ts --out FOLDER`: the demo day in pictures, named like the design's. */
async function takeAll(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const began = performance.now();
  const day = await Day.begin('h5');
  const pictures: string[] = [];
  try {
    for await (const { name, phone } of album(day)) {
      await phone.settled();
      await phone.screenshot(path.join(folder, `${name}.png`));
      pictures.push(name);
      console.log(`${pictures.length} ${name}`);
    }
  } finally {
    await day.end();
  }
  console.log(JSON.stringify({ folder, pictures: pictures.length, seconds: Math.round((performance.now() - began) / 1000) }));
}

const { values } = parseArgs({ options: { out: { type: 'string', default: 'miniapp/dist/shots' } } });
takeAll(path.resolve(values.out)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
