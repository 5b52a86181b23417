// The server without the world around it: a connection and a host make it complete. Runs in a browser.
export { createServer } from "./create-server.ts";
export type { Server } from "./server.ts";
export type { ServerHost } from "./server-host.ts";
