import Taro from '@tarojs/taro';

/** Only inside WeChat is there a login of its own. */
export const canLoginByWechat = process.env.TARO_ENV === 'weapp';

/** A single-use code the server trades for the person's openid (wx.login); it lives five minutes. */
export async function wechatLoginCode(): Promise<string> {
  const { code } = await Taro.login();
  return code;
}
