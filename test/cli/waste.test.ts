import { spawnSync } from "node:child_process";
import { beforeEach, describe, expect, test } from "vitest";
import { usePlimsoll } from "./plimsoll.ts";

const { run, write, clear, folder } = usePlimsoll();

const dockerfile = `FROM scratch
COPY big.bin /opt/big.bin
RUN chown 5:5 /opt/big.bin
COPY docs /srv/docs
COPY docs/manual.txt /srv/manual.txt
`;

beforeEach(() => {
  clear();
  write("Dockerfile", dockerfile);
  write("big.bin", "b".repeat(3_000_000));
  write("docs/manual.txt", "m".repeat(50_000));
  write("docs/small.txt", "s".repeat(60));
});

function plan(...args: readonly string[]) {
  return run(["plan", "--advice", "none", "--lang", "en", ...args], { env: { COLUMNS: "100" } });
}

/** Lines from the heading on. */
function section(stdout: string, heading: string): readonly string[] {
  const lines = stdout.trimEnd().split("\n");
  const at = lines.indexOf(heading);
  return at === -1 ? [] : lines.slice(at);
}

interface WasteItem {
  readonly kind: string;
  readonly line: number;
  readonly message: string;
  readonly bytes: { readonly low: number; readonly likely: number; readonly high: number };
  readonly writtenBy: readonly { readonly line: number }[];
  readonly caution?: string;
  readonly patch: { readonly how: string; readonly saved: { readonly likely: number }; readonly diff: string } | null;
}

interface PlanJson {
  readonly waste: readonly WasteItem[];
  readonly wasteTogether: { readonly bytes: { readonly likely: number } } | null;
  readonly efficiency: { readonly kept: number; readonly written: number; readonly unknown: number } | null;
}

function json(...args: readonly string[]): PlanJson {
  return JSON.parse(plan("--format", "json", ...args).stdout) as PlanJson;
}

describe("plimsoll plan --waste", () => {
  test("short: what is wasted, by which line, what to do and what that saves", () => {
    const { exitCode, stdout } = plan();
    expect(exitCode).toBe(0);
    const lines = section(stdout, " Waste").join(" ").replace(/\s+/g, " ");
    expect(lines).toContain(
      "3: stores `/opt/big.bin` of line 2 once more for another owner: 3 MB; copy with `--chown=5:5` in line 2",
    );
    expect(lines).toMatch(/line 2: saves 3 MB, \d+(?:\.\d)? k?B less to pull/);
    expect(lines).toContain("5: `/srv/manual.txt` holds the same bytes as files of line 4: 50 kB; a symbolic link takes no room");
    expect(lines).toContain("Image efficiency 50%: a container sees 3.1 MB of the 6.1 MB that the steps write.");
    expect(lines).toContain("--waste full shows the patches");
    expect(lines).not.toContain("+++");
  });

  test("full: with a patch that applies, after which the waste is gone", () => {
    const { stdout } = plan("--waste", "full");
    const [, diff = ""] = /^( {4}--- a\/Dockerfile[^]*?)\n\n/m.exec(stdout) ?? [];
    const patch = `${diff.replace(/^ {4}/gm, "")}\n`;
    expect(patch).toContain("+COPY --chown=5:5 big.bin /opt/big.bin");
    const before = json().waste.find(({ kind }) => kind === "owner")!;
    const applied = spawnSync("git", ["apply", "-p1"], { cwd: folder, input: patch, encoding: "utf8" });
    expect(applied).toMatchObject({ status: 0, stderr: "" });
    const after = json();
    expect(before.bytes).toMatchObject({ low: 3_000_000, likely: 3_000_000, high: 3_000_000 });
    expect(after.waste.map(({ kind }) => kind)).toEqual(["copied-twice"]);
    expect(after.efficiency).toEqual({ kept: 3_100_060, written: 3_100_060, unknown: 0 });
  });

  test("none: nothing of it, in any form", () => {
    expect(section(plan("--waste", "none").stdout, " Waste")).toEqual([]);
    expect(json("--waste", "none")).toMatchObject({ waste: [], wasteTogether: null, efficiency: null });
    expect(plan("--waste", "none", "--format", "markdown").stdout).not.toContain("**Waste**");
    expect(plan("--waste", "none", "--format", "html").stdout).not.toContain(">Waste</h2>");
  });

  test("JSON is in English and exact, whatever the language", () => {
    const { waste, wasteTogether, efficiency } = json("--lang", "ko");
    expect(waste.map(({ kind, line }) => [kind, line])).toEqual([
      ["owner", 3],
      ["copied-twice", 5],
    ]);
    expect(waste[0]).toMatchObject({
      writtenBy: [{ step: 1, line: 2 }],
      patch: { how: "copy-flag", saved: { likely: 3_000_000 } },
    });
    expect(waste[0]!.message).toMatch(/^stores /);
    expect(waste[1]!.patch).toBeNull();
    expect(wasteTogether?.bytes.likely).toBe(3_000_000);
    expect(efficiency).toEqual({ kept: 3_100_060, written: 6_100_060, unknown: 0 });
  });

  test("in Korean", () => {
    const { stdout } = run(["plan", "--advice", "none", "--lang", "ko"]);
    const lines = section(stdout, " 낭비").join(" ").replace(/\s+/g, " ");
    expect(lines).toContain("3: 소유자를 바꾸느라 2번째 줄의 `/opt/big.bin` 파일이 한 번 더 저장됩니다: 3 MB.");
    expect(lines).toContain("이미지 효율 50%");
    expect(lines).not.toMatch(/efficiency|saves|line \d/);
  });

  test("Markdown folds the patches in", () => {
    const { stdout } = plan("--format", "markdown");
    expect(stdout).toContain("**Waste**");
    expect(stdout).toContain("<summary>3: stores <code>/opt/big.bin</code> of line 2 once more");
    expect(stdout).toContain("```diff\n--- a/Dockerfile");
  });

  test("the page lists it with its lines", () => {
    const { stdout } = plan("--format", "html");
    expect(stdout).toContain(">Waste</h2>");
    expect(stdout).toContain("once more for another owner");
  });

  test("an ignore file is patched where files should not be sent", () => {
    write("Dockerfile", "FROM scratch\nCOPY . /srv\nRUN rm -rf /srv/docs\n");
    const [item] = json().waste;
    expect(item).toMatchObject({ kind: "deleted", line: 3, bytes: { likely: 50_060 } });
    expect(item?.caution).toContain("can no longer be copied");
    expect(item?.patch?.diff).toBe("--- a/.dockerignore\n+++ b/.dockerignore\n@@ -0,0 +1,1 @@\n+docs\n");
  });

  test("less than 10 kB is not worth a line, and a Dockerfile without waste has no such heading", () => {
    write("Dockerfile", "FROM scratch\nCOPY docs/small.txt /a\nRUN chown 5:5 /a\n");
    expect(section(plan().stdout, " Waste")).toEqual([]);
    expect(json().waste).toMatchObject([{ kind: "owner", bytes: { likely: 60 } }]);
    expect(section(plan("--waste", "full").stdout, " Waste").join("\n")).toContain("60 B");
  });

  test("another word is refused", () => {
    const { exitCode, stderr } = plan("--waste", "long");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("--waste");
    expect(stderr).toContain("short");
  });
});
