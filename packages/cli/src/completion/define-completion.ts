import type { DefineCommand } from "../program.ts";

export const defineCompletion: DefineCommand = (command) => {
  command.description("completion");
};
