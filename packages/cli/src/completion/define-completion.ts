import type { DefineCommand } from "../program.ts";
import { completionText } from "./completion-text.ts";

export const defineCompletion: DefineCommand = (command, context, choose) => {
  const text = completionText[context.language];
  command.description(text.description).argument("<shell>", text.argument).addHelpText("after", `\n${text.examples}`);
  command.action((shell: string) => {
    choose(async () => (await import("./completion-command.ts")).completionCommand(shell, context));
  });
};
