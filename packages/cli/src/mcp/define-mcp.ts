import type { DefineCommand } from "../program.ts";

export const defineMcp: DefineCommand = (command) => {
  command.description("mcp");
};
