import { spawn } from "node:child_process";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { encodeTable } from "@plimsoll/core/package-tables";
import { fromRoot } from "../repository.ts";
import { makePipTable, missingRequests, reachable, readProjectList } from "./pip-make-table.ts";
import { type PipMeasurement, readPipMeasurement } from "./pip-measurement.ts";

const folder = "packages/dev/src/package-table";
const output = "packages/core/src/data/pip-packages.generated.ts";
const mostBytes = 50_000;

export interface PipCollectOptions {
  /** What was measured before is read from here, and what is measured is added. */
  readonly measured: string | undefined;
  /** Of the table, as it is told to users: `2026-11-21`. */
  readonly date: string;
}

/** Makes the embedded table of Python projects, asking the index that the machine's own pip uses. Gives the exit code. */
export async function collectPip({ measured: path, date }: PipCollectOptions): Promise<number> {
  const { requests, extras } = readProjectList(readFileSync(fromRoot(`${folder}/pip-projects.txt`), "utf8"));
  const measured = path !== undefined && existsSync(path) ? readLines(readFileSync(path, "utf8")) : [];
  let wanted: readonly string[] = requests.filter((request) => !measured.some((each) => each.request === request));
  while (wanted.length > 0) {
    process.stderr.write(`${String(wanted.length)} releases to measure\n`);
    const lines = await measure(wanted);
    if (lines.length < wanted.length) throw new Error("pip-measure.py ended too soon");
    for (const line of lines) {
      measured.push(line);
      if (path !== undefined) appendFileSync(path, `${JSON.stringify(line)}\n`);
    }
    wanted = missingRequests(measured, extras);
  }
  // Extras of what comes late are known only now.
  missingRequests(measured, extras);
  const projects = makePipTable(reachable(measured, requests, extras), extras);
  const text = pipTableModule(encodeTable(projects), date);
  if (text.length > mostBytes) throw new Error(`the table has ${String(text.length)} bytes, more than ${String(mostBytes)}`);
  writeFileSync(fromRoot(output), text);
  const releases = projects.reduce((sum, project) => sum + project.releases.length, 0);
  process.stdout.write(
    `${output}: ${String(projects.length)} projects, ${String(releases)} releases, ${String(text.length)} bytes\n`,
  );
  return 0;
}

/** The text of the generated file. */
export function pipTableModule(table: string, date: string): string {
  return `// Sizes of releases of Python projects, counted from wheels of the Python package index; byte code of CPython 3.11.
// Made on ${date} by \`npm run dev -- package-table pip\`; only numbers, names and versions, which are facts and free to use.
export const collected = "${date}";
export const pipPackages = \`${table}\`;
`;
}

async function measure(requests: readonly string[]): Promise<readonly PipMeasurement[]> {
  const child = spawn("python3", [fromRoot(`${folder}/pip-measure.py`)], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(`${requests.join("\n")}\n`);
  const parts: Buffer[] = [];
  for await (const part of child.stdout) if (Buffer.isBuffer(part)) parts.push(part);
  return readLines(Buffer.concat(parts).toString("utf8"));
}

function readLines(text: string): PipMeasurement[] {
  return text.split("\n").flatMap((line) => readPipMeasurement(line) ?? []);
}
