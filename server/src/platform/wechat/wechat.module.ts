import { Global, Module } from '@nestjs/common';
import { Config } from '../config';
import { type Merchant, merchantFrom } from './merchant';
import { DatabaseRecords } from './sandbox/database-records';
import { InProcessSandbox } from './sandbox/in-process-sandbox';
import { LocalSandboxDesk, RemoteSandboxDesk, SandboxDesk } from './sandbox/sandbox-desk';
import { SandboxMessages } from './sandbox/sandbox-messages';
import { RunSandboxTask } from './sandbox/sandbox-task.job';
import { httpTransport, type WechatTransport } from './transport';
import { wallClock } from './wall-clock';
import { WechatLogin, WechatLoginClient } from './wechat-login';
import { WechatCodes, WechatCodesClient } from './wechat-codes';
import { WechatMessages, WechatMessagesClient } from './wechat-messages';
import { WechatPay } from './wechat-pay';
import { WechatPayClient } from './wechat-pay-client';

const NOTIFICATIONS_PATH = '/api/wechat-pay/notifications';

/** To whom we speak and over what: WeChat itself, the sandbox in this process, or a sandbox that runs on its own. */
interface Line {
  readonly merchant: Merchant;
  readonly pay: WechatTransport;
  readonly login: WechatTransport;
}

function lineFor(config: Config, sandbox: InProcessSandbox): Line {
  const { wechatTimeoutMs, sandboxUrl } = config;
  if (config.paymentGateway === 'wechat') {
    const merchant = merchantFrom(config);
    return { merchant, pay: httpTransport(config.wechatPayUrl, wechatTimeoutMs), login: httpTransport(config.wechatApiUrl, wechatTimeoutMs) };
  }
  const { merchant } = sandbox.keys;
  const transport: WechatTransport = sandboxUrl ? httpTransport(sandboxUrl, wechatTimeoutMs) : (request) => sandbox.provider.handle(request);
  return { merchant, pay: transport, login: transport };
}

function wechatPayFor(config: Config, sandbox: InProcessSandbox): WechatPay {
  const { merchant, pay } = lineFor(config, sandbox);
  const notifyBase = `${config.publicUrl ?? `http://127.0.0.1:${config.port}`}${NOTIFICATIONS_PATH}`;
  return new WechatPayClient(merchant, { provider: config.paymentGateway, notifyBase }, pay, wallClock);
}

function wechatLoginFor(config: Config, sandbox: InProcessSandbox): WechatLogin {
  const { merchant, login } = lineFor(config, sandbox);
  return new WechatLoginClient(merchant, login);
}

function messagesFor(config: Config, sandbox: InProcessSandbox): WechatMessages {
  if (config.paymentGateway !== 'wechat') return new SandboxMessages(sandbox.records);
  const { merchant, login } = lineFor(config, sandbox);
  return new WechatMessagesClient(merchant, login);
}

/** Null where no mini-program stands behind the demo: its codes are links to the h5 pages. */
function codesFor(config: Config, sandbox: InProcessSandbox): WechatCodes | null {
  if (config.paymentGateway !== 'wechat') return null;
  const { merchant, login } = lineFor(config, sandbox);
  return new WechatCodesClient(merchant, login);
}

/** Null where the real WeChat is the provider. */
function deskFor(config: Config, sandbox: InProcessSandbox): SandboxDesk | null {
  if (config.paymentGateway === 'wechat') return null;
  return config.sandboxUrl ? new RemoteSandboxDesk(httpTransport(config.sandboxUrl, config.wechatTimeoutMs)) : new LocalSandboxDesk(sandbox.provider);
}

const inject = [Config, InProcessSandbox];

/** WeChat behind ports, for every module. */
@Global()
@Module({
  providers: [
    DatabaseRecords,
    InProcessSandbox,
    RunSandboxTask,
    { provide: WechatPay, useFactory: wechatPayFor, inject },
    { provide: WechatLogin, useFactory: wechatLoginFor, inject },
    { provide: WechatMessages, useFactory: messagesFor, inject },
    { provide: WechatCodes, useFactory: codesFor, inject },
    { provide: SandboxDesk, useFactory: deskFor, inject },
  ],
  exports: [WechatPay, WechatLogin, WechatMessages, WechatCodes, SandboxDesk],
})
export class WechatModule {}
