/**
 * The texts and examples of rules where they are no part of the program. In the sources they are: nothing is missing. The bundle has another
 * module in place of this one (packages/dev/src/late-rules.ts), whose rules read what is put here.
 */
export const ruleAssets: RuleAssets = {
  missing: () => [],
  put: () => undefined,
  loadRules: async () => undefined,
};

/** Code that is loaded when it is first used: in the bundle a browser's worker asks the client for it. In the sources `import()` finds it. */
export const lateParts: LateParts = { fetchWith: () => undefined };

export interface LateParts {
  fetchWith(fetchPart: (name: string) => Promise<string | null>): void;
}

export interface RuleAssets {
  /** Names of the files that are still needed for the texts of a language, or for the pages of rules in it. */
  missing(language: string, use: "texts" | "pages"): readonly string[];
  put(name: string, text: string): void;
  /** Loads the logic of the rules that `recommended` does not have. */
  loadRules(): Promise<void>;
}
