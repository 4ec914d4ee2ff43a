import type { KeptPhotosPort } from './port';

const STORE = 'kept-photos';
/** What the server keeps at most: more would only fill the phone. */
const LONGEST_SIDE = 1_600;
const QUALITY = 0.8;

/** The browser's own store for files, kept over a restart. */
export const h5KeptPhotos: KeptPhotosPort = {
  async keep(source) {
    try {
      const name = `/kept-photos/${source.slice(source.lastIndexOf('/') + 1)}`;
      await (await caches.open(STORE)).put(name, new Response(await smallerCopy(source)));
      return name;
    } catch {
      return null;
    }
  },
  async source(name) {
    try {
      const kept = await (await caches.open(STORE)).match(name);
      return kept ? URL.createObjectURL(await kept.blob()) : null;
    } catch {
      return null;
    }
  },
  async forget(name) {
    await (await caches.open(STORE)).delete(name);
  },
};

async function smallerCopy(source: string): Promise<Blob | null> {
  const image = Object.assign(document.createElement('img'), { src: source });
  await image.decode();
  const { naturalWidth, naturalHeight } = image;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(naturalWidth, naturalHeight));
  const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(naturalWidth * scale), height: Math.round(naturalHeight * scale) });
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}
