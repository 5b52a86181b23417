import { type Language, maskCredentials, positionAt, renderFinding, type Analysis, type AnyRule } from "@plimsoll/core";
import { entryInWords, lessonSentences, type Story, type StoryEntry, storyWords } from "@plimsoll/core/explain";
import { formatBytes, type LayerSize, type PlannedBuild, sourceWords, whyStep } from "@plimsoll/core/plan";
import { instructionText } from "@plimsoll/plan-view/views";
import { visibleText } from "../display-width.ts";
import { fitText } from "../fit-text.ts";
import type { Block } from "./block.ts";
import { explainText } from "./explain-text.ts";

export interface LineRequest {
  readonly story: Story;
  readonly planned: PlannedBuild;
  readonly sizes: readonly (LayerSize | undefined)[];
  readonly findings: Analysis["findings"];
  readonly rules: readonly AnyRule[];
  /** 1-based. */
  readonly line: number;
  readonly language: Language;
}

/** One instruction of a file, told at full length; undefined when none stands on the line. */
export function lineBlocks(request: LineRequest): readonly Block[] | undefined {
  const { story, planned, line, language } = request;
  const entries = story.chapters.flatMap((chapter) => chapter.entries);
  const entry = entries.find((each) => !each.triggered && each.line <= line && line <= each.endLine);
  if (entry === undefined) return undefined;
  const words = storyWords[language];
  const told = entryInWords(entry, language);
  const lessons: Readonly<Record<string, string>> = lessonSentences[language];
  const lesson = Object.hasOwn(lessons, entry.keyword) ? lessons[entry.keyword]! : "";
  const index = planned.plan.steps.findIndex(
    ({ instruction, triggered }) => !triggered && instruction.span.start === entry.span.start,
  );
  return [
    { kind: "title", text: capitalized(words.line(entry.line)), aside: told.mark },
    { kind: "code", text: planned.syntax.source.text.slice(entry.span.start, entry.span.end).trimEnd() },
    { kind: "text", text: told.sentences.join(" ") },
    ...(lesson === "" ? [] : [{ kind: "text", text: lesson } as const]),
    ...told.terms.map((term): Block => ({
      kind: "text",
      text: `${term.gist} ${words.more(`plimsoll explain ${term.id}`)}`,
    })),
    ...bytesBlocks(entry, request),
    ...(index === -1 ? [] : cacheBlocks(index, request)),
    ...findingBlocks(entry, request),
  ];
}

function bytesBlocks({ bytes }: StoryEntry, { language }: LineRequest): readonly Block[] {
  if (bytes === undefined) return [];
  const text = explainText[language];
  const { low, likely, high, source } = bytes;
  const range =
    likely === null || high === null
      ? [`${text.line.unknownSize(low === 0 ? undefined : formatBytes(low))} `]
      : [`${text.line.range(formatBytes(likely), formatBytes(low), formatBytes(high))}. `];
  return [
    { kind: "heading", text: text.line.bytes },
    { kind: "text", text: `${range.join("")}${text.line.source(sourceWords(source, language))}` },
  ];
}

/** At the beginning of a page. */
function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const shown = 8;

function cacheBlocks(index: number, { planned, language }: LineRequest): readonly Block[] {
  const text = explainText[language].line;
  const why = whyStep(planned, index);
  if (why === undefined) return [];
  const { steps } = planned.plan;
  const lineOf = (at: number): number => positionAt(planned.syntax.source, steps[at]!.instruction.span.start).line + 1;
  const codeOf = (at: number): string => fitText(visibleText(instructionText(steps[at]!.instruction).replaceAll("`", "'")), 60);
  const own = why.links.at(-1);
  const items = [
    ...(own?.files ?? []).map(({ pattern, taken }) => text.files(pattern === "" ? "." : pattern, taken?.files, taken?.example)),
    ...(own !== undefined && own.buildArgs.length > 0 ? [text.buildArgs(own.buildArgs)] : []),
    ...why.links
      .slice(0, -1)
      .toReversed()
      .map((link) => text.before(lineOf(link.index), codeOf(link.index), link.reach === "always")),
    ...why.outside.map(({ name, kind }) => text.outside(maskCredentials(name), kind)),
  ];
  const readers = readersOf(index, planned).map((at) => text.reader(lineOf(at), codeOf(at)));
  return [
    ...(items.length === 0
      ? []
      : ([
          { kind: "heading", text: text.dependsOn },
          { kind: "list", items: limited(items, text.more) },
        ] as const)),
    { kind: "heading", text: text.readBy },
    { kind: "list", items: readers.length === 0 ? [text.nothing] : limited(readers, text.more) },
  ];
}

function limited(items: readonly string[], more: (count: number) => string): readonly string[] {
  return items.length <= shown ? items : [...items.slice(0, shown - 1), more(items.length - shown + 1)];
}

/** Later steps that the step at `index` is among the reasons of. */
function readersOf(index: number, planned: PlannedBuild): readonly number[] {
  return planned.plan.steps.flatMap(({ kind }, at) =>
    at > index && kind === "layer" && whyStep(planned, at)?.links.some((link) => link.index === index) === true ? [at] : [],
  );
}

function findingBlocks({ span }: StoryEntry, { findings, rules, language }: LineRequest): readonly Block[] {
  const own = findings.filter((finding) => finding.span.start >= span.start && finding.span.start < span.end);
  const items = own.flatMap((finding) => {
    const rule = rules.find(({ id }) => id === finding.rule);
    if (rule === undefined) return [];
    const { message, how } = renderFinding(rule, finding, language);
    return [maskCredentials(`\`${finding.rule}\`: ${message} ${how}`)];
  });
  return items.length === 0
    ? []
    : [
        { kind: "heading", text: explainText[language].line.findings },
        { kind: "list", items },
      ];
}
