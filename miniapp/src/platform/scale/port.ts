/** A scale that speaks lines of text: "ST,GS,+  1.234kg". What they mean is no matter of the platform's. */
export interface ScalePort {
  /** Whether a scale can be reached from here at all; the keypad always can. */
  readonly can: boolean;
  /** Lets the person choose a scale and hands over what it says, as it comes. @returns how to let it go; null when none was found */
  connect(onText: (text: string) => void): Promise<(() => void) | null>;
}

/** The serial line over Bluetooth that most scales with a radio module offer. */
export const UART = { service: '6e400001-b5a3-f393-e0a9-e50e24dcca9e', fromScale: '6e400003-b5a3-f393-e0a9-e50e24dcca9e' };

/** ASCII. */
export function textOf(bytes: ArrayLike<number>): string {
  return String.fromCharCode(...Array.from(bytes));
}
