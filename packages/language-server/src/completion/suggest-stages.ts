import type { Stage } from "@plimsoll/core";
import { completionTexts } from "./completion-text.ts";
import type { CompletionInput, Suggestion } from "./suggestion.ts";

/** Stages by their names and, where a number means one too, by number; named contexts. */
export function suggestStages(input: CompletionInput, stages: readonly Stage[], numbers: boolean): readonly Suggestion[] {
  const text = completionTexts[input.language];
  const contexts = input.analysis.input.build?.namedContexts ?? [];
  const detailOf = ({ index, from }: Stage): string => text.stage(index, from.image.value);
  const last = new Map(stages.map((stage) => [stage.name, stage]));
  return [
    // The nearest first.
    ...stages.toReversed().flatMap((stage): Suggestion[] => {
      if (stage.name === undefined || last.get(stage.name) !== stage) return [];
      const label = stage.from.name?.value ?? stage.name;
      return [{ label, kind: "stage", rank: 10, detail: detailOf(stage) }];
    }),
    ...contexts.map((label): Suggestion => ({ label, kind: "stage", rank: 15, detail: text.namedContext })),
    ...(numbers ? stages : []).map((stage): Suggestion => {
      return { label: String(stage.index), kind: "stage", rank: stage.name === undefined ? 11 : 20, detail: detailOf(stage) };
    }),
  ];
}
