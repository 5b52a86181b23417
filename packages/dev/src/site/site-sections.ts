import type { Language } from "@plimsoll/core";

/** What a reader wants to do, in the order of the navigation. */
export const sectionIds = ["start", "learn", "lint", "cost", "daily", "switch", "reference", "contribute"] as const;
export type SectionId = (typeof sectionIds)[number];

/** Pages of each section by their path below `docs/`, in reading order. A page that is named nowhere stands under `reference`. */
export const sectionPages: Readonly<Record<SectionId, readonly string[]>> = {
  start: ["first-use.md"],
  learn: ["learn.md", "concepts/README.md", "instructions/README.md", "explain.md", "runtime.md"],
  lint: ["rules/README.md", "builds.md", "shellcheck.md", "custom-rules.md"],
  cost: [
    "plan.md",
    "sizes.md",
    "base-images.md",
    "rebuild.md",
    "history.md",
    "advice.md",
    "waste.md",
    "budget.md",
    "diff.md",
    "verify.md",
    "registries.md",
  ],
  daily: [
    "editors.md",
    "format.md",
    "outputs.md",
    "pre-commit.md",
    "ci.md",
    "container.md",
    "many-repositories.md",
    "mcp.md",
    "completion.md",
    "doctor.md",
  ],
  switch: ["comparison.md", "migration-hadolint.md", "migration-tally.md", "migration-dive.md"],
  reference: ["configuration.md", "commands.md", "api.md", "versioning.md"],
  contribute: ["noise.md", "verify-builds.md", "releasing.md"],
};

/** Folders below `docs/` with a page for each rule, concept or instruction: their index lists them, the navigation does not. */
const listedByIndex: readonly string[] = ["rules", "concepts", "instructions"];

/** For those who work on plimsoll: in English alone. */
export const englishOnly: readonly string[] = ["noise.md", "verify-builds.md", "releasing.md"];

/** The section that lists a page, undefined where its folder's index does. `path`: below `docs/`. */
export function sectionOf(path: string): SectionId | undefined {
  const section = sectionIds.find((id) => sectionPages[id].includes(path));
  if (section !== undefined) return section;
  return listedByIndex.some((folder) => path.startsWith(`${folder}/`)) ? undefined : "reference";
}

export const sectionTitles: Readonly<Record<Language, Readonly<Record<SectionId, string>>>> = {
  en: {
    start: "Start",
    learn: "Learn about containers",
    lint: "Find mistakes",
    cost: "See sizes and rebuilds",
    daily: "Editor, CI and reports",
    switch: "Compare and switch",
    reference: "Look something up",
    contribute: "Work on plimsoll",
  },
  ko: {
    start: "시작하기",
    learn: "컨테이너 배우기",
    lint: "실수 찾기",
    cost: "크기와 다시 빌드 보기",
    daily: "에디터, CI, 보고서",
    switch: "비교하고 옮겨 오기",
    reference: "찾아보기",
    contribute: "plimsoll 개발하기",
  },
};
