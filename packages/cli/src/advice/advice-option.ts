import type { Language } from "@plimsoll/core";
import { type Command, Option } from "commander";
import type { Style } from "../style.ts";
import { adviceText } from "./advice-text.ts";

/** How much advice is shown: the best three pieces, none, or all with their patches. The first when nobody says. */
export const adviceLengths = ["short", "none", "full"] as const;
export type AdviceLength = (typeof adviceLengths)[number];

export function addAdviceOption(command: Command, language: Language, heading: string): void {
  command.addOption(new Option("--advice <length>", adviceText[language].option).helpGroup(heading));
}

/** Advice about each build of a command, by position, in every form. */
export interface AdviceReport {
  /** For a terminal. */
  lines(at: number, style: Style, columns: number): readonly string[];
  markdown(at: number): readonly string[];
  json(at: number): readonly unknown[];
}

/** When none is asked for. */
export const noAdvice: AdviceReport = { lines: () => [], markdown: () => [], json: () => [] };
