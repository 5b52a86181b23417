import { analyze, defaultLintConfig, type Finding, lineAt, lineText, renderFinding, rules } from "@plimsoll/core";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { sampleFiles } from "./sample-files.ts";

interface Sampling {
  readonly seed: number;
  readonly count: number;
  /** Only findings of this rule. */
  readonly rule?: string | undefined;
  /** How many lines of the file to print from the finding on. */
  readonly lines: number;
}

/** Prints findings of the default profile, drawn at random from the Dockerfiles below a folder, for judging them by hand. */
export function sampleFindings(folder: string, { seed, count, rule, lines }: Sampling): number {
  const found = sampleFiles(folder, Infinity).flatMap((path) => {
    const { syntax, findings } = analyze({ text: readFileSync(path, "utf8"), config: defaultLintConfig });
    return findings
      .filter((finding) => rule === undefined || finding.rule === rule)
      .map((finding) => ({ path, source: syntax.source, finding }));
  });
  for (const [number, { path, source, finding }] of draw(found, count, seed).entries()) {
    const first = lineAt(source, finding.span.start);
    const last = Math.min(first + lines, source.lineStarts.length);
    const place = `${basename(path).slice(0, 12)} line ${first + 1}`;
    process.stdout.write(`${number + 1}. ${place}, ${finding.rule}: ${messageOf(finding)}\n`);
    for (let line = first; line < last; line++) process.stdout.write(`    ${lineText(source, line)}\n`);
  }
  process.stdout.write(`${found.length} findings in all\n`);
  return 0;
}

function messageOf(finding: Finding): string {
  const rule = rules.find(({ id }) => id === finding.rule);
  return rule === undefined ? finding.message : renderFinding(rule, finding, "en").message;
}

/** Some of the values, each at most once: the same ones for the same seed. */
function draw<Value>(values: readonly Value[], count: number, seed: number): readonly Value[] {
  const rest = [...values];
  let state = seed >>> 0;
  return Array.from({ length: Math.min(count, rest.length) }, () => {
    // A linear congruential generator with the constants of Numerical Recipes; its high bits are the random ones.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return rest.splice(Math.floor((state / 2 ** 32) * rest.length), 1)[0]!;
  });
}
