import { anyonePages } from './personas/anyone/pages';
import { committeePages } from './personas/committee/pages';
import { driverPages } from './personas/driver/pages';
import { farmerPages } from './personas/farmer/pages';
import { keeperPages } from './personas/keeper/pages';
import { organiserPages } from './personas/organiser/pages';
import { operatorPages } from './personas/operator/pages';
import { residentPages } from './personas/resident/pages';
import { appPlugins } from './platform/speech/app-plugins';
import { TABS } from './ui/tabs';

export default defineAppConfig({
  ...appPlugins,
  pages: ['pages/launch/index', ...TABS.map((tab) => tab.page), 'pages/sign-in/index'],
  subPackages: [anyonePages, residentPages, farmerPages, driverPages, keeperPages, operatorPages, organiserPages, committeePages],
  tabBar: {
    custom: true,
    color: '@ink2',
    selectedColor: '@green',
    backgroundColor: '@surface',
    borderStyle: 'black',
    list: TABS.map((tab) => ({
      pagePath: tab.page,
      text: tab.text,
      iconPath: `assets/tabbar/${tab.icon}.png`,
      selectedIconPath: `assets/tabbar/${tab.icon}-active.png`,
    })),
  },
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '村社',
    navigationBarBackgroundColor: '@paper',
    navigationBarTextStyle: '@bar',
    backgroundColor: '@paper',
    backgroundTextStyle: '@loading',
  },
  /** Nothing moves unless the state changed (UI.md §1). */
  animation: false,
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['getLocation'],
  permission: { 'scope.userLocation': { desc: '司机同意后，收菜路上让调度和等菜的人知道车几点到' } },
  componentFramework: 'glass-easel',
});
