import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LazyAnalysis, defaultLintConfig } from "@plimsoll/core";
import { parsedText, parseScript } from "../../../packages/core/src/shell/parse-script.ts";
import { describeWithCorpus } from "../../support/shared.ts";

const config = { ...defaultLintConfig, profile: "strict" } as const;

test("a text that moves has the same tree, and its commands stand where they stand now", () => {
  const text = "FROM a\nRUN echo one && echo $two\n";
  const before = new LazyAnalysis({ text, config });
  const after = new LazyAnalysis({ text: `# above\n${text}`, config });
  const [script, moved] = [before.scripts[0]!.script, after.scripts[0]!.script];
  expect(parsedText(moved.text)).toBe(parsedText(script.text));
  expect(moved.commands.map(({ span }) => span.start)).toEqual(script.commands.map(({ span }) => span.start + 8));
});

describeWithCorpus("trees of shell scripts that versions of a file share", (corpus) => {
  test("nobody who reads one changes it, and findings do not depend on what was read before", () => {
    let scripts = 0;
    for (const path of corpus.files.filter((_, index) => index % 200 === 0)) {
      const text = readFileSync(path, "utf8");
      const first = new LazyAnalysis({ text, config });
      const findings = JSON.stringify(first.findings);
      // Another file with the same scripts elsewhere, and the same file again.
      expect(new LazyAnalysis({ text: `# a line more\n${text}`, config }).scripts).toHaveLength(first.scripts.length);
      expect(JSON.stringify(new LazyAnalysis({ text, config }).findings)).toBe(findings);
      for (const { script } of first.scripts) {
        scripts += 1;
        expect(JSON.stringify(parsedText(script.text))).toBe(JSON.stringify(parseScript(script.text.text)));
      }
    }
    expect(scripts).toBeGreaterThan(50);
  });
});
