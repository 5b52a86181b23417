import type { Language } from "@plimsoll/core";
import type { WasteReport } from "@plimsoll/core/plan";
import type { PageWaste } from "@plimsoll/plan-view";
import { type Command, Option } from "commander";
import type { Style } from "../style.ts";
import { wasteText } from "./waste-text.ts";

/** How much waste is shown: the three heaviest pieces, none, or all with their patches. The first when nobody says. */
export const wasteLengths = ["short", "none", "full"] as const;
export type WasteLength = (typeof wasteLengths)[number];

export function addWasteOption(command: Command, language: Language, heading: string): void {
  command.addOption(new Option("--waste <length>", wasteText[language].option).helpGroup(heading));
}

/** Waste in each build of a command, by position, in every form. */
export interface WasteReporter {
  /** For a terminal. */
  lines(at: number, style: Style, columns: number): readonly string[];
  markdown(at: number): readonly string[];
  json(at: number): WasteJson;
  page(at: number): readonly PageWaste[];
}

/** Parts of the JSON of a plan. */
export interface WasteJson {
  readonly waste: readonly unknown[];
  readonly wasteTogether: WasteReport["together"] | null;
  readonly efficiency: WasteReport["efficiency"] | null;
}

/** When none is asked for. */
export const noWaste: WasteReporter = {
  lines: () => [],
  markdown: () => [],
  json: () => ({ waste: [], wasteTogether: null, efficiency: null }),
  page: () => [],
};
