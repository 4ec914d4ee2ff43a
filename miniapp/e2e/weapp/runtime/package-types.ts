import type { template } from 'glass-easel';

/** Static configuration of a page or component: the `.json` beside its `.js`. */
export interface ComponentJson {
  component?: boolean;
  usingComponents?: Record<string, string>;
  /** `isolated` unless given; `apply-shared` lets the app's classes reach in. */
  styleIsolation?: string;
  enablePullDownRefresh?: boolean;
  onReachBottomDistance?: number;
  navigationBarTitleText?: string;
}

/** The part of `app.json` that the runtime obeys. */
export interface AppJson {
  pages: string[];
  subpackages?: { root: string; pages: string[] }[];
  subPackages?: { root: string; pages: string[] }[];
  tabBar?: { custom?: boolean; list: { pagePath: string; text: string }[] };
}

/** Style sheets after `@import` and rpx were resolved. Page sheets act on their own page alone. */
export interface CompiledStyles {
  app: string;
  components: string;
  pages: Record<string, string>;
}

/** What `compile-dist.ts` makes of a dist folder; keys of `files` are paths with `.js`. */
export interface CompiledPackage {
  app: AppJson;
  json: Record<string, ComponentJson>;
  files: Record<string, string>;
  templates: Record<string, NonNullable<template.ComponentTemplate['content']>>;
  styles: CompiledStyles;
}

/** Every page path of main package and subpackages. */
export function pagePaths(app: AppJson): string[] {
  const subpackages = app.subpackages ?? app.subPackages ?? [];
  return [...app.pages, ...subpackages.flatMap((sub) => sub.pages.map((page) => `${sub.root.replace(/\/$/, '')}/${page}`))];
}

export function tabPaths(app: AppJson): string[] {
  return app.tabBar?.list.map((tab) => tab.pagePath) ?? [];
}

/** The prefix of the classes that a component keeps for itself. */
export function styleScope(path: string): string {
  return path.replace(/\W+/g, '_');
}
