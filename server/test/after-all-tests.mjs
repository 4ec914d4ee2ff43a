import fs from 'node:fs';

export default async function end() {
  await globalThis.privateMariadb?.stop();
  fs.rmSync(process.env.CUNSHE_TEST_TEMPLATES, { recursive: true, force: true });
}
