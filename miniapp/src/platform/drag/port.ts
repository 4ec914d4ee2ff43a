/** Where something is held, and how large the window is, px. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A finger or a mouse that holds something. */
export interface Drag {
  readonly onStart: (at: Point) => void;
  readonly onMove: (at: Point) => void;
  readonly onEnd: (at: Point) => void;
  /** The phone took the finger away: nothing is dropped. */
  readonly onCancel: () => void;
}

/** Props for the element that is taken hold of. */
export type DragProps = object;
