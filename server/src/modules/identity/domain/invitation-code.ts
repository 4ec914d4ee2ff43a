/** Crockford's base 32: no I, L, O, U to be misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_CHARACTERS = 20;

/** Bytes an invitation code is made of: one for each character, of which five bits are used. */
export const INVITATION_BYTES = CODE_CHARACTERS;

/** 100 random bits as "7Q2M4-…": four groups of five. */
export function invitationCode(random: Uint8Array): string {
  const characters = [...random.subarray(0, CODE_CHARACTERS)].map((byte) => ALPHABET[byte & 31]).join('');
  return characters.match(/.{5}/g)!.join('-');
}

/** As typed by a person: small letters, blanks and missing dashes are no mistake; O is 0, I and L are 1. */
export function normalisedInvitationCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}
