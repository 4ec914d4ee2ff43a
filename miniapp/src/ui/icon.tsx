import { Text } from '@tarojs/components';

/** Drawings in icon.scss; the list is the type. */
export type IconName =
  | 'pin' | 'right' | 'down' | 'left' | 'clock' | 'plus' | 'minus' | 'check'
  | 'close' | 'scale' | 'wallet' | 'van' | 'basket' | 'leaf' | 'sound' | 'mic'
  | 'scan' | 'phone' | 'home' | 'star' | 'alert' | 'people' | 'bowl' | 'refund'
  | 'edit' | 'search' | 'info' | 'calendar' | 'play' | 'certificate' | 'door' | 'list'
  | 'kid' | 'navigate' | 'delete' | 'bag' | 'offline';

export interface IconProps {
  name: IconName;
  /** 16, 20 (26 for elders), 26 or 36 px. */
  size?: 'small' | 'normal' | 'large' | 'huge';
  className?: string;
}

/** A line icon in the colour of the text around it. Always decorative: the meaning is in the words beside it. */
export function Icon({ name, size = 'normal', className = '' }: IconProps) {
  return <Text aria-hidden="true" className={`ic ic-${name} ${size} ${className}`} />;
}
