import type { AdviceText } from "./advice-text.ts";
import type { AdviceView } from "./advice-view.ts";

/** Which commits of the history the numbers do not speak of; nothing where they speak of all. */
export function countNotes(views: readonly AdviceView[], text: AdviceText): readonly string[] {
  const [first] = views;
  if (first === undefined) return [];
  // All advice about a build is replayed over the same commits.
  const { commits, uncounted, older } = first.advice.effect;
  return uncounted + older === 0 ? [] : [text.counted({ newest: commits + uncounted, older, uncounted })];
}
