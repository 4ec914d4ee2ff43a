import path from 'node:path';

const root = path.resolve(__dirname, '../../..');

export const SERVER_MAIN = path.join(root, 'server/dist/main.js');
export const INVITE_MAIN = path.join(root, 'server/dist/admin/invite.js');
export const H5_DIST = path.join(root, 'miniapp/dist/h5');
export const WEAPP_DIST = path.join(root, 'miniapp/dist/weapp');
