import { Platform1700000000001 } from './0001-platform';
import { Identity1764000020000 } from './0020-identity';
import { Pairing1764000021000 } from './0021-pairing';
import { Settlement1764000025000 } from './0025-settlement';
import { WechatSandbox1764000051000 } from './0051-wechat-sandbox';

/** In the order they run. Append only: what has run somewhere is never changed. */
export const migrations = [Platform1700000000001, Identity1764000020000, Pairing1764000021000, Settlement1764000025000, WechatSandbox1764000051000];
