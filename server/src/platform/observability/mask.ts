const MASKS: [RegExp, string][] = [
  [/(?<![\d.])1[3-9]\d{9}(?!\d)/g, '1**********'], // mainland mobile numbers
  [/(?<!\d)\d{17}[\dXx](?!\d)/g, '******************'], // resident identity numbers
  [/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, '[token]'], // JSON web tokens
  [/(bearer\s+)[\w.~+/-]+=*/gi, '$1[token]'],
  [/("?(?:code|token|secret|password|authorization|refreshToken|accessToken|session_key|openid)\\?"?\s*[:=]\s*\\?"?)(?!\[|undefined|null)[^\s"',&}\\]+/gi, '$1[hidden]'],
];

/** A line as it may be kept: no phone, identity number, token or code, wherever in it they stood. */
export function mask(line: string): string {
  return MASKS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), line);
}
