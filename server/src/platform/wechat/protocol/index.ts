export { authorizationHeader, parseAuthorization, type Authorization } from './authorization';
export { type Notification, NotificationFault, openNotification } from './notification';
export { payParameters, type RequestPaymentParameters } from './pay-sign';
export { decryptResource, encryptResource, type EncryptedResource } from './resource-cipher';
export { answerMessage, requestMessage, signMessage, verifyMessage } from './signature';
export { type PlatformKeys, type SignatureFault, signatureFault, type WireHeaders } from './signed-answer';
export type { TradeState, WireBill, WireError, WireRefund, WireRefundStatus, WireTransaction, WireTransfer, WireTransferState } from './wire-types';
