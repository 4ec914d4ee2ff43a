import { mkdir, open, readFile, rename, rm, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config, FileAnswer, Refusal } from '../../platform';
import type { Media } from './file-maker';

/** Below this the database needs what is left of the disk. */
const LEAST_FREE_BYTES = 200 * 1024 * 1024;

/** How each is kept and given out: never as a page. */
const KINDS: Readonly<Record<Media, { readonly ending: string; readonly type: string; readonly name: string }>> = {
  picture: { ending: 'webp', type: 'image/webp', name: '照片' },
  sound: { ending: 'mp3', type: 'audio/mpeg', name: '录音' },
  paper: { ending: 'pdf', type: 'application/pdf', name: '文件' },
};
const MEDIA = Object.keys(KINDS) as Media[];

/** The photos' folder: outside whatever is served as pages, names made by us alone. */
@Injectable()
export class PhotoFiles {
  private readonly folder: string;

  constructor(config: Config) {
    this.folder = resolve(config.dataDir, 'photos');
  }

  /**
   * On the disk, under its final name, when this returns.
   * @throws Refusal STORAGE_FULL
   */
  async write(id: string, bytes: Buffer, media: Media): Promise<void> {
    const path = this.pathOf(id, media);
    await mkdir(dirname(path), { recursive: true });
    const { bavail, bsize } = await statfs(dirname(path));
    if (bavail * bsize < LEAST_FREE_BYTES) throw new Refusal('STORAGE_FULL');
    await writeThrough(`${path}.part`, bytes);
    await rename(`${path}.part`, path);
  }

  /** As something to keep, of its own type. @throws Refusal NOT_FOUND */
  async answer(id: string, media: Media): Promise<FileAnswer> {
    const bytes = await this.read(id, media);
    if (!bytes) throw new Refusal('NOT_FOUND');
    const { name, ending, type } = KINDS[media];
    return new FileAnswer(`${name}.${ending}`, type, bytes);
  }

  /** Null when it is not there. */
  async read(id: string, media: Media = 'picture'): Promise<Buffer | null> {
    return readFile(this.pathOf(id, media)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
  }

  async remove(id: string): Promise<void> {
    for (const path of MEDIA.map((media) => this.pathOf(id, media))) for (const each of [path, `${path}.part`]) await rm(each, { force: true });
  }

  private pathOf(id: string, media: Media): string {
    return join(this.folder, id.slice(-2), `${id}.${KINDS[media].ending}`);
  }
}

async function writeThrough(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOSPC' ? new Refusal('STORAGE_FULL') : error;
  } finally {
    await file.close();
  }
}
