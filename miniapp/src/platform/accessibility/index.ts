/** What a thing is, to a screen reader: WeChat calls it aria-role, browsers role; only browsers have a keyboard to reach it. */
export function roleOf(role: 'button' | 'tab'): Readonly<Record<string, string>> {
  return process.env.TARO_ENV === 'weapp' ? { 'aria-role': role } : { role, tabindex: '0' };
}
