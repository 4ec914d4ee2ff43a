import { boot } from '../boot';
import { loadConfig, stop } from '../platform';
import { inviteOperator } from './invite-operator';

/** `npm run admin:invite -- "公司名"`: how production's first operator comes in. */
async function main(operatorName: string): Promise<void> {
  const app = await boot(loadConfig());
  const { code, expiresAt } = await inviteOperator(app, operatorName);
  console.log(`邀请码（只显示这一次，用一次就作废）：${code}\n有效到：${expiresAt.toISOString()}\n在小程序里微信登录，到“我的 › 邀请码”填入。`);
  await stop(app);
}

main(process.argv.slice(2).join(' ')).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
