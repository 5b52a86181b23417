import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import vm from "node:vm";
import { afterAll, describe, expect, test } from "vitest";
import { bundleForNode } from "../../packages/dev/src/bundle.ts";
import { runNode } from "../support/run-program.ts";

// Two entries, for node and for a web worker, that have an early, a late and a very late module in common.
const folder = mkdtempSync(join(tmpdir(), "plimsoll-twins-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sources = {
  "early.ts": 'export const early: string = "common start";',
  "deep.ts": 'export const deep: string = "common depth";',
  "late.ts": 'import { deep } from "./deep.ts"; export const late: string = "common late, " + deep;',
  "other.ts": 'import { deep } from "./deep.ts"; export const other: string = "other, " + deep;',
  "main.ts": `import { sep } from "node:path"; import { early } from "./early.ts";
    void Promise.all([import("./late.ts"), import("./other.ts")]).then(([{ late }, { other }]) =>
      console.log([sep.length, early, late, other].join("; ")));`,
  "browser.ts": `import { early } from "./early.ts";
    globalThis.plimsollParts.fetchPart = globalThis.fetchPart;
    globalThis.answer = Promise.all([import("./late.ts"), import("./other.ts"), import("./late.ts")]).then(([{ late }, { other }]) =>
      [early, late, other].join("; "));`,
  "wrong.ts": 'import { early } from "./early.ts"; void import("./reads.ts"); console.log(early);',
  "reads.ts": 'import { readFileSync } from "node:fs"; export const text: string = readFileSync("x", "utf8");',
};
for (const [name, text] of Object.entries(sources)) writeFileSync(join(folder, name), text);

const bundle = (browserEntry: string): Promise<void> =>
  bundleForNode({
    entry: join(folder, "main.ts"),
    outfile: join(folder, "out.js"),
    browserEntry: join(folder, browserEntry),
  });
const read = (name: string): string => readFileSync(join(folder, "out", name), "utf8");

interface Worker {
  readonly asked: readonly string[];
  readonly answer: Promise<unknown>;
}

function runInWorker(fetchPart: (name: string) => Promise<string | null>): Worker {
  const asked: string[] = [];
  const context = vm.createContext({
    fetchPart: (name: string) => {
      asked.push(name);
      return fetchPart(name);
    },
  });
  vm.runInContext(read("shared.js") + read("browser.js"), context);
  return { asked, answer: Promise.resolve(vm.runInContext("answer", context)) };
}

describe("a program for node and one for a web worker", () => {
  test("say the same, from one set of files", async () => {
    await bundle("browser.ts");
    const { stdout } = await runNode([join(folder, "out.js")]);
    expect(stdout).toBe("1; common start; common late, common depth; other, common depth\n");
    const { answer, asked } = runInWorker(async (name) => read(name));
    expect(await answer).toBe("common start; common late, common depth; other, common depth");
    // One late module, the other, and what both need: each once.
    expect(asked).toHaveLength(3);
    expect(new Set(asked).size).toBe(3);
    const files = readdirSync(join(folder, "out"));
    for (const word of ["common start", "common late", "common depth"]) {
      expect(files.filter((name) => read(name).includes(word))).toHaveLength(1);
    }
  });

  test("a part that the client has not is an error of its import only", async () => {
    await bundle("browser.ts");
    const { answer } = runInWorker(async () => null);
    await expect(answer).rejects.toThrow(/the client has no /);
  });

  test("a worker that could ever reach a module of node is not made", async () => {
    await expect(bundle("wrong.ts")).rejects.toThrow(/the program for browsers reaches (?:node:)?fs in reads/);
  });
});
