import { renderProblem } from "../../lint/problem-text.ts";
import type { Language } from "../../text/language.ts";
import { findConcept } from "../concepts/find-concept.ts";
import type { Story, StoryChapter, StoryEntry } from "./story.ts";
import { storyWords } from "./story-words.ts";

/** A story in the words of one language: what all renderers lay out. Code stands in backquotes. */
export interface ToldStory {
  readonly title: string;
  /** What BuildKit says of the file as a whole. */
  readonly problems: readonly string[];
  readonly chapters: readonly ToldChapter[];
  /** Without what is empty. */
  readonly endings: readonly ToldEnding[];
}

export interface ToldChapter {
  readonly heading: string;
  readonly intro: string | undefined;
  readonly entries: readonly ToldEntry[];
}

export interface ToldEntry {
  readonly entry: StoryEntry;
  /** In a few words: a layer and its bytes, or a setting. */
  readonly mark: string;
  /** Two at most. */
  readonly sentences: readonly string[];
  readonly terms: readonly ToldTerm[];
  /** Rules that have something to say, in one line; undefined when there is none. */
  readonly look: string | undefined;
}

export interface ToldTerm {
  readonly id: string;
  readonly title: string;
  readonly gist: string;
}

export interface ToldEnding {
  readonly kind: "image" | "left" | "start" | "good";
  readonly heading: string;
  readonly lines: readonly string[];
}

export function inWords(story: Story, language: Language): ToldStory {
  const words = storyWords[language];
  const ending = (kind: ToldEnding["kind"], lines: readonly string[]): ToldEnding[] =>
    lines.length === 0 ? [] : [{ kind, heading: words.headings[kind], lines }];
  const { chapters, problems, image, left, start, good } = story;
  return {
    title: words.title(story.path),
    problems: problems.map((problem) => renderProblem(problem, language)),
    chapters: chapters.map((chapter) => chapterInWords(chapter, language)),
    endings: [
      ...ending("image", image === undefined ? [] : words.image(image)),
      ...ending("left", left.slice(0, 8).map(words.left)),
      ...ending("start", start === undefined ? [] : words.start(start)),
      ...ending("good", good.slice(0, 4).map(words.good)),
    ],
  };
}

function chapterInWords({ stage, entries }: StoryChapter, language: Language): ToldChapter {
  const { heading, intro } = storyWords[language].chapter(stage);
  return { heading, intro, entries: entries.map((entry) => entryInWords(entry, language)) };
}

/** One instruction in words. */
export function entryInWords(entry: StoryEntry, language: Language): ToldEntry {
  const words = storyWords[language];
  return {
    entry,
    mark: words.mark(entry),
    sentences: sentencesOf(entry, language),
    terms: entry.terms.flatMap((id) => {
      const found = findConcept(id)?.text[language];
      return found === undefined ? [] : [{ id, title: found.title, gist: found.gist }];
    }),
    look: entry.findings.length === 0 ? undefined : words.worthALook(entry.findings),
  };
}

function sentencesOf(entry: StoryEntry, language: Language): readonly string[] {
  const words = storyWords[language];
  const [problem] = entry.problems;
  if (problem !== undefined) return [words.refused, firstSentence(renderProblem(problem, language))];
  const effect = entry.built || entry.missing !== undefined ? words.effect(entry) : undefined;
  return effect === undefined ? [words.act(entry)] : [words.act(entry), effect];
}

/** What is wrong; what to do about it is told by `lint`. */
function firstSentence(text: string): string {
  return /^(?:`[^`]*`|[^`])*?[.?](?=\s|$)/.exec(text)?.[0] ?? text;
}
