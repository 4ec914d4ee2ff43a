import type { PackingPage, PackRequest, Route } from '@cunshe/shared';
import { keepPage, useWrite } from '@/api';
import type { OfflineQueue } from '@/state/offline-queue';
import { serverNowMs } from '@/state/session';
import { useOnline } from '@/ui/use-online';
import { useTelling } from '../offline/use-telling';

interface Place<Here extends object> {
  /** Of the page, and of the weights: both name the same place. */
  readonly read: Route<Here, PackingPage>;
  readonly write: Route<PackRequest & Here, PackingPage>;
  readonly here: Here;
  readonly queue: OfflineQueue<PackRequest & Here>;
  readonly onDone: () => Promise<unknown>;
}

/** A bag's weights go to the server; without a network they wait on the phone and go when there is one. */
export function usePackSending<Here extends object>({ read, write, here, queue, onDone }: Place<Here>) {
  const { send: sendNow, ...sending } = useWrite(write);
  const online = useOnline();
  const offline = useTelling({ route: write, queue, onDone });
  /** @returns whether the bag is done, as far as whoever packs is concerned */
  const send = async (bagLabel: string, wish: PackRequest): Promise<boolean> => {
    const request = { ...wish, ...here };
    if (!online) {
      queue.add({ request, name: bagLabel, at: new Date(serverNowMs()).toISOString() });
      return true;
    }
    const page = await sendNow(request);
    if (page) keepPage(read, here, page);
    return page !== null;
  };
  return { ...sending, send, offline, online };
}

export type PackSending = ReturnType<typeof usePackSending>;
