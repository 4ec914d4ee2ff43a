import { type ReactNode, useRef } from 'react';
import { type CommonEvent, type ITouchEvent, View } from '@tarojs/components';
import { landmark } from '@/platform/accessibility';
import { pressable } from './pressable';
import { named } from './named';

export interface SheetProps {
  id?: string;
  open: boolean;
  title?: string;
  /** Right of the title: a Tag. */
  aside?: ReactNode;
  /** By mask or a swipe down. What was typed belongs to the page, so nothing is lost. */
  onClose: () => void;
  /** The one primary button. */
  action?: ReactNode;
  children: ReactNode;
}

const SWIPE_PX = 60;

/** Give it to Screen's `overlay`. Never on top of another sheet. */
export function Sheet({ id, open, title, aside, onClose, action, children }: SheetProps) {
  const startY = useRef(0);
  if (!open) return null;
  const start = (event: CommonEvent) => { startY.current = touchY(event); };
  const end = (event: CommonEvent) => { if (touchY(event) - startY.current > SWIPE_PX) onClose(); };
  return (
    <View {...named(id)} className="sheet-layer">
      <View id="sheet-mask" className="sheet-mask" {...pressable('关上')} onClick={onClose} />
      <View className="sheet" {...landmark('dialog')} aria-label={title}>
        <View className="sheet-head" onTouchStart={start} onTouchEnd={end}>
          <View className="sheet-grip"><View className="sheet-bar" /></View>
          {title && <View className="row between"><View className="t-title">{title}</View>{aside}</View>}
        </View>
        <View className="sheet-body">{children}</View>
        {action}
      </View>
    </View>
  );
}

const touchY = (event: CommonEvent) => (event as ITouchEvent).changedTouches[0]?.clientY ?? 0;
