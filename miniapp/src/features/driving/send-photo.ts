import type { NoteStopRequest } from '@cunshe/shared';
import { ApiRefusal, sendPhoto } from '@/api';
import { keptPhotos } from '@/platform/kept-photos';
import { type QueuedStep, runQueueStore } from '@/state/run-queue';

/** What a note tells the server: its photo goes first, and only once, however often the note itself is sent. */
export async function noteInput({ id, input, photo }: Extract<QueuedStep, { kind: 'note' }>): Promise<NoteStopRequest> {
  if (!photo || input.photoId) return input;
  const source = await keptPhotos.source(photo);
  if (!source) throw new ApiRefusal({ code: 'PHOTO_UNREADABLE', title: '照片不在手机里了', status: 422, requestId: '' });
  const { photoId } = await sendPhoto(source);
  const sent = { ...input, photoId };
  runQueueStore.getState().change(id, { input: sent });
  return sent;
}

export function forgetPhoto(step: QueuedStep): void {
  if (step.kind === 'note' && step.photo) void keptPhotos.forget(step.photo);
}
