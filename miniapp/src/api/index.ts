export { call, isFinal, openFile } from './call';
export { ApiRefusal, isRefusal, NetworkLost } from './errors';
export { keepPage, type Page, queryClient, refreshAll, usePage } from './pages';
export { newKey } from './pending-keys';
export { photoSource, pictureSource, sendFile, sendPhoto, sendSheet } from './photos';
export { openPhotoUrl } from './open-photo';
export { sentenceFor } from './refusal-sentences';
export { useWrite, type Write } from './use-write';
