import { analyze, createRuleIndex, defaultLintConfig, rules, type Category } from "@plimsoll/core";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { bundleForNode, cliBundle } from "./bundle.ts";
import { table } from "@plimsoll/core/rule-pages";
import { findPeers } from "./peers.ts";
import { sampleFiles } from "./sample-files.ts";

/** A finding of any tool. */
interface ToolFinding {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** As the tool names its check, without a namespace. */
  readonly check: string;
}

interface Tool {
  readonly name: string;
  readonly command: (files: readonly string[]) => readonly string[];
  readonly read: (output: string) => readonly ToolFinding[];
}

/** How many files a program is given at once. */
const batchSize = 100;

/**
 * Lints the same Dockerfiles with the defaults of plimsoll, hadolint and tally, and prints how much each says and how much of that is about
 * harm: what a rule of our profile `recommended` is about, whichever tool says it. What only a check says that is wider than our rule, which
 * leaves the rest out on purpose, is counted apart. Gives the exit code.
 */
export async function compareNoise(folder: string, count: number): Promise<number> {
  await bundleForNode(cliBundle);
  const files = sampleFiles(folder, count);
  const results = toolsThatAreThere().map((tool) => ({ name: tool.name, findings: findingsOf(tool, files) }));
  const calm = results.map(({ name, findings }) => {
    const perFile = files.map((file) => findings.filter((finding) => finding.file === file).length).sort((a, b) => a - b);
    const at = (share: number): number => perFile[Math.floor(perFile.length * share)] ?? 0;
    const none = perFile.filter((number) => number === 0).length;
    return [name, at(0.5), (findings.length / files.length).toFixed(1), at(0.9), `${Math.round((100 * none) / files.length)} %`];
  });
  write("Findings per file", ["", "median", "mean", "p90", "files without any"], calm);
  const harmsOf = harmsByCheck();
  const byCategory = results.map(({ findings }) => placesByCategory(findings, harmsOf));
  write(
    "Instructions with harm (and more that only a wider check names)",
    ["", ...results.map(({ name }) => name)],
    categories.map((category) => [category, ...byCategory.map((places) => countPlaces(places.get(category) ?? []))]),
  );
  return 0;
}

const categories: readonly Category[] = ["correctness", "security", "runtime", "reproducibility", "cache", "size"];

function write(title: string, columns: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  process.stdout.write(
    `\n${title}\n\n${table(
      columns,
      rows.map((row) => row.map(String)),
    )}\n`,
  );
}

function toolsThatAreThere(): readonly Tool[] {
  const own: Tool = {
    name: "plimsoll",
    command: (files) => [process.execPath, cliBundle.outfile, "lint", "--no-config", "--format", "json", ...files],
    read: readOwn,
  };
  const readers: Readonly<Record<string, Tool["read"]>> = { hadolint: readHadolint, tally: readTally };
  const peers = findPeers().peers.flatMap(({ name, lint }): Tool[] => {
    const read = readers[name];
    return read === undefined ? [] : [{ name, read, command: (files) => [...lint(["-f", "json"]), ...files] }];
  });
  return [own, ...peers];
}

function findingsOf({ name, command, read }: Tool, files: readonly string[]): readonly ToolFinding[] {
  const found: ToolFinding[] = [];
  for (let at = 0; at < files.length; at += batchSize) {
    const [program = "", ...args] = command(files.slice(at, at + batchSize));
    const { stdout, error } = spawnSync(program, args, { encoding: "utf8", maxBuffer: 2 ** 30 });
    if (error !== undefined) throw error;
    if (stdout === "") throw new Error(`${name} said nothing`);
    found.push(...read(stdout));
  }
  return found;
}

/* The three shapes below are what each program prints; a change of theirs makes the comparison fail. */

function readOwn(output: string): readonly ToolFinding[] {
  const report: { files: { path: string; findings: { rule: string; line: number }[] }[] } = JSON.parse(output);
  return report.files.flatMap(({ path, findings }) => findings.map(({ rule, line }) => ({ file: path, line, check: rule })));
}

function readHadolint(output: string): readonly ToolFinding[] {
  const report: { file: string; line: number; code: string }[] = JSON.parse(output);
  return report.map(({ file, line, code }) => ({ file, line, check: code }));
}

function readTally(output: string): readonly ToolFinding[] {
  const report: { files: { file: string; violations: { rule: string; location: { start: { line: number } } }[] }[] } =
    JSON.parse(output);
  return report.files.flatMap(({ file, violations }) =>
    violations.map(({ rule, location }) => ({
      file,
      line: location.start.line,
      check: rule.replace(/^(?:hadolint|buildkit|shellcheck)\//, ""),
    })),
  );
}

/** What a finding of a check says of our default profile. */
interface Harm {
  readonly category: Category;
  /** The check also reports what our rule leaves out. */
  readonly isWider: boolean;
}

interface Place extends Harm {
  /** File and first line of the instruction: tools differ in which of its lines they name. */
  readonly instruction: string;
}

/** Rules of the default profile that are about what a check of any tool is about. */
function harmsByCheck(): (check: string) => readonly Harm[] {
  const index = createRuleIndex(rules);
  return (check) =>
    index.lookup(check).flatMap(({ rule: { id, category, profiles, sources } }): Harm[] => {
      if (!profiles.includes("recommended")) return [];
      const relation = sources.find((source) => source.id === check)?.relation;
      return [{ category, isWider: id !== check && (relation === undefined || relation === "narrower") }];
    });
}

function placesByCategory(
  findings: readonly ToolFinding[],
  harmsOf: (check: string) => readonly Harm[],
): ReadonlyMap<Category, readonly Place[]> {
  const places = new Map<Category, Place[]>();
  const firstLines = new Map<string, readonly number[]>();
  for (const { file, line, check } of findings) {
    const lines = firstLines.get(file) ?? instructionLines(file);
    firstLines.set(file, lines);
    // What is about the whole file (tally gives it no line) counts for its first instruction.
    const first = lines.findLast((candidate) => candidate <= line) ?? lines[0] ?? 1;
    for (const harm of harmsOf(check)) {
      const known = places.get(harm.category);
      const place = { ...harm, instruction: `${file}:${first}` };
      if (known === undefined) places.set(harm.category, [place]);
      else known.push(place);
    }
  }
  return places;
}

function countPlaces(places: readonly Place[]): string {
  const sure = new Set(places.filter(({ isWider }) => !isWider).map(({ instruction }) => instruction));
  const all = new Set(places.map(({ instruction }) => instruction));
  return all.size === sure.size ? `${sure.size}` : `${sure.size} (+${all.size - sure.size})`;
}

function instructionLines(file: string): readonly number[] {
  const { syntax, instructions } = analyze({ text: readFileSync(file, "utf8"), config: defaultLintConfig }, []);
  const { lineStarts } = syntax.source;
  return instructions.map(({ span }) => lineStarts.findLastIndex((start) => start <= span.start) + 1);
}
