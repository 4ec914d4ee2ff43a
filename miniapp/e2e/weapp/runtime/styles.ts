import type { CompiledStyles } from './package-types';

/** Style sheets in WeChat's order: app, components, then the sheet of the page in front alone. */
export class Styles {
  private readonly pageSheet: HTMLStyleElement;

  constructor(private readonly styles: CompiledStyles) {
    addSheet('weapp-app', styles.app);
    addSheet('weapp-components', styles.components);
    this.pageSheet = addSheet('weapp-page', '');
  }

  usePage(path: string): void {
    this.pageSheet.textContent = this.styles.pages[path] ?? '';
  }
}

function addSheet(id: string, text: string): HTMLStyleElement {
  const sheet = document.createElement('style');
  sheet.id = id;
  sheet.textContent = text;
  document.head.appendChild(sheet);
  return sheet;
}

const RPX = /(-?[\d.]+)rpx/g;

/** 750 rpx are the width of the screen. */
export function rpxToVw(css: string): string {
  return css.replace(RPX, (_match, amount: string) => `${Number(amount) / 7.5}vw`);
}

/** Inline styles may hold rpx too; glass-easel writes them with `setAttribute`. */
export function convertInlineRpx(): void {
  const setAttribute = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    setAttribute.call(this, name, name === 'style' && value.includes('rpx') ? rpxToVw(value) : value);
  };
}
