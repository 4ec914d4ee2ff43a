import type { NetworkPort } from './port';

export const h5Network: NetworkPort = {
  read: async () => navigator.onLine,
  watch(onChange) {
    const listen = () => onChange(navigator.onLine);
    window.addEventListener('online', listen);
    window.addEventListener('offline', listen);
    return () => {
      window.removeEventListener('online', listen);
      window.removeEventListener('offline', listen);
    };
  },
};
