import type { Frame } from './port';

export const h5Frame = (): Frame => ({ statusBar: 0, navBar: 52, capsule: 0 });
