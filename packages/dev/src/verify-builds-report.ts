import { table } from "@plimsoll/core/rule-pages";
import type { CheckedCase } from "./verify-builds-check.ts";
import type { Verdict } from "./verify-builds-compare.ts";

/** Cases of one origin and what became of them. */
export interface CheckedGroup {
  /** Where the cases are from and who built them. */
  readonly title: string;
  readonly checked: readonly CheckedCase[];
  /** What the engine said of cases and edits that it could not build. */
  readonly refused: readonly string[];
}

/** A table of how often plimsoll and the engine said the same, and each difference below it. Markdown. */
export function formatGroups(groups: readonly CheckedGroup[]): string {
  const columns = [
    "",
    "cases",
    "edits",
    "refused",
    "states right",
    "depends",
    "wrong",
    "unsteady",
    "history",
    "config",
    "layers",
  ];
  const failures = groups.flatMap(({ checked }) => checked.flatMap((one) => one.failures));
  const details = failures.map(({ case: name, edit, details: texts, folder }) =>
    [`${name}${edit === undefined ? "" : `, ${edit}`} (${folder})`, ...texts.map((text) => `  ${text}`)].join("\n"),
  );
  const refusals = groups.flatMap(({ refused }) => refused.slice(0, 3).map((message) => `refused by the engine: ${message}`));
  return `${[table(columns, groups.map(rowOf)), ...refusals, ...details].join("\n\n")}\n`;
}

/** How many answers of plimsoll were wrong. */
export function countWrong(groups: readonly CheckedGroup[]): number {
  return groups.flatMap(({ checked }) => checked.flatMap(({ verdicts }) => verdicts)).filter(({ result }) => result === "wrong")
    .length;
}

function rowOf({ title, checked, refused }: CheckedGroup): readonly string[] {
  const verdicts = checked.flatMap((one) => one.verdicts);
  const states = verdicts.filter(({ about }) => about === "state");
  const count = (result: Verdict["result"]): number => states.filter((one) => one.result === result).length;
  const sum = (of: (one: CheckedCase) => number): number => checked.reduce((total, one) => total + of(one), 0);
  const share = (about: Verdict["about"]): string => {
    const all = verdicts.filter((one) => one.about === about);
    return `${all.filter(({ result }) => result === "right").length}/${all.length}`;
  };
  const numbers = [
    checked.length,
    sum(({ edits }) => edits),
    refused.length,
    count("right"),
    count("depends"),
    count("wrong"),
    sum(({ unsteady }) => unsteady),
  ];
  return [title, ...numbers.map(String), share("history"), share("config"), share("layers")];
}
