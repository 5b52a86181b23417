import { existsSync } from "node:fs";
import { join } from "node:path";
import { serverBundle } from "../bundle.ts";
import { findInPeers, peersFolder } from "../peers.ts";

/** A language server as an editor starts it. */
export interface EditorServer {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Whether its first thread does all that an answer waits for, as in node. */
  readonly isSingleThreaded: boolean;
}

/** plimsoll's bundled server, keeping what V8 compiled in `cacheFolder`. */
export function ownServer(cacheFolder: string, program = serverBundle.outfile): EditorServer {
  return {
    name: "plimsoll",
    command: [process.execPath, program, "--stdio"],
    env: { XDG_CACHE_HOME: cacheFolder, PLIMSOLL_CODE_CACHE: "" },
    isSingleThreaded: true,
  };
}

/** The servers of others that are installed (`npm run dev -- install-peers docker-langserver tally`). */
export function peerServers(): readonly EditorServer[] {
  const servers: EditorServer[] = [];
  const script = join(peersFolder(), "node_modules/dockerfile-language-server-nodejs/bin/docker-langserver");
  if (existsSync(script)) {
    servers.push({ name: "docker-langserver", command: [process.execPath, script, "--stdio"], isSingleThreaded: true });
  }
  const tally = findInPeers("tally");
  if (tally !== undefined) servers.push({ name: "tally", command: [tally, "lsp", "--stdio"], isSingleThreaded: false });
  return servers;
}
