import { beforeEach, describe, expect, test } from "vitest";
import { displayWidth } from "../../packages/cli/src/display-width.ts";
import { importHistory } from "./history-repository.ts";
import { usePlimsoll } from "./plimsoll.ts";

const plimsoll = usePlimsoll();
const { run, write } = plimsoll;

const dockerfile = "FROM scratch\nCOPY lib /lib/\nCOPY app /app/\nCOPY tiny /tiny/\nCOPY readme /readme/\n";

/** Four commits are compared: two change `app` (4 MB), one `readme`, one `lib` (1 MB); what stands behind is made anew as well. */
beforeEach(() => {
  plimsoll.clear();
  const app = (letter: string): string => letter.repeat(4_000_000);
  importHistory(plimsoll.folder, [
    { files: { Dockerfile: dockerfile, lib: "l".repeat(1_000_000), app: app("a"), tiny: "t".repeat(1000), readme: "r" } },
    { files: { app: app("b") } },
    { files: { readme: "s" } },
    { files: { app: app("c") } },
    { files: { lib: "m".repeat(1_000_000) } },
  ]);
});

interface BudgetJson {
  readonly budget: readonly {
    readonly key: string;
    readonly limit: number;
    readonly state: string;
    readonly value: { readonly low: number; readonly likely: number; readonly high: number };
    readonly heaviest: readonly { readonly line: number; readonly size: { readonly likely: number } }[];
  }[];
  readonly perCommit: { readonly bytes: { readonly mean: number } };
}

function history(...args: readonly string[]) {
  return run(["history", "--advice", "none", "--lang", "en", ...args], { env: { COLUMNS: "90" } });
}

function json(...args: readonly string[]): BudgetJson {
  return JSON.parse(history("--format", "json", ...args).stdout) as BudgetJson;
}

describe("bytes that a commit rebuilds", () => {
  test("over the limit the exit code is 1, with the three steps that weigh most per commit", () => {
    write("plimsoll.yaml", "budget: { rebuiltPerCommit: 2 MB }\n");
    const { exitCode, stdout, stderr } = history("--budget");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("Dockerfile: over the load line: rebuilt per commit 3.3 MB, limit 2 MB");
    const lines = stdout.split("\n");
    const at = lines.findIndex((line) => line.includes("weighs most:"));
    expect(lines.slice(at + 1, at + 4).map((line) => /[\d.]+ [kM]?B {2}line \d/.exec(line)?.[0])).toEqual([
      "3 MB  line 3",
      "250 kB  line 2",
      "750 B  line 4",
    ]);
  });

  test("is the mean that history shows, and what the commits really made anew", () => {
    const { budget, perCommit } = json("--budget", "rebuilt-per-commit=4MB");
    const [only] = budget;
    // app three times, once behind lib; tiny behind it; readme in all of them.
    expect(only).toMatchObject({ key: "rebuiltPerCommit", limit: 4_000_000, state: "within" });
    expect(only!.value.likely).toBe(Math.round(perCommit.bytes.mean));
    expect(only!.value.likely).toBe(Math.round((3 * 4_000_000 + 1_000_000 + 3 * 1000 + 4) / 4));
    expect(history("--budget", "rebuilt-per-commit=4MB").exitCode).toBe(0);
  });

  test("without the flag a limit of the config is shown, and nothing fails; without a limit nothing is", () => {
    expect(history().stdout).not.toContain("Load line");
    write("plimsoll.yaml", "budget: { rebuiltPerCommit: 2 MB, image: 1 MB }\n");
    const { exitCode, stdout } = history();
    expect(exitCode).toBe(0);
    expect(stdout).toContain("3.3 MB of 2 MB · over");
    expect(stdout).not.toContain("of 1 MB");
  });

  test("layers of unknown size: what is known can be over, and is not within", () => {
    write("Dockerfile", `${dockerfile}RUN make\n`);
    const states = (limit: string) => json("--fixed", "--budget", `rebuilt-per-commit=${limit}`).budget.map(({ state }) => state);
    expect(states("5MB")).toEqual(["unknown"]);
    expect(states("1MB")).toEqual(["over"]);
  });

  test("the limit of a target goes before that of all", () => {
    write("Dockerfile", dockerfile.replace("scratch", "scratch AS web"));
    write("plimsoll.yaml", "budget: { rebuiltPerCommit: 2 MB, targets: { web: { rebuiltPerCommit: 9 MB } } }\n");
    expect(json("--fixed").budget.map(({ limit }) => limit)).toEqual([9_000_000]);
  });

  test("what cannot be checked is told", () => {
    expect(history("--budget")).toMatchObject({ exitCode: 2 });
    expect(history("--budget").stderr).toContain("`--budget rebuilt-per-commit=50MB`");
    expect(history("--budget", "image=5MB").stderr).toContain("there is no limit to check");
    expect(history("--budget", "rebuilt-per-commit=lots").stderr).toContain("not `rebuilt-per-commit=lots`");
    expect(run(["plan", "--budget", "rebuilt-per-commit=5MB", "--lang", "en"]).stderr).toContain("`plimsoll history --budget`");
  });

  test("in Korean, in Markdown, and on a narrow terminal", () => {
    expect(history("--format", "markdown", "--budget", "rebuilt-per-commit=2MB").stdout).toContain(
      "- ❌ rebuilt per commit: 3.3 MB of 2 MB · **over**\n  - 3 MB, line 3: `COPY app /app/`",
    );
    const args = ["history", "--advice", "none", "--budget", "rebuilt-per-commit=2MB", "--lang", "ko"];
    const { stdout, stderr } = run(args, { env: { COLUMNS: "40" } });
    expect(stderr).toContain("한도를 넘었습니다: 커밋마다 다시 빌드 3.3 MB, 한도 2 MB");
    const lines = stdout.split("\n");
    const budget = lines.slice(lines.indexOf("크기 한도(만재 흘수선)"));
    expect(budget[1]).toBe(" 커밋마다 다시 빌드  ███████⊖███");
    for (const line of budget) expect(displayWidth(line), line).toBeLessThanOrEqual(40);
  });
});
