/** The code of a link that was opened before anybody had signed in; taken up once, on the way in. */
let waiting: string | null = null;

export function keepInvitation(code: string): void {
  waiting = code;
}

export function takeInvitation(): string | null {
  const code = waiting;
  waiting = null;
  return code;
}
