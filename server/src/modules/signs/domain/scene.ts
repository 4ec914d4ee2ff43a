/** Digits of a uuidv7 that are drawn by chance. */
const RANDOM_DIGITS = 12;

/** What a garden's code carries: short, so that the code is coarse and read from afar. A new sign has a new one. */
export function gardenScene(signId: string): string {
  return `g-${signId.replaceAll('-', '').slice(-RANDOM_DIGITS)}`;
}

/** What the code of a village carries, on all its signs. */
export function villageScene(villageId: string): string {
  return `v-${villageId.replaceAll('-', '').slice(-RANDOM_DIGITS)}`;
}
