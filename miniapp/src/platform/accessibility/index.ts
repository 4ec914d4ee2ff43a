import { listenToKeys } from './h5';

/** What a thing is, to a screen reader: WeChat calls it aria-role, browsers role; only browsers have a keyboard to reach it. */
export function roleOf(role: 'button'): Readonly<Record<string, string>> {
  return process.env.TARO_ENV === 'weapp' ? { 'aria-role': role } : { role, tabindex: '0' };
}

/** Parts of a page a screen reader jumps between; WeChat has none. */
export function landmark(role: 'main' | 'banner' | 'navigation' | 'dialog' | 'alert' | 'status'): Readonly<Record<string, string>> {
  return process.env.TARO_ENV === 'weapp' ? {} : { role };
}

/** Everything that can be tapped can be pressed with Enter or Space. Once, when the program starts. */
export const reachByKeyboard: () => void = process.env.TARO_ENV === 'weapp' ? () => undefined : listenToKeys;
