import type { WxApis } from './api';
import { journal } from './journal';

/** Keys that libraries look at on any object; in WeChat too they read as undefined. */
const ABSENT_IN_WECHAT = new Set(['cloud', 'webpackJsonp', 'then', 'toJSON', '$$typeof']);

/**
 * The `wx` object: the given APIs are its own enumerable keys (Taro promisifies what it can enumerate);
 * reading another name gives a function that is journalled as an error and throws when called.
 */
export function createWx(apis: WxApis): object {
  return new Proxy(apis, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target) return target[key as string];
      return ABSENT_IN_WECHAT.has(key) ? undefined : unknownApi(key);
    },
  });
}

function unknownApi(name: string): () => never {
  return () => {
    const error = new Error(`wx.${name} is not provided by this runtime`);
    journal.error(error);
    throw error;
  };
}

/**
 * `wx.canIUse`: true only for APIs the runtime has and components it draws.
 * Accepts WeChat's forms `api`, `api.part…`, `component`, `component.attribute…`; the part after the dot is not judged.
 */
export function canIUse(apis: WxApis, components: readonly string[]): (schema: string) => boolean {
  return (schema) => {
    const subject = schema.split('.')[0] ?? '';
    return Object.hasOwn(apis, subject) || components.includes(subject);
  };
}
