/** What a person sees of a number: "13800000001" → "138****0001". */
export function maskPhone(phone: string): string {
  return phone.length < 7 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** What a keeper sees of a number. */
export function phoneTail(phone: string): string {
  return phone.slice(-4);
}
