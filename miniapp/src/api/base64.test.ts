import { base64Of } from './base64';

test.each([0, 1, 2, 3, 4, 255, 1000])('%i bytes read back as they were', (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 37) % 256);
  expect(base64Of(bytes.buffer)).toBe(Buffer.from(bytes).toString('base64'));
});
