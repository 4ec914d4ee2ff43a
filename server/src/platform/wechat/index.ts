export { NotificationFault, type Notification, type RequestPaymentParameters, type WireHeaders, type WireRefund, type WireTransaction, type WireTransfer } from './protocol';
export { SandboxDesk } from './sandbox/sandbox-desk';
export { SandboxRefusal } from './sandbox/sandbox-refusal';
export { type MessageFate, MessageNotTaken, type SubscriptionMessage, WechatMessages, WechatMessagesClient } from './wechat-messages';
export { type CodeOrder, SCENE, WechatCodes, WechatCodesClient } from './wechat-codes';
export { WechatLogin } from './wechat-login';
export {
  type ProviderFile,
  ProviderRefused,
  ProviderSilent,
  WechatPay,
  type JsapiOrder,
  type RefundOrder,
  type RefundStanding,
  type Trade,
  type TransferOrder,
  type TransferStanding,
} from './wechat-pay';
export { WechatModule } from './wechat.module';
