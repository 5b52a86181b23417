import { maskCredentials } from "@plimsoll/core";
import { formatBytes, type PlannedBuild, type StepWhy, type WhyFiles, type WhyLink } from "@plimsoll/core/plan";
import { instructionText, lineOfStep } from "@plimsoll/plan-view/views";
import { displayWidth, padTo, visibleText } from "../display-width.ts";
import { fitText } from "../fit-text.ts";
import { shortImage } from "../plan/plan-table.ts";
import { wrapText } from "../wrap-text.ts";
import type { ExplainedStep } from "./compared-build.ts";
import type { RebuildText } from "./rebuild-text.ts";
import type { TextOptions } from "./text-report.ts";

/** All that a step is made of. */
export function whyLines(step: ExplainedStep, planned: PlannedBuild, options: TextOptions): readonly string[] {
  const { text, style, columns } = options;
  if (step.why === undefined) return [text.why.notNeeded];
  const heading = text.why.heading(step.line, visibleText(fitText(step.text, Math.max(20, columns - 50))));
  const parts = partsOf(step.why, step.imageArgs, planned, text);
  const shown = parts.filter(({ lines }) => lines.length > 0);
  const width = Math.max(...shown.map(({ label }) => displayWidth(label)));
  const number = Math.max(
    ...shown.flatMap(({ lines }) => lines.map(({ line }) => (line === undefined ? 0 : String(line).length))),
  );
  const body = shown.flatMap(({ label, lines }) => {
    const all = lines.flatMap(({ line, words, note }) => {
      const before = line === undefined ? "" : `${String(line).padStart(number)}  `;
      const room = Math.max(20, columns - width - 3 - before.length);
      if (note === undefined) {
        return wrapText(visibleText(words), room).map((part, at) => (at === 0 ? before : " ".repeat(before.length)) + part);
      }
      const cut = Math.min(40, Math.max(16, room - displayWidth(note) - 2));
      return [`${before}${padTo(fitText(visibleText(words), cut), cut)}  ${note}`];
    });
    return all.map((line, at) => ` ${style.dim(padTo(at === 0 ? label : "", width))}  ${line}`);
  });
  return [...wrapText(heading, columns).map(style.bold), ...body];
}

interface Part {
  readonly label: string;
  readonly lines: readonly PartLine[];
}

interface PartLine {
  /** In the Dockerfile, 1-based. */
  readonly line?: number;
  readonly words: string;
  /** Stands behind the words, which are cut then. */
  readonly note?: string;
}

function partsOf(
  { links, outside, smallest }: StepWhy,
  args: ExplainedStep["imageArgs"],
  planned: PlannedBuild,
  text: RebuildText,
): readonly Part[] {
  const { labels } = text.why;
  const lineOf = (index: number): number => lineOfStep(planned, index);
  const outsideText = (kind: StepWhy["outside"][number]["kind"]): readonly string[] =>
    outside.flatMap((each) =>
      each.kind === kind ? [text.why.outside(shortImage(maskCredentials(each.name)), each.reach === "always")] : [],
    );
  return [
    { label: labels.files, lines: links.flatMap((link) => filesLines(link, lineOf(link.index), text)) },
    list(labels["build-args"], [
      ...args.map(({ name, line }) => text.why.imageArg(name, line)),
      ...links.flatMap(({ buildArgs }) => buildArgs),
    ]),
    list(
      labels.environment,
      links.flatMap(({ environment }) => environment).filter((name) => name !== "PATH"),
    ),
    list(labels.images, outsideText("image")),
    list(labels.downloads, outsideText("download")),
    { label: labels.steps, lines: links.map((link, at) => stepLine(link, at === links.length - 1, planned, text)) },
    { label: labels.smallest, lines: [{ words: smallestText(smallest, lineOf, text) }] },
  ];
}

function list(label: string, names: readonly string[]): Part {
  const words = [...new Set(names)].join(", ");
  return { label, lines: words === "" ? [] : [{ words }] };
}

function filesLines({ files }: WhyLink, line: number, text: RebuildText): readonly PartLine[] {
  return files.map((source) => ({ line, words: sourceText(source, text) }));
}

function sourceText({ context, pattern, taken }: WhyFiles, { why }: RebuildText): string {
  const files =
    taken === undefined ? `${pattern} (${why.unknownFiles})` : why.files(pattern, taken.files, formatBytes(taken.bytes));
  return context === "" ? files : why.inContext(files, context);
}

function stepLine({ index, reach }: WhyLink, isOwn: boolean, planned: PlannedBuild, { why }: RebuildText): PartLine {
  const { instruction } = planned.plan.steps[index]!;
  const note = isOwn ? why.itself : reach === "always" ? why.always : why.ifDiffers;
  return { line: lineOfStep(planned, index), words: instructionText(instruction), note };
}

function smallestText(smallest: StepWhy["smallest"], lineOf: (index: number) => number, text: RebuildText): string {
  const change = changeText(smallest, lineOf(smallest.index), text);
  return smallest.sure ? change : text.why.unsure(change);
}

function changeText(smallest: StepWhy["smallest"], line: number, { why }: RebuildText): string {
  switch (smallest.kind) {
    case "file":
      return why.smallestFile(smallest.example ?? smallest.pattern, line);
    case "build-arg":
      return why.smallestArg(smallest.name, line);
    case "instruction":
      return why.smallestInstruction(line);
  }
}
