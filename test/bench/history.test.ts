import { expect, test } from "vitest";
import { machineSlowness } from "../support/machine-slowness.ts";
import { importHistory, type TestCommit } from "../cli/history-repository.ts";
import { usePlimsoll } from "../cli/plimsoll.ts";
import { describeWith } from "../support/shared.ts";

const quiet = process.env["PLIMSOLL_BENCH"] === "1" ? true : undefined;
const files = 10_000;
const commits = 400;

/** A file of its own for each number, a few folders deep. */
function pathOf(number: number): string {
  return `src/part-${number % 20}/unit-${number % 100}/file-${number}.js`;
}

/** Numbers that look drawn, and are the same each time. */
function createDice(): (sides: number) => number {
  let state = 7;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

function dockerfile(version: number): string {
  return `FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci --version=${version}
COPY --exclude=**/*.test.js src src
COPY . .
RUN npm run build
FROM nginx:1
COPY --from=0 /app/dist /usr/share/nginx/html
COPY static /usr/share/nginx/html/static
`;
}

/** Files that change, come, go and move, in the way of a real project; every fortieth commit edits the Dockerfile. */
function* makeHistory(): Generator<TestCommit> {
  const dice = createDice();
  const first: Record<string, string> = {
    Dockerfile: dockerfile(0),
    ".dockerignore": "**/*.md\n.git\nsrc/part-3\n!src/part-3/unit-3\n",
  };
  for (let number = 0; number < files; number++) first[pathOf(number)] = `file ${number}`;
  for (let number = 0; number < 200; number++) first[`static/picture-${number}.svg`] = "<svg/>";
  yield { files: { ...first, "package.json": "{}", "package-lock.json": "{}", "README.md": "read" } };
  let next = files;
  for (let commit = 1; commit < commits; commit++) {
    const changed: Record<string, string | undefined> = {};
    for (let count = 1 + dice(12); count > 0; count--) changed[pathOf(dice(files))] = `changed in ${commit}`;
    if (commit % 3 === 0) changed[pathOf(next++)] = "new";
    if (commit % 5 === 0) changed[pathOf(dice(files))] = undefined;
    if (commit % 7 === 0) {
      const from = dice(files);
      changed[pathOf(from)] = undefined;
      changed[`src/moved/file-${from}.js`] = `file ${from}`;
    }
    if (commit % 4 === 0) changed["package-lock.json"] = `{"version": ${commit}}`;
    if (commit % 25 === 0) changed[`static/picture-${dice(200)}.svg`] = `<svg id="${commit}"/>`;
    if (commit % 40 === 0) changed["Dockerfile"] = dockerfile(commit);
    if (commit % 9 === 0) changed["README.md"] = `read ${commit}`;
    yield { files: changed };
  }
}

describeWith("replaying a history", quiet, "timings need a quiet machine; set PLIMSOLL_BENCH=1", () => {
  const plimsoll = usePlimsoll();

  test("costs at most 10 ms per commit at 10,000 files, with git and the start of node", { timeout: 300_000 }, () => {
    importHistory(plimsoll.folder, makeHistory());
    const figures: string[] = [];
    // The limit is for a quiet machine; how much slower this one is now, a fixed piece of work says.
    const slowness = machineSlowness();
    for (const limit of [200, 399]) {
      const start = performance.now();
      const { stdout, exitCode } = plimsoll.run(["history", "-n", String(limit), "--format", "json"]);
      const milliseconds = (performance.now() - start) / limit;
      figures.push(`${limit} commits: ${milliseconds.toFixed(2)} ms each, on a machine ${slowness.toFixed(2)} times slower`);
      expect(exitCode).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ commits: { compared: limit } });
      expect(milliseconds).toBeLessThanOrEqual(10 * slowness);
    }
    console.log(figures.join("\n"));
  });
});
