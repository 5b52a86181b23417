import type { DefineCommand } from "../program.ts";
import type { DoctorOptions } from "./doctor-command.ts";
import { doctorWords } from "./doctor-text.ts";

export const defineDoctor: DefineCommand = (command, context, choose) => {
  const { description, argument, options, examples } = doctorWords[context.language];
  command.description(description).argument("[path]", argument).addHelpText("after", `\n${examples}`);
  command.option("--format <format>", options.format).option("--online", options.online);
  command.action((path: string | undefined, given: DoctorOptions) => {
    choose(async () => (await import("./doctor-command.ts")).doctorCommand(path, given, context));
  });
};
