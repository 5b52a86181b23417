import type { Language } from "@plimsoll/core";
import type { SizeBasis } from "@plimsoll/core/plan";
import { englishPageText } from "./page-text-en.ts";
import { koreanPageText } from "./page-text-ko.ts";
import type { PageBudget, PageFile, PageRebuild } from "./plan-page-data.ts";

/** As `plan --budget` tells it: `likely-over` when the likely number is over the limit, and the least is not. */
export type BudgetVerdict = "under" | "unsure" | "likely-over" | "over";

/** The words of the page, in one language. Numbers come as text, ready to be shown. */
export interface PageText {
  title(name: string): string;
  readonly skips: { readonly file: string; readonly layers: string; readonly advice: string };
  readonly theme: { readonly label: string; readonly auto: string; readonly light: string; readonly dark: string };
  readonly builds: string;
  on(base: string): string;
  readonly target: string;
  readonly platform: string;
  readonly facts: string;
  fact(image: string, source: string, date: string | undefined): string;

  // Numbers of the header
  readonly unpacked: string;
  readonly unpackedHint: string;
  readonly transfer: string;
  readonly transferHint: string;
  readonly layers: string;
  layerSplit(own: string, base: string | undefined): string;
  readonly context: string;
  contextSent(files: string, bytes: string): string;
  readonly unknown: string;
  atLeast(bytes: string): string;
  range(range: string): string;
  unknownLayers(count: number): string;
  readonly certainty: Readonly<Record<SizeBasis, string>>;
  /** What a number rests on, of a size's source. */
  sizeSource(source: string): string;

  // The line
  readonly budget: string;
  readonly budgets: Readonly<Record<PageBudget["of"], string>>;
  budgetVerdict(value: string, limit: string, verdict: BudgetVerdict): string;

  // Stages
  readonly stages: string;
  stagesLead(stages: number, steps: number, waves: number): string;
  readonly graphLabel: string;
  readonly waves: string;
  wavesLead: string;
  readonly wave: string;
  readonly critical: string;
  readonly inARow: string;
  readonly tooManyStages: string;
  readonly notBuilt: string;
  readonly stage: string;
  readonly takes: string;
  readonly asTable: string;
  readonly step: string;
  readonly steps: string;
  line(line: string): string;
  readonly lineHead: string;
  stepCount(count: number): string;

  // The file and its layers
  readonly fileAndLayers: string;
  readonly fileHint: string;
  readonly fileHintKeys: string;
  readonly stack: string;
  readonly stackLabel: (own: string, base: string) => string;
  readonly baseImage: string;
  /** Those that have no label in the picture. */
  smallLayers(count: string, bytes: string): string;
  readonly notToScale: string;
  readonly emptyImage: string;
  readonly legendSure: string;
  readonly legendUnsure: string;
  readonly legendUnknown: string;
  readonly allLayers: string;
  readonly instruction: string;
  readonly files: string;
  fileCount(count: string, isOne: boolean): string;
  readonly certaintyHead: string;
  readonly noLayer: string;
  /** For a FROM. */
  readonly begins: string;
  readonly roles: Readonly<Record<string, string>>;
  readonly hides: string;
  readonly triggered: string;
  readonly close: string;
  readonly details: string;

  // Changes
  readonly rebuildHead: string;
  readonly states: Readonly<Record<PageRebuild["state"], string>>;
  readonly historyHead: string;
  history(rebuilt: string, present: string, depends: number): string;
  readonly heatLegend: (commits: string) => string;

  // The context
  readonly contextHead: string;
  contextLead(files: string, bytes: string, root: string | undefined): string;
  readonly mapLabel: string;
  readonly uses: Readonly<Record<PageFile["use"], string>>;
  readonly path: string;
  readonly size: string;
  readonly use: string;
  others(count: string): string;
  notLookedInto(folders: string): string;
  readonly noContext: string;

  readonly adviceHead: string;
  readonly patch: string;
  readonly wasteHead: string;
  readonly madeBy: (generator: string) => string;
}

export const pageText: Readonly<Record<Language, PageText>> = { en: englishPageText, ko: koreanPageText };
