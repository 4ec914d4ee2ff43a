import Taro from '@tarojs/taro';
import type { SubscribeAnswer, SubscribePort } from './port';

const ANSWERS: readonly string[] = ['accept', 'reject', 'ban', 'filter'];

export const weappSubscribe: SubscribePort = {
  can: true,
  ask: (templateIds) =>
    Taro.requestSubscribeMessage({ tmplIds: [...templateIds] } as unknown as Taro.requestSubscribeMessage.Option).then(
      (answer) => Object.fromEntries(Object.entries(answer as unknown as Record<string, SubscribeAnswer>).filter(([id, said]) => templateIds.includes(id) && ANSWERS.includes(said))),
      () => null,
    ),
};
