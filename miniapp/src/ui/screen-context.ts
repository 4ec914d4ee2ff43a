import { createContext, useContext } from 'react';

export interface ScreenShape {
  readonly elder: boolean;
  /** System text at 1.25 and above: beds show two crops a row. */
  readonly bigText: boolean;
}

export const ScreenContext = createContext<ScreenShape>({ elder: false, bigText: false });

export const useScreenShape = (): ScreenShape => useContext(ScreenContext);
