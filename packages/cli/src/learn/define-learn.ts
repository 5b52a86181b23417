import type { DefineCommand } from "../program.ts";

export const defineLearn: DefineCommand = (command) => {
  command.description("learn");
};
