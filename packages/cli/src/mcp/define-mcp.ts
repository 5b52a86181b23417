import type { DefineCommand } from "../program.ts";
import type { McpOptions } from "./mcp-command.ts";
import { mcpHelp } from "./mcp-help.ts";

export const defineMcp: DefineCommand = (command, context, choose) => {
  const { description, options, examples } = mcpHelp[context.language];
  command.description(description).addHelpText("after", `\n${examples}`);
  command.option("--root <folder>", options.root).option("--online", options.online);
  command.action((given: McpOptions) => {
    choose(async () => (await import("./mcp-command.ts")).mcpCommand(given, context));
  });
};
