import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import type { Language } from "@plimsoll/core";
import type { BudgetKey, BudgetLine } from "@plimsoll/core/plan";
import { describeReason, writeWhole } from "@plimsoll/host";
import { type PlanPageBuild, planPageBuild, renderPlanPage } from "@plimsoll/plan-view";
import { cliText } from "../cli-text.ts";
import type { Note } from "../note.ts";
import { writeOutput } from "../output.ts";
import type { CommandContext } from "../program.ts";
import type { WasteReporter } from "../waste/waste-option.ts";
import { version } from "../version.ts";
import { pageAdvice } from "./plan-html-advice.ts";
import { basesText } from "./plan-summary.ts";
import { planText } from "./plan-text.ts";
import type { PlanView } from "./plan-view.ts";

export interface HtmlRequest {
  /** `--output`; undefined for standard output, or with `open` for a file of its own. */
  readonly output: string | undefined;
  readonly open: boolean;
  readonly withAdvice: boolean;
  readonly waste: WasteReporter;
  /** Limits of each build. */
  readonly budgets: readonly (readonly BudgetLine[])[];
}

/** Writes the page of a plan, and shows it where that is asked for. Gives what went wrong. */
export async function writePlanPage(
  views: readonly PlanView[],
  { output, open, withAdvice, waste, budgets }: HtmlRequest,
  { language, cwd, environment }: Pick<CommandContext, "language" | "cwd" | "environment">,
): Promise<Note | undefined> {
  const text = planText[language];
  const { pageOfGit } = await import("./plan-html-git.ts");
  const builds: PlanPageBuild[] = [];
  for (const [at, view] of views.entries()) {
    const budget = (budgets[at] ?? []).map(({ key, limit, value }) => ({ of: budgetNames[key], limit, value }));
    const advice = withAdvice ? pageAdvice(view, language) : [];
    const notes = [basesText(view, text)].filter((note) => note !== "");
    const git = await pageOfGit(view.open, view.sizes, { language, environment });
    builds.push(planPageBuild(view, language, { ...git, advice, waste: waste.page(at), budget, notes }));
  }
  const page = renderPlanPage({ version: 1, generator: `plimsoll ${version}`, builds }, language);
  const toOutput = output === "-" || (output === undefined && !open);
  if (toOutput) writeOutput(page);
  if (toOutput && !open) return undefined;
  const path =
    output === undefined || toOutput ? join(mkdtempSync(join(tmpdir(), "plimsoll-")), "plan.html") : resolve(cwd, output);
  const reason = writeWhole(path, page);
  if (reason !== undefined)
    return { path, line: undefined, ...cliText[language].outputNotWritten(describeReason(reason, language)) };
  if (!open || (await openInBrowser(path, environment))) return undefined;
  return notOpened(path, language);
}

const budgetNames: Readonly<Record<BudgetKey, PlanPageBuild["budget"][number]["of"]>> = {
  image: "image",
  transfer: "transfer",
  layers: "layers",
  context: "context",
  rebuiltPerCommit: "rebuilt",
};

function notOpened(path: string, language: Language): Note {
  return { path: undefined, line: undefined, ...planText[language].notOpened(path) };
}

/**
 * Hands a file to the program that the user has for it. BROWSER says which one, as for other tools. The packages for this find their own
 * place by `import.meta`, which a program of one file does not have.
 */
function openInBrowser(path: string, environment: CommandContext["environment"]): Promise<boolean> {
  const [program, ...args] = openerOf(path, environment);
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: "ignore", detached: true, windowsHide: true });
    child.on("error", () => done(false));
    // An opener ends when the browser has taken over; a browser that is started itself stays.
    child.on("exit", (code) => done(code === 0));
    const started = setTimeout(() => done(true), 3000);
    child.on("exit", () => clearTimeout(started));
    child.on("error", () => clearTimeout(started));
    child.unref();
  });
}

function openerOf(path: string, environment: CommandContext["environment"]): readonly [string, ...string[]] {
  const chosen = environment["BROWSER"];
  if (chosen !== undefined && chosen !== "" && !chosen.includes(":") && basename(chosen) !== "none") return [chosen, path];
  if (process.platform === "darwin") return ["open", path];
  if (process.platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler", path];
  return environment["WSL_DISTRO_NAME"] === undefined ? ["xdg-open", path] : ["wslview", path];
}
