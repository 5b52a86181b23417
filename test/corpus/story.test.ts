import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Language, languages } from "@plimsoll/core";
import { inWords, type Story, storyHtml, storyMarkdown, storyText, tellStory } from "@plimsoll/core/explain";
import { layerSizes, planDockerfile } from "@plimsoll/core/plan";
import { longSentences, sentencesOf } from "../support/reading-level.ts";
import { describeWithCorpus } from "../support/shared.ts";

function tell(path: string, sized = false): Story {
  const planned = planDockerfile({ text: readFileSync(path, "utf8") });
  return tellStory({ planned, sizes: sized ? layerSizes(planned) : undefined, path: "Dockerfile" });
}

describeWithCorpus("the story of real Dockerfiles", (corpus) => {
  test("every file has one in both languages, in short sentences, two to an instruction", () => {
    const wrong: string[] = [];
    let told = 0;
    // What differs in code alone is the same sentence.
    const seen = new Set<string>();
    const check = (sentences: readonly string[], language: Language, where: string, most: number): void => {
      const text = sentences.join(" ").replace(/`[^`]*`/g, "`x`");
      if (seen.has(text)) return;
      seen.add(text);
      const faults = [
        ...(sentencesOf(text).length > most ? ["too many"] : []),
        ...longSentences(text, language).map((long) => `long: ${long}`),
        ...(broken.test(text) ? ["broken"] : []),
        ...(language === "ko" && sentences.some((each) => !/\p{Script=Hangul}/u.test(each)) ? ["not Korean"] : []),
      ];
      if (faults.length > 0 && wrong.length < 20)
        wrong.push(`${where} ${language}: ${faults.join(", ")}: ${sentences.join(" ")}`);
    };
    for (const [at, path] of [...corpus.files, ...corpus.refusedFiles].entries()) {
      const story = tell(path, at % 40 === 0);
      for (const language of languages) {
        const { chapters, endings, problems } = inWords(story, language);
        for (const { entries, intro } of chapters) {
          if (intro !== undefined) check([intro], language, path, 2);
          for (const { sentences, entry, mark } of entries) {
            told += 1;
            check(sentences, language, `${path}:${entry.line}`, 2);
            if (broken.test(mark)) wrong.push(`${path}:${entry.line}: ${mark}`);
          }
        }
        for (const line of endings.flatMap(({ lines }) => lines)) check([line], language, path, 2);
        if (chapters.length === 0 && problems.length === 0) wrong.push(`${path}: nothing told`);
      }
    }
    expect(wrong).toEqual([]);
    expect(told).toBeGreaterThan(100_000);
  }, 240_000);

  test("all forms hold every instruction", () => {
    for (const path of corpus.files.filter((_, at) => at % 100 === 0)) {
      const story = tell(path);
      const count = story.chapters.reduce((sum, { entries }) => sum + entries.length, 0);
      for (const language of languages) {
        expect(storyHtml(story, language).match(/<li class="entry/g) ?? []).toHaveLength(count);
        expect(storyText(story, language).match(/^\d+: /gm)?.length ?? 0).toBeGreaterThanOrEqual(count);
        expect(storyMarkdown(story, language).match(/^\*\*(?:line \d+|\d+번째 줄)\*\*/gm) ?? []).toHaveLength(count);
      }
    }
  });
});

/** What only a mistake in a sentence prints. */
const broken = /undefined|NaN|\[object|null|\s{2}|\s[.,;]|\(\)|,\s*\.|``/;
