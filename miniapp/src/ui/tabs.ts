export interface Tab {
  readonly key: TabKey;
  readonly text: string;
  /** Page path without the leading slash. */
  readonly page: string;
  /** File name of the icon in assets/tabbar. */
  readonly icon: string;
}

export type TabKey = 'today' | 'visits' | 'orders' | 'me';

/** The resident's four tabs, in order: the one list for app.config and the tab bar. */
export const TABS: readonly Tab[] = [
  { key: 'today', text: '今天', page: 'pages/today/index', icon: 'today' },
  { key: 'visits', text: '村游', page: 'pages/visits/index', icon: 'visit' },
  { key: 'orders', text: '订单', page: 'pages/orders/index', icon: 'order' },
  { key: 'me', text: '我的', page: 'pages/me/index', icon: 'me' },
];
