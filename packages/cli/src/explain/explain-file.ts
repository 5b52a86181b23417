import { type Analysis, analyze, type Language, rules } from "@plimsoll/core";
import { inWords, type Story, storyHtml, storyMarkdown, tellStory } from "@plimsoll/core/explain";
import { planDockerfile } from "@plimsoll/core/plan";
import { resolveLintConfig } from "@plimsoll/core";
import type { Note } from "../note.ts";
import { createImageFinder } from "../plan/known-images.ts";
import { type OpenBuild, openBuilds } from "../plan/open-builds.ts";
import { createPlanSettings } from "../plan/plan-settings.ts";
import { notesOnPlanned } from "../plan/planned-notes.ts";
import { createSizer } from "../plan/size-builds.ts";
import type { CommandContext } from "../program.ts";
import { type Explained, type ExplainOptions, fromBlocks } from "./explain-command.ts";
import { explainText } from "./explain-text.ts";
import { lineBlocks } from "./line-blocks.ts";
import { storyLines } from "./story-lines.ts";

export interface ExplainedFile {
  readonly told: readonly Explained[];
  readonly notes: readonly Note[];
  readonly failed: boolean;
  readonly language: Language;
}

/** The story of a Dockerfile, or of each build of a Compose or Bake file; with `line` that of one instruction. */
export async function explainFile(
  path: string | undefined,
  options: ExplainOptions,
  context: CommandContext,
  line: number | undefined,
): Promise<ExplainedFile> {
  const opened = await openBuilds(path, options, context, { listContext: true });
  const { language } = opened;
  const around = { ...context, language };
  const sizer = opened.request && (await createSizer(opened.request, around, { compress: false }));
  const finder = createImageFinder(around);
  const settings = createPlanSettings(context);
  const refused: Note[] = [...(sizer?.errors ?? [])];
  const told: Explained[] = [];
  for (const given of opened.builds) {
    const open = await finder.withImages(given);
    const planned = planDockerfile(open);
    refused.push(...notesOnPlanned(open, planned, language));
    const sizes = (await sizer?.size(open, planned)) ?? [];
    const project = open.dockerfile === "-" ? undefined : await settings.of(open.dockerfile);
    const { findings } = analyze(
      { text: open.text, config: resolveLintConfig({ project }), build: open.build, facts: open.facts },
      rules,
    );
    const story = tellStory({ planned, sizes, findings, path: shownName(open) });
    if (line === undefined) {
      told.push(explainStory(story, language));
      continue;
    }
    const blocks = lineBlocks({ story, planned, sizes, findings, rules, line, language });
    if (blocks === undefined) refused.push({ path: open.dockerfile, line: undefined, ...explainText[language].noLine(line) });
    else told.push(explainLine(story, line, blocks, findings, language));
  }
  const notes = [...opened.notes, ...refused, ...finder.notes, ...(sizer?.notes ?? [])];
  return { told, notes, failed: opened.failed || refused.length > 0, language };
}

function shownName({ dockerfile, names }: OpenBuild): string {
  const name = dockerfile === "-" ? "Dockerfile" : dockerfile;
  return names.length === 0 ? name : `${name} (${names.join(", ")})`;
}

function explainStory(story: Story, language: Language): Explained {
  return {
    title: inWords(story, language).title,
    lines: (page) => storyLines(story, page),
    markdown: () => storyMarkdown(story, language),
    blocks: () => [{ kind: "article", markup: storyHtml(story, language) }],
    json: () => storyJson(story, language),
  };
}

/** Facts and the sentences that tell them. Lines are 1-based, sizes in bytes. */
function storyJson(story: Story, language: Language): unknown {
  const { title, problems, chapters, endings } = inWords(story, language);
  return {
    kind: "story",
    path: story.path ?? null,
    title,
    problems,
    chapters: chapters.map(({ heading, intro, entries }, at) => ({
      stage: story.chapters[at]?.stage?.name ?? null,
      role: story.chapters[at]?.stage?.role ?? null,
      heading,
      intro: intro ?? null,
      instructions: entries.map(({ entry, mark, sentences, terms }) => ({
        line: entry.line,
        endLine: entry.endLine,
        keyword: entry.keyword,
        code: entry.code,
        makes: entry.makes,
        mark,
        sentences,
        bytes: entry.bytes ?? null,
        files: entry.files ?? null,
        share: entry.share ?? null,
        cache: entry.cache ?? null,
        rebuiltWithIt: entry.below,
        built: entry.built,
        triggered: entry.triggered,
        terms: terms.map(({ id }) => id),
        findings: entry.findings,
      })),
    })),
    endings,
    image: story.image ?? null,
    left: story.left,
    start: story.start ?? null,
    good: story.good,
  };
}

function explainLine(
  story: Story,
  line: number,
  blocks: NonNullable<ReturnType<typeof lineBlocks>>,
  findings: Analysis["findings"],
  language: Language,
): Explained {
  const entries = story.chapters.flatMap((chapter) => chapter.entries);
  const entry = entries.find((each) => !each.triggered && each.line <= line && line <= each.endLine);
  const title = `${inWords(story, language).title}, ${line}`;
  const own = findings.filter(({ span }) => entry !== undefined && span.start >= entry.span.start && span.start < entry.span.end);
  return fromBlocks(title, blocks, {
    kind: "line",
    path: story.path ?? null,
    entry,
    blocks,
    findings: own.map(({ rule }) => rule),
  });
}
