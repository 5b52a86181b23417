import type { DefineCommand } from "../program.ts";
import { lspText } from "./lsp-text.ts";

export const defineLsp: DefineCommand = (command, { language }, choose) => {
  const { description, options, examples } = lspText[language];
  command.description(description).addHelpText("after", `\n${examples}`);
  command.option("--stdio", options.stdio).option("--node-ipc", options["node-ipc"]);
  command.option("--socket <port>", options.socket).option("--pipe <name>", options.pipe);
  command.option("--clientProcessId <id>", options.clientProcessId);
  command.action(() => {
    choose(async () => (await import("../commands/lsp.ts")).lspCommand());
  });
};
