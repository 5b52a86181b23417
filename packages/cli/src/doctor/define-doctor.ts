import type { DefineCommand } from "../program.ts";

export const defineDoctor: DefineCommand = (command) => {
  command.description("doctor");
};
