import type { SandboxAct } from '@cunshe/shared';

/** What a person sees on a phone and does with a finger, whichever build it runs. Ids are those written in the pages. */
export interface Phone {
  /** Taps once the element is to be seen and nothing covers it. */
  tap(id: string): Promise<void>;
  /** Replaces what a field holds, key by key. */
  type(id: string, text: string): Promise<void>;
  /** Types on the keypad that is drawn on the page. */
  keys(text: string): Promise<void>;
  /** Takes hold of an element, carries it over another that comes up, lets go once that says this. With a mouse: for the browser build. */
  drag(id: string, over: string, until: string | RegExp): Promise<void>;
  /** What the element shows. */
  text(id: string): Promise<string>;
  /** Everything the page in front shows. */
  pageText(): Promise<string>;
  /** Ids on the page in front that begin so, from top to bottom. */
  idsBeginning(start: string): Promise<string[]>;
  waitFor(id: string): Promise<void>;
  waitForGone(id: string): Promise<void>;
  waitForText(text: string | RegExp): Promise<void>;
  /** Until the element shows this somewhere in its text. */
  waitForTextOf(id: string, text: string | RegExp): Promise<void>;
  /** Until a page with this path is in front. */
  waitForPage(path: string): Promise<void>;
  /** Path and query of the page in front: `pages/orders/index`. */
  page(): Promise<{ path: string; query: Record<string, string> }>;
  /** Opens the app at an address, as from a scanned sign. */
  open(address: string): Promise<void>;
  /** Closes the app and opens it again on the same page. */
  reopen(): Promise<void>;
  /** The phone's own way back. */
  back(): Promise<void>;
  /** Presses the button that leads to the cashier and does this there; ends on the page that follows, an order's unless another is named. */
  pay(act: SandboxAct, button?: string, then?: string): Promise<void>;
  /** Presses the button that asks for a photo and picks this one: a path of the repository. */
  addPhoto(button: string, file: string): Promise<void>;
  /** Where the phone is, in GPS degrees, from when its owner lets the app know; null: she does not. */
  standAt(place: { readonly latitude: number; readonly longitude: number } | null): Promise<void>;
  /** Walks out of the network's reach, and back into it. */
  goOffline(): Promise<void>;
  goOnline(): Promise<void>;
  /** At the page's head, with all pictures there and nothing moving. */
  settled(): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** Everything that went wrong unseen: uncaught errors, rejections, files not found. */
  errors(): Promise<string[]>;
  close(): Promise<void>;
}

export interface PhoneOptions {
  /** Address to begin at; absent: the launch page. */
  readonly address?: string;
  readonly theme?: 'light' | 'dark';
  /** The reader's own text size relative to the normal one. */
  readonly fontScale?: number;
}
