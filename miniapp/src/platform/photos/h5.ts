import type { PhotosPort } from './port';

/** The browser's own chooser: on a phone it offers the camera too. */
export const h5Photos: PhotosPort = {
  choose: (most) =>
    new Promise((resolve) => {
      const input = Object.assign(document.createElement('input'), { type: 'file', accept: 'image/jpeg,image/png,image/webp', multiple: most > 1 });
      input.addEventListener('change', () => resolve([...(input.files ?? [])].slice(0, most).map((file) => URL.createObjectURL(file))));
      input.addEventListener('cancel', () => resolve([]));
      input.click();
    }),
};
