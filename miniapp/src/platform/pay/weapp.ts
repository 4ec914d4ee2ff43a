import Taro from '@tarojs/taro';
import { replacePage } from '../navigation';
import type { Pay } from './port';

/** WeChat's own dialog (wx.requestPayment); cancelled and failed end on the same page as paid. */
export const payInWechat: Pay = async ({ timeStamp, nonceStr, package: prepay, signType, paySign }, { returnTo }) => {
  await Taro.requestPayment({ timeStamp, nonceStr, package: prepay, signType, paySign }).catch(() => undefined);
  replacePage(returnTo);
};
