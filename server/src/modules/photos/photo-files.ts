import { mkdir, open, readFile, rename, rm, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config, Refusal } from '../../platform';

/** Below this the database needs what is left of the disk. */
const LEAST_FREE_BYTES = 200 * 1024 * 1024;

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
  async write(id: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(id);
    await mkdir(dirname(path), { recursive: true });
    const { bavail, bsize } = await statfs(dirname(path));
    if (bavail * bsize < LEAST_FREE_BYTES) throw new Refusal('STORAGE_FULL');
    await writeThrough(`${path}.part`, bytes);
    await rename(`${path}.part`, path);
  }

  /** Null when it is not there. */
  async read(id: string): Promise<Buffer | null> {
    return readFile(this.pathOf(id)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
  }

  async remove(id: string): Promise<void> {
    for (const path of [this.pathOf(id), `${this.pathOf(id)}.part`]) await rm(path, { force: true });
  }

  private pathOf(id: string): string {
    return join(this.folder, id.slice(-2), `${id}.webp`);
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
