/** What the language itself and WeChat's logic layer offer; everything else that a browser adds is hidden. */
const OFFERED = new Set(
  (
    'Object Function Array Number Boolean String Symbol Date Promise RegExp Error AggregateError EvalError RangeError ' +
    'ReferenceError SyntaxError TypeError URIError JSON Math Intl ArrayBuffer Uint8Array Int8Array Uint16Array Int16Array ' +
    'Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt ' +
    'Set WeakMap WeakSet WeakRef FinalizationRegistry Proxy Reflect Iterator decodeURI decodeURIComponent encodeURI ' +
    'encodeURIComponent escape unescape isFinite isNaN parseFloat parseInt console setTimeout clearTimeout setInterval ' +
    'clearInterval undefined NaN Infinity eval arguments'
  ).split(' '),
);

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** Names of every browser global that dist code must not see, the runtime's own hooks included. */
export function hiddenGlobals(): string[] {
  // The driver's handle is not there yet when modules are first loaded.
  const names = new Set<string>(['__weapp']);
  for (let scope: object | null = window; scope && scope !== Object.prototype; scope = Object.getPrototypeOf(scope) as object | null) {
    for (const name of Object.getOwnPropertyNames(scope)) names.add(name);
  }
  return [...names].filter((name) => IDENTIFIER.test(name) && !OFFERED.has(name) && name !== 'constructor');
}

/** `Function` for `instanceof` checks only: WeChat runs no code made of text, and text would reach the real window. */
export const inertFunction = new Proxy(Function, {
  apply: refuseText,
  construct: refuseText,
});

function refuseText(): never {
  throw new TypeError('Function(text) is not available in a mini-program');
}
