export type ImageKind = 'jpeg' | 'png' | 'webp';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];

/** What the first bytes say a file is; null for everything we do not take, whatever it is called. */
export function imageKindOf(bytes: Uint8Array): ImageKind | null {
  if (begins(bytes, JPEG, 0)) return 'jpeg';
  if (begins(bytes, PNG, 0)) return 'png';
  return begins(bytes, RIFF, 0) && begins(bytes, WEBP, 8) ? 'webp' : null;
}

function begins(bytes: Uint8Array, signature: readonly number[], at: number): boolean {
  return signature.every((byte, place) => bytes[at + place] === byte);
}
