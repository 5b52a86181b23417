import { existsSync } from "node:fs";
import type { Language } from "@plimsoll/core";
import { planDockerfile } from "@plimsoll/core/plan";
import { viewPlan } from "@plimsoll/plan-view/views";
import { adviceLengths, type AdviceLength, type AdviceReport, noAdvice } from "../advice/advice-option.ts";
import { visibleText } from "../display-width.ts";
import { budgetLines } from "../budget/budget-lines.ts";
import { budgetMarkdown, notesOnBudget } from "../budget/budget-report.ts";
import { budgetText } from "../budget/budget-text.ts";
import { judgeBuild, type JudgedLimit } from "../budget/build-budget.ts";
import { readBudget, splitBudget } from "../budget/read-budget.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { formatNote, type Note } from "../note.ts";
import { isTerminal, writeError, writeOutput } from "../output.ts";
import type { BuildSourceOptions } from "../plan/build-source-options.ts";
import { notesOnCheckout } from "../plan/checkout-notes.ts";
import { type GraphLanguage, graphSource } from "../plan/graph-source.ts";
import { createImageFinder } from "../plan/known-images.ts";
import { openBuilds } from "../plan/open-builds.ts";
import { planDetails } from "../plan/plan-details.ts";
import { planJson } from "../plan/plan-json.ts";
import { planMarkdown } from "../plan/plan-markdown.ts";
import { planSummary } from "../plan/plan-summary.ts";
import { planTable } from "../plan/plan-table.ts";
import { type PlanText, planText } from "../plan/plan-text.ts";
import type { PlanView } from "../plan/plan-view.ts";
import { notesOnPlanned } from "../plan/planned-notes.ts";
import { createSizer } from "../plan/size-builds.ts";
import { stageTree } from "../plan/stage-tree.ts";
import { notesOnUnreadable } from "../plan/unreadable-files.ts";
import { notesOnUnusedArgs } from "../plan/unused-args.ts";
import type { CommandContext } from "../program.ts";
import { shownJson } from "../shown-json.ts";
import { loadStyle, type Style, wantsColor } from "../style.ts";
import { terminalColumns } from "../terminal-columns.ts";
import { noWaste, wasteLengths, type WasteLength, type WasteReporter } from "../waste/waste-option.ts";
import { readWord } from "./read-option.ts";

/** What commander makes of the options of `plan`. */
export interface PlanOptions extends BuildSourceOptions {
  readonly format?: string;
  /** True without a value. */
  readonly graph?: string | boolean;
  readonly verbose?: boolean;
  readonly advice?: string;
  readonly waste?: string;
  /** True without a value. */
  readonly budget?: string | boolean;
  /** Where the page goes. */
  readonly output?: string;
  readonly open?: boolean;
}

const graphForms = ["tree", "mermaid", "dot"] as const;
type GraphForm = "tree" | GraphLanguage;

/** `plimsoll plan`: what a build would do. */
export async function planCommand(given: string | undefined, options: PlanOptions, context: CommandContext): Promise<ExitCode> {
  const graphed = readGraph(given, options.graph);
  const { path, budget: limits } = splitBudget(graphed.path, options.budget);
  const { graph } = graphed;
  const budget = readBudget(limits, context.language);
  const asked = options.format ?? (options.open === true ? "html" : undefined);
  const format = await readWord("--format", asked, ["table", "json", "markdown", "html"], context.language);
  const length = await readWord<AdviceLength>("--advice", options.advice, [...adviceLengths], context.language);
  const wasted = await readWord<WasteLength>("--waste", options.waste, [...wasteLengths], context.language);
  const form = graphForms.find((name) => name === graph);
  const wrong = [format, length, wasted].filter((word) => typeof word !== "string");
  if ("message" in budget) wrong.push(budget);
  if (graph !== undefined && form === undefined) wrong.push(unknownGraph(graph, planText[context.language]));
  const isForPages = options.output !== undefined || options.open === true;
  if (isForPages && (graph !== undefined || (typeof format === "string" && format !== "html")))
    wrong.push({ path: undefined, line: undefined, ...planText[context.language].onlyForPages });
  if (typeof format !== "string" || typeof length !== "string" || typeof wasted !== "string") return tell(wrong, true);
  if ("message" in budget || wrong.length > 0) return tell(wrong, true);
  const verbose = options.verbose === true;
  // To look into folders that are left out can take long: only where their size is shown.
  const how = { listContext: true, listIgnored: verbose || format !== "table" };
  const opened = await openBuilds(path, options, context, how);
  const sizer =
    opened.request && (await createSizer(opened.request, { ...context, language: opened.language }, { compress: true }));
  const refused: Note[] = [...(sizer?.errors ?? [])];
  const warnings: Note[] = [];
  const views: PlanView[] = [];
  const finder = createImageFinder({ ...context, language: opened.language });
  for (const given of opened.builds) {
    const open = await finder.withImages(given);
    const planned = planDockerfile(open);
    refused.push(...notesOnPlanned(open, planned, opened.language), ...notesOnUnreadable(open, planned, opened.language));
    // Without a target there is no build to show; why there is none is told.
    if (planned.graph.target === undefined) continue;
    views.push(viewPlan(open, planned, (await sizer?.size(open, planned)) ?? []));
    warnings.push(...(await notesOnCheckout(open, planned, opened.language)));
  }
  const unused = notesOnUnusedArgs(
    options.buildArg ?? [],
    views.map(({ planned }) => planned),
    opened.language,
  );
  const judged = views.map((view) => judgeBuild(view, budget.limits));
  const over = budget.checked
    ? judged.flatMap((each, at) => notesOnBudget(views[at]!.open.dockerfile, each, opened.language))
    : [];
  if (budget.checked && views.length > 0 && judged.every((each) => each.length === 0)) {
    refused.push({ path: undefined, line: undefined, ...budgetText[opened.language].noBudget });
  }
  const told = tell(
    [...opened.notes, ...refused, ...finder.notes, ...(sizer?.notes ?? []), ...warnings, ...unused, ...over],
    opened.failed || refused.length > 0,
  );
  const exitCode = told === exitCodes.clean && over.length > 0 ? exitCodes.findings : told;
  const text = planText[opened.language];
  if (form !== undefined) {
    await writeGraphs(views, form, text, context);
    return exitCode;
  }
  const builds = views.map(({ open, planned }) => ({ build: planned, file: open, sized: sizer?.predicted(planned) }));
  // Programs read English, whatever the language.
  const language = format === "json" ? "en" : opened.language;
  const waste =
    wasted === "none" ? noWaste : await (await import("../waste/waste-report.ts")).reportWaste(builds, wasted, language);
  if (format === "html") {
    if (views.length === 0) return exitCode;
    const { writePlanPage } = await import("../plan/plan-html-output.ts");
    const page = { output: options.output, open: options.open === true, withAdvice: length !== "none", waste, budgets: judged };
    const failure = await writePlanPage(views, page, { ...context, language: opened.language });
    return failure === undefined ? exitCode : tell([failure], true);
  }
  const advice =
    length === "none" ? noAdvice : (await import("../advice/advice-report.ts")).reportAdvice(builds, length, language);
  if (format === "table") await writeTables(views, { verbose, text, advice, waste, judged, language: opened.language }, context);
  else if (format === "markdown") {
    const withAdvice = (view: PlanView, at: number): string =>
      [
        planMarkdown(view, text),
        ...paragraph(budgetMarkdown(judged[at]!, opened.language)),
        ...paragraph(advice.markdown(at)),
        ...paragraph(waste.markdown(at)),
      ]
        .map((part) => `${part}\n`)
        .join("");
    writeOutput(views.map(withAdvice).join("\n"));
  } else if (views.length > 0)
    writeOutput(
      shownJson(
        planJson(
          views,
          views.map((_, at) => ({ advice: advice.json(at), budget: judged[at]!, waste: waste.json(at) })),
        ),
      ),
    );
  return exitCode;
}

