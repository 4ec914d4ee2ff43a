import { isGlobal, memberPath, taroImports } from '../syntax.mjs';

/** A page's own life and moving between pages: not the device. The network has its own rule. */
const ofPages = new Set([
  'useLoad', 'useReady', 'useUnload', 'useDidShow', 'useDidHide', 'useLaunch', 'useError', 'usePageNotFound', 'useRouter', 'usePullDownRefresh', 'useReachBottom',
  'usePageScroll', 'useResize', 'useTabItemTap', 'useShareAppMessage', 'useShareTimeline', 'useAddToFavorites', 'useTitleClick', 'useScope', 'nextTick',
  'navigateTo', 'redirectTo', 'switchTab', 'navigateBack', 'reLaunch', 'getCurrentPages', 'getCurrentInstance', 'stopPullDownRefresh', 'pageScrollTo',
  'request', 'uploadFile', 'downloadFile', 'connectSocket',
]);
const isType = (/** @type {string} */ name) => /^[A-Z]/.test(name);
const browserGlobals = new Set(['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'location', 'wx']);

/** WeChat and H5 differ behind one door. @type {import('eslint').Rule.RuleModule} */
export const deviceInPlatform = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      device: '`{{name}}` is the device. Add what you need to an interface in miniapp/src/platform, with its WeChat and its H5 side, and call that.',
      env: 'What runs where is decided in miniapp/src/platform alone: give it a function with a WeChat and an H5 side instead of asking TARO_ENV.',
    },
  },
  create: (context) => ({
    ImportDeclaration(node) {
      for (const { imported, typeOnly, node: at } of taroImports(node)) {
        if (!typeOnly && !isType(imported) && imported !== 'default' && imported !== '*' && !ofPages.has(imported)) {
          context.report({ node: at, messageId: 'device', data: { name: imported } });
        }
      }
    },
    MemberExpression(node) {
      const path = memberPath(node);
      const [object, member = ''] = path.split('.');
      if (path === 'process.env.TARO_ENV' || path === 'Taro.getEnv' || path === 'Taro.ENV_TYPE') return context.report({ node, messageId: 'env' });
      if (object === 'Taro' && path === `Taro.${member}` && !isType(member) && !ofPages.has(member)) context.report({ node, messageId: 'device', data: { name: path } });
    },
    Identifier(node) {
      if (browserGlobals.has(node.name) && isGlobal(node, context)) context.report({ node, messageId: 'device', data: { name: node.name } });
    },
  }),
};
