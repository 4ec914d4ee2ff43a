import { keepInBrowser } from './h5';

/** Lets the app be opened without a network; WeChat keeps a mini-program on the phone by itself. */
export const keepAppOnDevice: () => Promise<void> = process.env.TARO_ENV === 'weapp' ? async () => undefined : keepInBrowser;
