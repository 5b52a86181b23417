import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { formatNote } from "../note.ts";
import { writeError } from "../output.ts";
import type { CommandContext } from "../program.ts";
import { createMcpServer } from "./create-mcp-server.ts";
import { mcpText } from "./mcp-text.ts";

export interface McpOptions {
  readonly root?: string;
  readonly online?: boolean;
}

/** `plimsoll mcp`: serves until the client closes standard input. */
export async function mcpCommand({ root, online }: McpOptions, context: CommandContext): Promise<ExitCode> {
  const { language, cwd } = context;
  const folder = root === undefined ? undefined : resolve(cwd, root);
  if (folder !== undefined && statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    writeError(formatNote({ path: undefined, line: undefined, ...mcpText[language].noRoot(folder) }));
    return exitCodes.broken;
  }
  const server = createMcpServer({
    language,
    cwd,
    root: folder,
    online: online === true,
    program: process.argv[1] ?? "",
    environment: context.environment,
  });
  const closed = new Promise<void>((done) => {
    // oxlint-disable-next-line prefer-add-event-listener -- the SDK has no other way
    server.onclose = done;
  });
  // A line that is no message is told to nobody: the protocol has no place for it, and the next line may be one.
  // oxlint-disable-next-line prefer-add-event-listener -- the SDK has no other way
  server.onerror = () => undefined;
  process.stdin.once("end", () => void server.close());
  await server.connect(new StdioServerTransport());
  await closed;
  return exitCodes.clean;
}
