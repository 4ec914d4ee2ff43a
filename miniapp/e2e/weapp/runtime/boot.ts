import { addGlobalErrorListener, addGlobalWarningListener } from 'glass-easel';
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import type { WxApis } from './api';
import { AppEvents } from './app-events';
import { AppLifecycle } from './app-lifecycle';
import type { BootConfig } from './boot-config';
import { drawCapsule } from './capsule';
import { registerBuiltIns } from './components';
import { Control, type Script } from './control';
import { deviceApis } from './device';
import { dialogApis } from './dialogs';
import { journal } from './journal';
import { locationApis } from './location';
import { mediaApis } from './media';
import { ModuleLoader } from './modules';
import { Navigation } from './navigation';
import { navigationApis } from './navigation-apis';
import { Network } from './network';
import { type CompiledPackage, pagePaths, tabPaths } from './package-types';
import { PageHost } from './page-host';
import { callLifecycle } from './page-record';
import { pageScrollApis } from './page-scroll';
import { chromeApis } from './page-settings';
import { type Cashier, paymentApis } from './payment';
import { queryApis } from './query-apis';
import { registerPackage } from './register-package';
import { RenderStats } from './render-stats';
import { storageApis, WeappStorage } from './storage';
import { convertInlineRpx, Styles } from './styles';
import { subscribeApis } from './subscribe-message';
import { currentTheme, systemInfoApis } from './system-info';
import { TabPages } from './tab-pages';
import { toastApis } from './toast';
import { createBackendContext } from './touch-events';
import { canIUse, createWx } from './wx-proxy';

declare global {
  interface Window {
    __weappPackage: CompiledPackage;
    __weappConfig: BootConfig;
    __weappCashier: Cashier;
    __weapp: Control;
  }
}

/** Starts the compiled mini-program of this page and opens its launch page. */
export function boot(dist: CompiledPackage, config: BootConfig, cashier: Cashier): Control {
  convertInlineRpx();
  addGlobalWarningListener(() => false);
  addGlobalErrorListener((error) => {
    journal.error(error);
    return false;
  });
  const script: Script = { scans: [], photos: [], place: null, subscribe: 'accept' };
  const events = new AppEvents();
  const app = new AppLifecycle(config, dist.app.pages[0] ?? '', events);
  const network = new Network(config.online, config.domains, events);
  const storage = new WeappStorage(config.storage);
  const apis: WxApis = {};
  const wx = createWx(apis);
  const { navigation, loader, stats, components } = openStage(dist, wx, app);
  const current = () => navigation.current();
  Object.assign(
    apis,
    storageApis(storage), network.apis(), events.apis(), app.apis(), systemInfoApis(config), dialogApis(), toastApis(),
    deviceApis(() => script.scans.shift() ?? null), locationApis(() => script.place), mediaApis(() => script.photos.shift() ?? null), paymentApis(cashier), subscribeApis(() => script.subscribe),
    navigationApis(navigation), pageScrollApis(current), chromeApis(), queryApis(current),
    { canIUse: canIUse(apis, components) },
  );
  app.watchErrors();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => events.emit('ThemeChange', { theme: currentTheme() }));
  drawCapsule(config);
  loader.require('app.js');
  navigation.reLaunch(`/${config.launchUrl ?? app.launch.path}`);
  return new Control({ app, navigation, network, stats, storage, script, wx });
}

/** Everything that turns files into pages: code space, elements, module loader, page stack. */
function openStage(dist: CompiledPackage, wx: object, app: AppLifecycle) {
  const environment = new MiniProgramEnv();
  const codeSpace = environment.createCodeSpace('', true);
  const stats = new RenderStats();
  stats.install();
  const share = (dataset: object) => {
    const card = callLifecycle(navigation.current(), 'onShareAppMessage', { from: 'button', target: { dataset } });
    journal.record('onShareAppMessage', (card as object | undefined) ?? {});
  };
  const components = registerBuiltIns(codeSpace.getComponentSpace(), { share, wx: () => wx });
  registerPackage(dist, codeSpace, components);
  const loader: ModuleLoader = new ModuleLoader(dist, codeSpace, {
    wx,
    App: app.register,
    getApp: () => app.instance,
    getCurrentPages: () => navigation.stack.map((record) => record.instance),
  });
  const backend = environment.associateBackend(createBackendContext());
  const host = new PageHost({ dist, backend, codeSpace, loader, styles: new Styles(dist.styles), stats });
  const navigation: Navigation = new Navigation(host, new TabPages(host, tabPaths(dist.app)), new Set(pagePaths(dist.app)));
  return { navigation, loader, stats, components };
}

window.__weapp = boot(window.__weappPackage, window.__weappConfig, window.__weappCashier);
