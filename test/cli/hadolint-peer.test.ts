import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { analyze, defaultLintConfig } from "@plimsoll/core";
import { beforeEach, expect, test } from "vitest";
import { findPeers } from "../../packages/dev/src/peers.ts";
import { hadolintDifferences } from "../corpus/hadolint-differences.ts";
import { hadolintPlace } from "../corpus/hadolint-place.ts";
import { describeWith, describeWithCorpus } from "../support/shared.ts";
import { hadolintFormats, parsed, readers, shapeOf } from "./hadolint-output.ts";
import type { HadolintEntry } from "./hadolint-output.ts";
import { usePlimsoll } from "./plimsoll.ts";

const plimsoll = usePlimsoll();
beforeEach(() => plimsoll.clear());

const peer = findPeers().peers.find(({ name }) => name === "hadolint");

describeWith("beside hadolint itself", peer, "hadolint is not installed: npm run dev -- install-peers hadolint", ({ lint }) => {
  const [program = ""] = lint([]);
  const ours = (args: readonly string[]): string => plimsoll.run(["hadolint", ...args]).stdout;
  const theirs = (args: readonly string[]): string =>
    spawnSync(program, ["--no-color", ...args], { cwd: plimsoll.folder, encoding: "utf8", maxBuffer: 2 ** 28 }).stdout;

  test.each(hadolintFormats)("%s has its keys, in its order", (format) => {
    plimsoll.write("Dockerfile", "FROM node\nRUN apt-get update && \\\n  apt-get install -y curl\nWORKDIR a/b\nLABEL A.b=c\n");
    plimsoll.write("bad", "FROM scratch\nRUM x\n");
    plimsoll.write("clean", "FROM scratch\n");
    const args = ["-f", format, "Dockerfile", "bad", "clean"];
    const own = shapeOf(format, ours(args)) as object;
    const expected = JSON.parse(
      // We have no page to download from.
      JSON.stringify(shapeOf(format, theirs(args))).replace('\\"downloadUri\\":\\"string\\",', ""),
    ) as unknown;
    expect(own).toEqual(expected);
    expect(JSON.stringify(own)).toBe(JSON.stringify(expected));
  });

  describeWithCorpus("on real Dockerfiles", (corpus) => {
    const files = corpus.files.filter((_, index) => index % 16 === 0).slice(0, 300);

    /** All formats from one run: the first goes to the first file, and so on. */
    function reports(run: (args: readonly string[]) => string, name: string): Readonly<Record<string, string>> {
      run([...hadolintFormats.flatMap((format) => ["-f", format, "-o", `${name}.${format}`]), ...files]);
      return Object.fromEntries(
        hadolintFormats.map((format) => [format, readFileSync(plimsoll.path(`${name}.${format}`), "utf8")]),
      );
    }

    test("each format gives what the parity test counts as agreed, with hadolint's levels", { timeout: 300_000 }, () => {
      const [ourReports, theirReports] = [reports(ours, "ours"), reports(theirs, "theirs")];
      const unread = new Set(
        parsed<HadolintEntry[]>(theirReports["json"]!).flatMap(({ code, file }) => (code === "DL1000" ? [file] : [])),
      );
      const own = (one: string): boolean => / DL(?!1000)/.test(one) && !unread.has(one.slice(0, one.lastIndexOf(":")));
      for (const format of hadolintFormats) {
        const shown = new Set(readers[format](ourReports[format]!).filter(own));
        const expected = new Set(readers[format](theirReports[format]!).filter(own));
        const unexplained = [
          ...[...expected].filter((one) => !shown.has(one) && !isMeant(one, "missing")),
          ...[...shown].filter((one) => !expected.has(one) && !isMeant(one, "extra")),
        ];
        const agreed = [...shown].filter((one) => expected.has(one)).length;
        expect(agreed, format).toBeGreaterThan(900);
        // As many as the parity test allows.
        expect(unexplained.length / agreed, `${format}: ${unexplained.join(", ")}`).toBeLessThan(0.01);
      }
    });
  });
});

/** Whether a place that one of the two has alone is one of the deliberate differences. */
function isMeant(one: string, direction: "missing" | "extra"): boolean {
  const [, file = "", line = "", code = ""] = /^(.*):(\d+) (\w+) /.exec(one) ?? [];
  const analysis = analyses.get(file) ?? analyze({ text: readFileSync(file, "utf8"), config });
  analyses.set(file, analysis);
  const { source } = analysis.syntax;
  const start = source.lineStarts[Number(line) - 1] ?? 0;
  const instruction = analysis.instructions.find(({ span }) => span.end >= start && span.end > span.start);
  if (instruction === undefined) return false;
  const finding = analysis.findings.find(
    ({ codes, span }) => codes.includes(code) && span.start >= instruction.span.start && span.start <= instruction.span.end,
  );
  const where = hadolintPlace(analysis, instruction, finding);
  return hadolintDifferences.some(
    (difference) => difference.direction === direction && difference.codes.includes(code) && difference.applies(where),
  );
}

const config = { ...defaultLintConfig, profile: "hadolint" as const };
const analyses = new Map<string, ReturnType<typeof analyze>>();
