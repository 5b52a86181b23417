import type { Language, LazyAnalysis, Span } from "@plimsoll/core";
import { buildsText } from "./builds-text.ts";
import type { Hint } from "./hint.ts";

/**
 * Behind the command that a container of the image starts with, once in a file: as which user it runs and where. Only what the file itself
 * says: a user that comes from the base image, or none at all, is no news.
 */
export function containerHint({ plan }: LazyAnalysis, within: Span, language: Language): readonly Hint[] {
  const command =
    plan.steps.findLast(({ instruction, inImage }) => inImage && instruction.kind === "entrypoint") ??
    plan.steps.findLast(({ instruction, inImage }) => inImage && instruction.kind === "cmd");
  const last = plan.steps.findLast(({ inImage }) => inImage);
  const state = last && plan.endStates[last.stage];
  if (command === undefined || command.triggered || state?.user.kind !== "known" || state.user.value === "") return [];
  const { end } = command.instruction.span;
  if (command.instruction.trigger || end < within.start || end > within.end) return [];
  const text = buildsText[language];
  const { user, workingDirectory } = state;
  const directory = workingDirectory.kind === "known" ? [workingDirectory.value] : [];
  const label = [text.runsAs(user.value), ...directory].join(" · ");
  return [{ offset: end, parts: [{ text: label }], tooltip: () => text.runsAsTooltip }];
}
