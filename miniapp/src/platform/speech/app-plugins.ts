const version = process.env.TARO_ENV === 'weapp' ? process.env.CUNSHE_SPEECH_PLUGIN : undefined;

/** 微信同声传译 in the app's config, in the version named by the flag; DevTools refuses an app that names it without having been granted it. */
export const appPlugins = version ? { plugins: { WechatSI: { version, provider: 'wx069ba97219f66d99' } } } : {};
