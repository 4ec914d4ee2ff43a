import type { Element as EaselElement } from 'glass-easel';

/** WeChat's experience score: fewer than 1,000 nodes, depth below 30, at most 60 children of one node. */
export interface NodeStats {
  nodes: number;
  depth: number;
  maxChildren: number;
}

/** A place a finger may aim at, in CSS px of the viewport. */
export interface TouchTarget {
  id: string;
  tag: string;
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One run of text with the size it is drawn in, px. */
export interface TextSize {
  text: string;
  px: number;
  weight: string;
  color: string;
}

const CONTROLS = 'button,input,textarea,switch,checkbox,radio,picker,slider,navigator';
/** Taro's templates listen to taps on these whether or not the page does. */
const CONTAINERS = 'form,checkbox-group,radio-group,swiper,swiper-item,scroll-view,image,page';

export function nodeStats(holder: HTMLElement): NodeStats {
  const nodes = [...holder.querySelectorAll('*')].filter((node) => '__wxElement' in node);
  return {
    nodes: nodes.length,
    depth: Math.max(0, ...nodes.map((node) => depthIn(holder, node))),
    maxChildren: Math.max(0, ...nodes.map((node) => node.childElementCount)),
  };
}

export function touchTargets(holder: HTMLElement): TouchTarget[] {
  return [...holder.querySelectorAll<HTMLElement>('*')].filter(isTappable).map(describe).filter((target) => target.width > 0);
}

export function textSizes(holder: HTMLElement): TextSize[] {
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  const sizes: TextSize[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent?.trim();
    const parent = walker.currentNode.parentElement;
    if (!text || !parent?.checkVisibility()) continue;
    const style = getComputedStyle(parent);
    sizes.push({ text, px: Number.parseFloat(style.fontSize), weight: style.fontWeight, color: style.color });
  }
  return sizes;
}

/** What the one element with this id shows, or holds if it is a field; undefined while there is none or more than one. */
export function textOf(holder: HTMLElement, id: string): string | undefined {
  const found = [...holder.querySelectorAll<HTMLElement>(`[id$="--${id}"]`)];
  const [element] = found;
  if (!element || found.length > 1) return undefined;
  return 'value' in element ? String(element.value) : element.innerText.trim();
}

/** The id written in WXML; the DOM's own carries a prefix for each component. */
export function writtenId(element: Element): string {
  return element.id.slice(element.id.indexOf('--') + 2 || 0);
}

function isTappable(element: HTMLElement): boolean {
  if (!element.checkVisibility() || element.hasAttribute('disabled')) return false;
  if (element.matches(CONTAINERS) || element.parentElement?.closest('label')) return false;
  if (element.matches(CONTROLS)) return true;
  const easel = (element as { __wxElement?: EaselElement & { _$eventTarget: { listeners: object } } }).__wxElement;
  return easel !== undefined && 'tap' in easel._$eventTarget.listeners;
}

function describe(element: HTMLElement): TouchTarget {
  const { x, y, width, height } = element.getBoundingClientRect();
  return {
    id: element.id.includes('--') ? writtenId(element) : element.id,
    tag: element.tagName.toLowerCase(),
    text: element.innerText.trim().slice(0, 40),
    x,
    y,
    width,
    height,
  };
}

function depthIn(holder: Element, node: Element): number {
  let depth = 0;
  for (let at: Element | null = node; at && at !== holder; at = at.parentElement) depth += 1;
  return depth;
}
