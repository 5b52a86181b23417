import type { DefineCommand } from "../program.ts";

export const defineMerge: DefineCommand = (command) => {
  command.description("merge");
};
