// jest's global teardown, the counterpart of test-server.mjs.
export default async function stopTestServer() {
  const server = globalThis.lumbungTestServer;
  globalThis.lumbungTestServer = undefined;
  await server?.stop();
}
