import { asyncApi, type WxApis } from './api';

const DEFAULT_MS = 1500;

interface ToastOptions {
  title?: string;
  duration?: number;
  mask?: boolean;
}

/** The one toast or loading box that WeChat shows at a time; a new one replaces the old. */
class Toast {
  readonly shown: string[] = [];
  private box: HTMLElement | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  show(kind: 'toast' | 'loading', { title = '', mask = false, duration }: ToastOptions): void {
    this.hide();
    if (kind === 'toast') this.shown.push(title);
    const box = document.createElement('div');
    box.className = `weapp-toast${mask ? ' weapp-toast-mask' : ''}`;
    box.dataset['kind'] = kind;
    const text = document.createElement('span');
    text.textContent = title;
    box.appendChild(text);
    document.body.appendChild(box);
    this.box = box;
    if (kind === 'toast') this.timer = setTimeout(() => this.hide(), duration ?? DEFAULT_MS);
  }

  hide(): void {
    clearTimeout(this.timer);
    this.box?.remove();
    this.box = undefined;
  }
}

export const toast = new Toast();

export function toastApis(): WxApis {
  return {
    showToast: asyncApi('showToast', (options: ToastOptions) => toast.show('toast', options)),
    showLoading: asyncApi('showLoading', (options: ToastOptions) => toast.show('loading', options)),
    hideToast: asyncApi('hideToast', () => toast.hide()),
    hideLoading: asyncApi('hideLoading', () => toast.hide()),
  };
}
