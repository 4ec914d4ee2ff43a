import { h5Frame } from './h5';
import { weappFrame } from './weapp';

/** The parts of the window that belong to the phone, px. */
export interface Frame {
  /** Height of the status bar. */
  readonly statusBar: number;
  /** Height of the bar that holds the title, below the status bar. */
  readonly navBar: number;
  /** Width kept free at the right for WeChat's capsule, with 8 px of air; 0 where there is none. */
  readonly capsule: number;
}

/** Measured once a run: none of it changes while the program is open. */
export const readFrame: () => Frame = process.env.TARO_ENV === 'weapp' ? weappFrame : h5Frame;
