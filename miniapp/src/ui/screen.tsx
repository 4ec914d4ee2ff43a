import { type CSSProperties, type ReactNode, useMemo } from 'react';
import { View } from '@tarojs/components';
import { landmark } from '@/platform/accessibility';
import { readFrame } from '@/platform/frame';
import { NavBar } from './nav-bar';
import { OfflineStrip } from './offline-strip';
import { ScreenContext } from './screen-context';
import { useFontScale } from './use-font-scale';
import { useOnline } from './use-online';

export interface ScreenProps {
  title?: string;
  /** Left of the bar in place of the back arrow, e.g. the compound switch of 今天. */
  navLeft?: ReactNode;
  /** What the back arrow does; default: one page back, or the launch page when there is none. */
  onBack?: () => void;
  /** No arrow: tab pages and a persona's first page. */
  root?: boolean;
  /** Elder sizes (UI.md §9). */
  elder?: boolean;
  /** The bar lies over the content, e.g. on the garden's drawing. */
  overlayNav?: boolean;
  /** Desk layouts may use up to 1280 px; everything else stays a phone column. */
  wide?: boolean;
  /** What still works without a network; shown while there is none. Null: the page says so itself. */
  offline?: { title: string; note?: string } | null;
  /** Stuck to the bottom edge: BottomBar, TabBar, BasketBar. */
  bottom?: ReactNode;
  /** Sheets and toasts. */
  overlay?: ReactNode;
  children?: ReactNode;
}

const OFFLINE: { title: string; note?: string } = { title: '没信号，看到的是刚才存下的' };

/** Every page's frame: navigation, safe areas, text scale, offline strip, bottom bar. */
export function Screen(props: ScreenProps) {
  const { elder = false, overlayNav = false, offline = OFFLINE } = props;
  const { scale, bigText } = useFontScale(elder);
  const online = useOnline();
  const context = useMemo(() => ({ elder, bigText }), [elder, bigText]);
  const shape = [elder && 'elder', bigText && 'bigtext', props.wide && 'wide'].filter(Boolean).join(' ');
  return (
    <ScreenContext.Provider value={context}>
      <View className={`screen ${shape}`} style={measures(scale)}>
        <NavBar title={props.title} left={props.navLeft} root={props.root} onBack={props.onBack} overlay={overlayNav} />
        <View className={`screen-body ${overlayNav ? 'under-nav' : ''}`} {...landmark('main')}>
          {!online && offline && <OfflineStrip title={offline.title} note={offline.note} />}
          {props.children}
        </View>
        {props.bottom && <View className="screen-bottom">{props.bottom}</View>}
        {props.overlay}
      </View>
    </ScreenContext.Provider>
  );
}

/** Custom properties are unknown to React's style type. */
function measures(scale: number): CSSProperties {
  const { statusBar, navBar } = readFrame();
  return { '--fs-scale': String(scale), '--nav-height': `${statusBar + navBar}px` } as CSSProperties;
}
