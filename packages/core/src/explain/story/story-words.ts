import type { Language } from "../../text/language.ts";
import type { StoryEntry, StoryStage } from "./story.ts";
import type { GoodPoint, StoryImage, StoryLeft, StoryStart } from "./story-ending.ts";
import { englishStory } from "./story-words-en.ts";
import { koreanStory } from "./story-words-ko.ts";

/** The words of a story in one language. Code stands in backquotes. */
export interface StoryWords {
  /** What the instruction does, in one sentence. */
  act(entry: StoryEntry): string;
  /** What that means: bytes and cache of a layer, or what one should know of a setting. One sentence. */
  effect(entry: StoryEntry): string | undefined;
  /** `layer · about 18 MB`, `setting`. */
  mark(entry: StoryEntry): string;
  chapter(stage: StoryStage | undefined): { readonly heading: string; readonly intro: string | undefined };
  image(image: StoryImage): readonly string[];
  left(left: StoryLeft): string;
  start(start: StoryStart): readonly string[];
  good(point: GoodPoint): string;
  /** `rules`: ids. */
  worthALook(rules: readonly string[]): string;
  refused: string;
  empty: string;
  term(gist: string): string;
  more(command: string): string;
  readonly headings: Readonly<Record<"image" | "left" | "start" | "good" | "terms" | "line", string>>;
  title(path: string | undefined): string;
  readonly triggered: string;
  line(line: number): string;
}

export const storyWords: Readonly<Record<Language, StoryWords>> = { en: englishStory, ko: koreanStory };
