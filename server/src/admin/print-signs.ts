import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SignContents, signFilesOf, type SignSheet } from '../modules/signs/public';
import { Database } from '../platform';

export interface PrintWish {
  /** Folder for the files; made when it is not there. */
  readonly out: string;
  /** So many, by village and plaque; all when absent. */
  readonly gardens?: number | undefined;
  /** Plaque numbers, household or sign ids; all when empty. */
  readonly households: readonly string[];
}

export interface Printed {
  readonly signs: number;
  readonly codes: number;
  readonly sheets: string;
  readonly list: string;
  readonly folder: string;
}

/** Sheets, pictures of the codes and the list of what each must say, as files. @throws Error when there is no such sign */
export async function printSigns(app: NestFastifyApplication, { out, gardens, households }: PrintWish): Promise<Printed> {
  const all = await app.get(SignContents, { strict: false }).allSheets(app.get(Database));
  const wanted = households.length === 0 ? all : all.filter((sheet) => households.some((name) => isOf(sheet, name)));
  const sheets = wanted.slice(0, gardens);
  if (sheets.length === 0) throw new Error('There is no such sign. Signs are planned on the committee’s page 菜园牌.');
  const files = await signFilesOf('菜园牌', sheets);
  for (const [name, bytes] of files) await keep(join(out, name), bytes);
  return { signs: sheets.length, codes: files.size - 2, sheets: join(out, 'signs.pdf'), list: join(out, 'signs.json'), folder: join(out, 'codes') };
}

function isOf({ content }: SignSheet, name: string): boolean {
  return [content.plaqueNumber, content.householdId, content.signId].includes(name);
}

async function keep(file: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}
