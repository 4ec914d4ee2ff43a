import { journal } from '../journal';
import { servedSource } from '../request-url';
import type { BuiltIn, Host } from './built-in';

const FITS: Record<string, string> = { aspectFit: 'contain', aspectFill: 'cover', scaleToFill: 'fill', center: 'none' };

/** `image`: draws its source by WeChat's modes and emits `load` or `error`. */
export const image: BuiltIn = {
  tag: 'image',
  properties: { src: String, mode: String, lazyLoad: Boolean, showMenuByLongpress: Boolean },
  attached: (host) => {
    const picture = document.createElement('img');
    picture.addEventListener('load', () => host.emit('load', { width: picture.naturalWidth, height: picture.naturalHeight }));
    picture.addEventListener('error', () => {
      const errMsg = `image not loaded: ${host.property<string>('src').slice(0, 200)}`;
      journal.error(errMsg);
      host.emit('error', { errMsg });
    });
    host.element.appendChild(picture);
  },
  changed: (host) => {
    const picture = host.element.querySelector('img');
    if (!picture) return;
    const source = servedSource(host.property('src'));
    if (picture.getAttribute('src') !== source && source) picture.src = source;
    applyMode(host, picture);
  },
};

function applyMode(host: Host, picture: HTMLImageElement): void {
  const mode = host.property<string>('mode') || 'scaleToFill';
  picture.style.objectFit = FITS[mode] ?? 'fill';
  if (mode === 'widthFix') host.element.style.height = picture.style.height = 'auto';
  if (mode === 'heightFix') host.element.style.width = picture.style.width = 'auto';
}