/** `--graph` may stand before the path, which is then taken for its value. */
function readGraph(
  path: string | undefined,
  graph: PlanOptions["graph"],
): { readonly path: string | undefined; readonly graph: string | undefined } {
  if (graph === undefined || graph === false) return { path, graph: undefined };
  if (graph === true) return { path, graph: "tree" };
  const isForm = graphForms.some((name) => name === graph);
  return isForm || path !== undefined || !existsSync(graph) ? { path, graph } : { path: graph, graph: "tree" };
}

function unknownGraph(graph: string, text: PlanText): Note {
  return { path: undefined, line: undefined, ...text.unknownGraph(graph) };
}

function tell(notes: readonly Note[], failed: boolean): ExitCode {
  for (const note of notes) writeError(formatNote(note));
  return failed ? exitCodes.broken : exitCodes.clean;
}

interface ShownTables {
  readonly verbose: boolean;
  readonly text: PlanText;
  readonly advice: AdviceReport;
  readonly waste: WasteReporter;
  /** Of each build. */
  readonly judged: readonly (readonly JudgedLimit[])[];
  readonly language: Language;
}

async function writeTables(
  views: readonly PlanView[],
  { verbose, text, advice, waste, judged, language }: ShownTables,
  { environment }: CommandContext,
): Promise<void> {
  const style = await loadStyle(wantsColor(environment, isTerminal(1)));
  const columns = terminalColumns(environment);
  const options = { style, text, columns, verbose };
  const blocks = views.map((view, at) => [
    titleOf(view, style),
    "",
    ...planTable(view, options),
    "",
    ...planSummary(view, options),
    ...paragraph(budgetLines(judged[at]!, { style, text: budgetText[language], plan: text, columns })),
    ...(verbose ? planDetails(view, options) : []),
    ...paragraph(advice.lines(at, style, columns)),
    ...paragraph(waste.lines(at, style, columns)),
  ]);
  writeBlocks(blocks);
}

/** With a blank line above, when there is anything. */
function paragraph(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", ...lines];
}

async function writeGraphs(
  views: readonly PlanView[],
  form: GraphForm,
  text: PlanText,
  { environment }: CommandContext,
): Promise<void> {
  if (views.length === 0) return;
  // Other programs read nothing but their own language, and one graph in a file.
  if (form !== "tree") return writeBlocks([graphSource(views, form)]);
  const style = await loadStyle(wantsColor(environment, isTerminal(1)));
  writeBlocks(views.map((view) => [titleOf(view, style), "", ...stageTree(view, { style, text })]));
}

function titleOf({ open }: PlanView, style: Style): string {
  const names = open.names.length === 0 ? [] : [`(${open.names.join(", ")})`];
  return style.path(visibleText([open.dockerfile, ...names].join(" ")));
}

function writeBlocks(blocks: readonly (readonly string[])[]): void {
  writeOutput(blocks.map((lines) => lines.map((line) => `${line}\n`).join("")).join("\n"));
}
