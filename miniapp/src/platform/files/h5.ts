import type { FilesPort } from './port';

/** Long enough for a slow browser to have taken the bytes. */
const KEPT_MS = 60_000;

export const h5Files: FilesPort = {
  opens: ['pdf', 'xlsx', 'csv'],
  keepsZip: true,
  open: async (name, bytes) => {
    const address = URL.createObjectURL(new Blob([bytes]));
    const link = document.createElement('a');
    Object.assign(link, { href: address, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
  },
};
