import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import { ProvidePlugin } from 'webpack';
import type Chain from 'webpack-chain';

const src = path.resolve(__dirname, '../src');
const shared = path.resolve(__dirname, '../../shared/src');
const outputRoot = `dist/${process.env.TARO_ENV}`;
/** h5 is served by the API's own origin; a mini-program needs a full address (DevTools: the server of `npm start`). */
const apiOrigin = process.env.TARO_ENV === 'h5' ? '' : (process.env.CUNSHE_API_ORIGIN ?? 'http://127.0.0.1:3000');

/** Sizes stay px: rpx would shrink 14 px text below the floor on a 360 px phone (UI.md §3). */
const keepPx = { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } };

const withoutLicenceFiles = (chain: Chain) => {
  if (process.env.NODE_ENV !== 'production') return;
  chain.optimization.minimizer('terserPlugin').tap((args) => [{ ...args[0], extractComments: false }]);
};

/** React Query makes an AbortController for every fetch and looks about in globalThis; phones promise neither. */
const withMissingGlobals = (chain: Chain) =>
  chain.plugin('missing-globals').use(ProvidePlugin, [{
    AbortController: [path.join(src, 'platform/abort-controller.ts'), 'AbortController'],
    globalThis: ['@tarojs/runtime', 'window'],
  }]);

/** Features that no first page shows: what their pages share is not loaded before it. */
const LATER = /[\\/]miniapp[\\/]src[\\/]features[\\/](?!demo|favourites|inbox|ordering|session|shell|today)/;

/** What two pages share is loaded once: without this every page's chunk carries its own copy of ui/. */
const sharedOnce = (chain: Chain) => chain.optimization.splitChunks({
  chunks: 'all',
  cacheGroups: {
    default: false,
    defaultVendors: false,
    later: { name: 'later', minChunks: 2, minSize: 0, test: LATER, priority: 20 },
    shared: { name: 'shared', minChunks: 2, minSize: 0, test: /[\\/](miniapp|shared)[\\/]src[\\/]/, priority: 10 },
    vendors: { minChunks: 2, test: /[\\/]node_modules[\\/]/ },
  },
});

/** Taro's request polyfills fetch for browsers of before 2018. */
const UNNEEDED = { 'whatwg-fetch': false, 'abortcontroller-polyfill/dist/abortcontroller-polyfill-only': false };

/** Published for newer engines than old iPhones have (private fields need iOS 14.5). */
const compiled = [shared, (file: string) => /[\\/]node_modules[\\/](@tanstack|zustand)[\\/]/.test(file)];

const base: UserConfigExport<'webpack5'> = {
  projectName: 'cunshe',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot,
  plugins: [path.resolve(__dirname, 'aria-plugin.ts')],
  framework: 'react',
  defineConstants: { API_ORIGIN: JSON.stringify(apiOrigin), SPEECH_PLUGIN: JSON.stringify(process.env.TARO_ENV === 'weapp' && !!process.env.CUNSHE_SPEECH_PLUGIN) },
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true, buildDependencies: { config: [__filename, path.resolve(__dirname, '../babel.config.js')] } },
  alias: { '@': src, '@cunshe/shared': path.join(shared, 'index.ts') },
  copy: {
    patterns: [
      ...['produce', 'tabbar', 'brand'].map((folder) => ({ from: `src/assets/${folder}`, to: `${outputRoot}/assets/${folder}` })),
      ...(process.env.TARO_ENV === 'h5' ? [{ from: 'src/assets/offline/sw.js', to: `${outputRoot}/sw.js` }] : []),
    ],
    options: {},
  },
  /** Without quote_keys: false terser prints private fields as #"e", which no browser parses. */
  terser: { enable: true, config: { output: { quote_keys: false, comments: false } } },
  mini: {
    compile: { include: compiled },
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: keepPx,
    webpackChain(chain: Chain) {
      withoutLicenceFiles(chain);
      withMissingGlobals(chain);
    },
  },
  h5: {
    compile: { include: compiled },
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    devServer: { proxy: [{ context: ['/api'], target: process.env.CUNSHE_API ?? 'http://127.0.0.1:3000' }] },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true, filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { autoprefixer: { enable: true }, ...keepPx },
    webpackChain(chain: Chain) {
      withoutLicenceFiles(chain);
      sharedOnce(chain);
      chain.merge({ resolve: { alias: UNNEEDED } });
      chain.performance.hints(false);
    },
  },
};

export default defineConfig<'webpack5'>(async (merge) => merge({}, base));
