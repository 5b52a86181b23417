import { type FlagSyntax, syntaxTable } from "@plimsoll/core";
import { completionTexts } from "./completion-text.ts";
import type { TypedInstruction } from "./cursor-place.ts";
import type { CompletionInput, Suggestion } from "./suggestion.ts";

/** Flags that the instruction may still be given. `hasValue`: an equals sign follows already. */
export function suggestFlags(
  { language }: CompletionInput,
  instruction: TypedInstruction,
  hasValue: boolean,
): readonly Suggestion[] {
  const used = new Set(instruction.flags.map(({ name }) => name));
  const text = completionTexts[language];
  const detailOf = ({ since, type }: FlagSyntax): string => {
    return [...(since === "0" ? [] : [text.since(since)]), ...(type === "list" ? [text.repeatable] : [])].join(", ");
  };
  return Object.entries(syntaxTable[instruction.keyword].flags).flatMap(([name, flag], index): Suggestion[] => {
    if (used.has(name) && flag.type !== "list") return [];
    const needsValue = flag.type !== "boolean";
    return [
      {
        label: `--${name}${needsValue ? "=" : ""}`,
        insert: `--${name}${needsValue && !hasValue ? "=" : ""}`,
        kind: "flag",
        rank: 10 + index,
        detail: detailOf(flag),
        documentation: { kind: "flag", keyword: instruction.keyword, flag: name },
        again: needsValue,
      },
    ];
  });
}
