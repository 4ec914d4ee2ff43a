export default async function stop() {
  await globalThis.privateMariadb?.stop();
}
