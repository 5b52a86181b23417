// What other programs of Node start the server with.
export { serve } from "./node.ts";
export { createNodeHost } from "./host/node-host.ts";
export { serveAsThread } from "./host/node-builds-worker.ts";
