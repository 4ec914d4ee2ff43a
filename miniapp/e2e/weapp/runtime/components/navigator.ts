import type { BuiltIn } from './built-in';

type Route = (options: { url?: string; delta?: number }) => unknown;

const APIS: Record<string, string> = { '': 'navigateTo', navigate: 'navigateTo', redirect: 'redirectTo' };

/** `navigator`: a tap calls the navigation API that `open-type` names. */
export function navigator(wx: () => Record<string, Route>): BuiltIn {
  return {
    tag: 'navigator',
    properties: { url: String, openType: String, delta: Number },
    attached: (host) => {
      host.element.addEventListener('click', () => {
        const openType = host.property<string>('openType');
        void wx()[APIS[openType] ?? openType]?.({ url: host.property('url'), delta: host.property<number>('delta') || 1 });
      });
    },
  };
}
