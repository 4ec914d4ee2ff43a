import { ApiFailure, asyncApi, type WxApis } from './api';
import { hasGesture } from './gesture';

/** What the person answers to each template asked for. */
export type SubscribeAnswer = 'accept' | 'reject' | 'ban';

/** Only in a tap or right after a payment, with 1 to 3 template ids. */
export function subscribeApis(answer: () => SubscribeAnswer): WxApis {
  return {
    requestSubscribeMessage: asyncApi('requestSubscribeMessage', ({ tmplIds }: { tmplIds?: string[] }) => {
      if (!hasGesture()) throw new ApiFailure('can only be invoked by user TAP gesture.', { errCode: 20001 });
      if (!tmplIds?.length || tmplIds.length > 3) throw new ApiFailure('Invalid template id', { errCode: 20001 });
      return Object.fromEntries(tmplIds.map((id) => [id, answer()]));
    }),
  };
}
