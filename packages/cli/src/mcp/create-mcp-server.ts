import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import {
  CallToolRequestSchema,
  type CallToolResult,
  ListToolsRequestSchema,
  RootsListChangedNotificationSchema,
} from "@modelcontextprotocol/sdk/types.js";
import type { Language } from "@plimsoll/core";
import { fileURLToPath } from "node:url";
import { z } from "zod/v4";
import { version } from "../version.ts";
import { mcpText } from "./mcp-text.ts";
import { createQueue } from "./queue.ts";
import { plimsollRunner } from "./run-plimsoll.ts";
import { type McpTool, ToolRefusal } from "./tool.ts";
import { explainTool } from "./tools/explain-tool.ts";
import { fixTool } from "./tools/fix-tool.ts";
import { describedSchema } from "./tools/inputs.ts";
import { lintTool } from "./tools/lint-tool.ts";
import { planTool } from "./tools/plan-tool.ts";
import { rebuildTool } from "./tools/rebuild-tool.ts";
import { openWorkspace } from "./workspace.ts";

export interface McpSettings {
  readonly language: Language;
  readonly cwd: string;
  /** `--root`: goes before what the client names. */
  readonly root: string | undefined;
  readonly online: boolean;
  /** The bundle that the tools run. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const tools: readonly McpTool[] = [lintTool, fixTool, planTool, rebuildTool, explainTool];

/** How many commands run at once: the others wait. */
const atOnce = 3;

/** The server without its connection. */
export function createMcpServer(settings: McpSettings): Server {
  const { language, cwd, root, online } = settings;
  const text = mcpText[language];
  const server = new Server(
    { name: "plimsoll", version },
    { capabilities: { tools: {} }, instructions: text.instructions, jsonSchemaValidator: { getValidator: noValidator } },
  );
  const queue = createQueue(atOnce);
  let roots: Promise<readonly string[]> | undefined;

  server.setNotificationHandler(RootsListChangedNotificationSchema, () => {
    roots = undefined;
  });
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ name, input, output }) => ({
      name,
      ...text.tools[name],
      inputSchema: { type: "object" as const, ...describedSchema(input, language) },
      outputSchema: { type: "object" as const, ...z.toJSONSchema(output) },
      annotations: {
        title: text.tools[name].title,
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: online && name === "plan",
      },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }): Promise<CallToolResult> => {
    const tool = tools.find(({ name }) => name === params.name);
    const names = tools.map(({ name }) => name);
    if (tool === undefined) return failure(text.unknownTool(params.name, names));
    const given = tool.input.safeParse(params.arguments ?? {});
    if (!given.success) return failure(text.badInput(given.error.issues.map(wordsOf)));
    try {
      roots ??= root === undefined ? rootsOfClient(server, cwd) : Promise.resolve([root]);
      const workspace = openWorkspace(await roots, language);
      const answer = await queue(signal, () => {
        const run = plimsollRunner({ ...settings, folder: workspace.folder, signal });
        return tool.answer(given.data, { language, workspace, run, network: online ? "--online" : "--no-online" });
      });
      return { content: [{ type: "text", text: answer.text }], structuredContent: answer.data };
    } catch (error) {
      if (error instanceof ToolRefusal) return failure(error.message);
      return failure(text.failed(error instanceof Error ? error.message : String(error)));
    }
  });
  return server;
}

/** What the client lets us read; the working directory where it does not say. */
async function rootsOfClient(server: Server, cwd: string): Promise<readonly string[]> {
  if (server.getClientCapabilities()?.roots === undefined) return [cwd];
  try {
    const { roots } = await server.listRoots(undefined, { timeout: 5000 });
    const folders = roots.flatMap(({ uri }) => (uri.startsWith("file://") ? [fileURLToPath(uri)] : []));
    return folders.length > 0 ? folders : [cwd];
  } catch {
    // A client that says it has roots and does not answer has started us in the folder that it means.
    return [cwd];
  }
}

function failure(message: string): CallToolResult {
  return { content: [{ type: "text", text: message }], isError: true };
}

function wordsOf({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.join(".")}: ${message}`;
}

/** Only answers of users to forms would be checked with one, and this server shows no forms. */
function noValidator(): never {
  throw new Error("no form is ever shown");
}
