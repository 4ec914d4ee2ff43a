import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { named } from './named';

export interface CardProps {
  id?: string;
  /** surface (raised), sunk well, or a tinted panel; `now` has the lake border, `right` the green one. */
  look?: 'surface' | 'sunk' | 'green' | 'rice' | 'lake' | 'now' | 'right';
  /** No padding: beds, roads. */
  flush?: boolean;
  children: ReactNode;
}

export function Card({ id, look = 'surface', flush = false, children }: CardProps) {
  return <View {...named(id)} className={`card ${look} ${flush ? 'flush' : ''}`}>{children}</View>;
}
