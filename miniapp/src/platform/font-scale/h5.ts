const BROWSER_DEFAULT_PX = 16;

/** The root size is the browser's text-size setting: nothing in the app sets it. */
export function h5FontScale(): number {
  return Number.parseInt(getComputedStyle(document.documentElement).fontSize, 10) / BROWSER_DEFAULT_PX;
}
