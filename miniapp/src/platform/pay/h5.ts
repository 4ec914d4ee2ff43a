import { replacePage } from '../navigation';
import type { Pay } from './port';

/** The browser has no WeChat dialog: the sandbox's page stands in for it, and leads on by itself. */
export const payInH5: Pay = async ({ provider }, { returnTo, sandboxPage }) => {
  replacePage(provider === 'sandbox' ? `${sandboxPage}&returnTo=${encodeURIComponent(returnTo)}` : returnTo);
};
