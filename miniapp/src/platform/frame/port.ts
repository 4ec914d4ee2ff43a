/** The parts of the window that belong to the phone, px. */
export interface Frame {
  /** Height of the status bar. */
  readonly statusBar: number;
  /** Height of the bar that holds the title, below the status bar. */
  readonly navBar: number;
  /** Width kept free at the right for WeChat's capsule, with 8 px of air; 0 where there is none. */
  readonly capsule: number;
}
