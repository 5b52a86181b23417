import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { createServer } from "./create-server.ts";
import { createBrowserHost } from "./host/browser-host.ts";

// Runs as a web worker: its global object is the port, at the other end of which the client is. Node's types know nothing of that.
const port = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));
createServer(connection, createBrowserHost(connection));
connection.listen();
