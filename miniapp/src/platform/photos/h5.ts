import type { PhotosPort } from './port';

const PICTURES = 'image/jpeg,image/png,image/webp';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,.xlsx,.ics';

/** The browser's own chooser: on a phone it offers the camera too. */
export const h5Photos: PhotosPort = {
  choose: (most) => choose(PICTURES, most),
  chooseSound: async () => (await choose('audio/mpeg,.mp3', 1))[0] ?? null,
  choosePaper: async () => (await choose(`application/pdf,${PICTURES}`, 1))[0] ?? null,
  chooseSheet: async () => (await choose(XLSX, 1))[0] ?? null,
};

function choose(accept: string, most: number): Promise<string[]> {
  return new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', accept, multiple: most > 1 });
    input.addEventListener('change', () => resolve([...(input.files ?? [])].slice(0, most).map((file) => URL.createObjectURL(file))));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
