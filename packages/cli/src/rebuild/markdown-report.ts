import { causeLine, stageName } from "@plimsoll/plan-view/views";
import { visibleText } from "../display-width.ts";
import { fitText } from "../fit-text.ts";
import { shortImage } from "../plan/plan-table.ts";
import { codeSpan, proseOf, tableCell } from "../reporters/markdown-text.ts";
import type { ComparedBuild, ComparedStep, RebuildResult } from "./compared-build.ts";
import { plainStyle } from "../style.ts";
import type { RebuildText } from "./rebuild-text.ts";
import { unreadLines } from "./unread-lines.ts";
import { verdictOf } from "./verdict.ts";
import { whyLines } from "./why-lines.ts";

/** A comment for a pull request. `remarks`: what is said of each build besides, such as a limit that is passed. */
export function markdownReport(
  builds: readonly ComparedBuild[],
  text: RebuildText,
  remarks: ReadonlyMap<ComparedBuild, string>,
): string {
  const blocks = builds.map((build) =>
    buildLines(build, text, remarks.get(build), builds.length > 1 || build.open.names.length > 0),
  );
  return blocks.map((lines) => `${lines.join("\n")}\n`).join("\n");
}

function buildLines(build: ComparedBuild, text: RebuildText, remark: string | undefined, named: boolean): readonly string[] {
  const { open, comparison, result, why, unread, planned } = build;
  const title = [codeSpan(open.dockerfile), ...open.names.map(codeSpan)].join(" · ");
  const lines = named ? [`### ${title}`, ""] : [];
  if (result !== undefined) {
    const compared = text.compared(comparison);
    const place = named ? "" : `${title}${compared === "" ? "" : " · "}`;
    lines.push(
      `**${proseOf(capital(verdictOf(result, text)))}**`,
      "",
      `${place}${compared === "" ? "" : proseOf(visibleText(compared))}`,
    );
    if (remark !== undefined) lines.push("", `**${proseOf(capital(remark))}**`);
    lines.push(...resultLines(result, build, text));
    const { assumed } = planned.image;
    if (assumed.length > 0) lines.push("", proseOf(text.assumed(assumed.map((image) => shortImage(visibleText(image))))));
  }
  const plain = { style: plainStyle, text, columns: 100 };
  if (why !== undefined) lines.push("", ...fenced(whyLines(why, planned, plain)));
  if (unread !== undefined) lines.push("", ...fenced(unreadLines(unread, plain)));
  return lines;
}

function resultLines({ steps }: RebuildResult, { planned }: ComparedBuild, text: RebuildText): readonly string[] {
  const open = steps.filter(({ state }) => state === "rebuilt" || state === "depends");
  const cached = steps.filter(({ state }) => state === "cached");
  const stages = new Set(steps.flatMap(({ state, stage }) => (state === "unused" ? [] : [stage])));
  const nameOf = ({ stage }: ComparedStep): string | undefined =>
    stages.size > 1 ? stageName(planned.graph.stages[stage]!) : undefined;
  const { line, step, state, because } = text.columns;
  const table = [
    `| ${[line, step, state, because].join(" | ")} |`,
    "| ---: | --- | --- | --- |",
    ...open.map((each) => {
      const causes = proseOf(causeLine(each, text));
      return tableRow([String(each.line), stepText(each, nameOf(each)), text.states[each.state], causes]);
    }),
  ];
  const folded = cached.map((each) => tableRow([String(each.line), stepText(each, nameOf(each))]));
  return [
    ...(open.length === 0 ? [] : ["", ...table]),
    ...(cached.length === 0
      ? []
      : [
          "",
          `<details><summary>${text.foldedSteps(cached.length)}</summary>`,
          "",
          `| ${line} | ${step} |`,
          "| ---: | --- |",
          ...folded,
          "",
          "</details>",
        ]),
  ];
}

/** GitHub takes comments of up to 65,536 characters. */
const textLimit = 80;

function stepText({ text }: ComparedStep, stage: string | undefined): string {
  return (stage === undefined ? "" : `${codeSpan(stage)} `) + codeSpan(fitText(visibleText(text), textLimit));
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map(tableCell).join(" | ")} |`;
}

function fenced(lines: readonly string[]): readonly string[] {
  const longest = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)));
  const fence = "`".repeat(longest + 1);
  return [`${fence}text`, ...lines.map((line) => line.trimEnd()), fence];
}

function capital(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}
