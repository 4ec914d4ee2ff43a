import type { BootConfig } from './boot-config';
import { capsuleRect } from './system-info';

/** Draws WeChat's menu capsule above every page, so that screenshots show what it covers. */
export function drawCapsule(config: BootConfig): void {
  const rect = capsuleRect(config);
  const capsule = document.createElement('div');
  capsule.className = 'weapp-capsule';
  Object.assign(capsule.style, { left: `${rect.left}px`, top: `${rect.top}px`, width: `${rect.width}px`, height: `${rect.height}px` });
  document.body.appendChild(capsule);
}
