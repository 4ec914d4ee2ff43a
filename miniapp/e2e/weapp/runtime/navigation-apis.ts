import { asyncApi, type WxApis } from './api';
import type { Navigation } from './navigation';

interface RouteOptions {
  url: string;
  events?: Record<string, (...args: unknown[]) => void>;
}

/** Page changes happen after the handler that asked for them has ended, as in WeChat. */
export function navigationApis(navigation: Navigation): WxApis {
  return {
    navigateTo: asyncApi('navigateTo', async ({ url, events }: RouteOptions) => {
      await nextTask();
      const eventChannel = navigation.navigateTo(url);
      for (const [event, listener] of Object.entries(events ?? {})) eventChannel.on(event, listener);
      return { eventChannel };
    }),
    redirectTo: asyncApi('redirectTo', async ({ url }: RouteOptions) => {
      await nextTask();
      navigation.redirectTo(url);
    }),
    switchTab: asyncApi('switchTab', async ({ url }: RouteOptions) => {
      await nextTask();
      navigation.switchTab(url);
    }),
    reLaunch: asyncApi('reLaunch', async ({ url }: RouteOptions) => {
      await nextTask();
      navigation.reLaunch(url);
    }),
    navigateBack: asyncApi('navigateBack', async ({ delta }: { delta?: number }) => {
      await nextTask();
      navigation.navigateBack(delta ?? 1);
    }),
  };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
