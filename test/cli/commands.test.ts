import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { rules } from "@plimsoll/core";
import { buildRules } from "@plimsoll/core/builds";
import { beforeEach, describe, expect, test } from "vitest";
import { lateNames } from "../../packages/cli/src/help-text.ts";
import { fromRoot } from "../support/repository.ts";
import { usePlimsoll } from "./plimsoll.ts";

const { run, write, clear, path } = usePlimsoll();

beforeEach(() => clear());

describe("help and version", () => {
  test("without arguments, the help", () => {
    const { exitCode, stdout } = run([]);
    expect(exitCode).toBe(0);
    for (const command of ["lint", "rules", "explain", "init", "syntax"])
      expect(stdout).toMatch(new RegExp(`^ {2}${command} `, "m"));
    expect(stdout).toContain("Examples:");
    expect(run(["--help"]).stdout).toBe(stdout);
  });

  test("each command has one, in both languages, with every line in the terminal's width", () => {
    for (const command of ["lint", "rules", "explain", "init", "syntax", ...lateNames]) {
      const english = run([command, "--help"]).stdout;
      const korean = run([command, "--help", "--lang", "ko"]).stdout;
      expect(english).toContain(`Usage: plimsoll ${command}`);
      expect(korean).toContain(`사용법: plimsoll ${command}`);
      expect(korean).not.toMatch(/Options:|Arguments:|display help/);
      expect(korean.match(/^옵션:$/gm)).toHaveLength(1);
    }
    expect(run(["lint", "--help"]).stdout).toContain("Exit codes:");
  });

  test("the version is the package's", () => {
    const { version } = JSON.parse(readFileSync(fromRoot("packages/cli/package.json"), "utf8")) as { version: string };
    expect(run(["--version"])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: "" });
  });
});

describe("rules", () => {
  test("lists every rule with its severity in the profile", () => {
    const { stdout, exitCode } = run(["rules"]);
    expect(exitCode).toBe(0);
    for (const { id } of rules) expect(stdout).toMatch(new RegExp(`^${id} `, "m"));
    expect(stdout).toMatch(/^untagged-image +warning +reproducibility +DL3006/m);
    expect(stdout).toMatch(/^cd-in-run +off /m);
    expect(run(["rules", "--profile", "strict"]).stdout).not.toMatch(/^cd-in-run +off /m);
  });

  test("as JSON", () => {
    const { rules: list } = JSON.parse(run(["rules", "--format", "json"]).stdout) as { rules: { id: string; fix: string }[] };
    expect(list.map(({ id }) => id)).toEqual([...rules, ...buildRules].map(({ id }) => id));
    expect(list.find(({ id }) => id === "apt-without-yes")).toMatchObject({
      fix: "safe",
      severity: "warning",
      codes: expect.arrayContaining(["DL3014", "hadolint/DL3014", "DS-0021"]) as unknown,
    });
  });

  test("in Korean", () => {
    expect(run(["rules", "--lang", "ko"]).stdout).toMatch(/^untagged-image +경고 +재현성/m);
  });

  test("an unknown profile is refused", () => {
    expect(run(["rules", "--profile", "strikt"])).toMatchObject({ exitCode: 2, stdout: "" });
  });
});

describe("explain", () => {
  test("tells why, how, an example with what is found in it, and the names elsewhere", () => {
    const { stdout, exitCode } = run(["explain", "untagged-image"]);
    expect(exitCode).toBe(0);
    const { text } = rules.find(({ id }) => id === "untagged-image")!;
    expect(stdout).toContain(text.en.title);
    expect(stdout).toMatch(/^why /m);
    expect(stdout).toMatch(/^how /m);
    expect(stdout).toMatch(/^ +FROM \S+\n +\^+ `/m);
    expect(stdout).toMatch(/hadolint +DL3006/);
    expect(stdout).not.toMatch(/\{\w+\}/);
  });

  test("every rule can be explained, in both languages, in the width of the terminal", () => {
    for (const lang of ["en", "ko"]) {
      const ids = rules.map(({ id }) => id);
      const { exitCode, stdout } = run(["explain", ...ids, "--lang", lang]);
      expect(exitCode).toBe(0);
      const headings = new Set(stdout.split("\n").map((line) => line.split("  ", 1)[0]));
      expect(ids.filter((id) => !headings.has(id))).toEqual([]);
      expect(stdout).not.toMatch(/\bundefined\b(?!-)|\[object/);
    }
  }, 120_000);

  test("takes the names of other tools, in any case", () => {
    expect(run(["explain", "dl3006"]).stdout).toMatch(/^untagged-image/);
  });

  test("of an unknown rule says which is near", () => {
    const { exitCode, stdout, stderr } = run(["explain", "untaged-image"]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain("Did you mean `untagged-image`?");
  });
});

describe("init", () => {
  test("writes a config that says everything and changes nothing", () => {
    write("Dockerfile", "FROM node\n");
    const { stdout } = run(["lint"]);
    expect(run(["init"])).toMatchObject({ exitCode: 0, stderr: "" });
    expect(run(["lint"])).toEqual({ exitCode: 1, stdout, stderr: "" });
  });

  test.each(["en", "ko"])("whose settings are all good when they are taken out of their comments (%s)", (lang) => {
    run(["init", "--lang", lang]);
    const text = readFileSync(path("plimsoll.yaml"), "utf8");
    const settings = text
      .split("\n")
      .map((line) => (/^# (?:\s*- |\s*[\w-]+:(?: |$))/.test(line) ? line.slice(2) : line))
      .join("\n");
    expect(settings).toMatch(/^profile: recommended$/m);
    expect(settings).toMatch(/^ {2}target: runtime$/m);
    writeFileSync(path("plimsoll.yaml"), settings);
    write("Dockerfile", "FROM scratch AS runtime\n");
    expect(run(["lint", "--write-baseline"])).toMatchObject({ exitCode: 0, stderr: "" });
    expect(run(["lint"])).toMatchObject({ exitCode: 0, stderr: "" });
  });

  test("does not overwrite, but for --force", () => {
    write("plimsoll.yaml", "profile: strict\n");
    expect(run(["init"])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("--force") as unknown });
    expect(readFileSync(path("plimsoll.yaml"), "utf8")).toBe("profile: strict\n");
    expect(run(["init", "--force"]).exitCode).toBe(0);
    expect(readFileSync(path("plimsoll.yaml"), "utf8")).toContain("# profile:");
  });

  test("does not hide a config of another name", () => {
    write(".plimsoll.yaml", "profile: strict\n");
    expect(run(["init"])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(".plimsoll.yaml") as unknown });
    expect(existsSync(path("plimsoll.yaml"))).toBe(false);
  });

  test("says that a hadolint config is no longer read", () => {
    write(".hadolint.yaml", "ignored: [DL3006]\n");
    expect(run(["init"]).stdout).toContain(".hadolint.yaml");
  });
});

describe("syntax", () => {
  test("is a line of JSON for each file", () => {
    write("a.Dockerfile", "FROM --platform=linux/arm64 node AS x\nRUN <<-'EOF'\n\techo $A\n\tEOF\nONBUILD COPY --link a b\n");
    write("b.Dockerfile", "FROM scratch\nRUM a\n  b\n");
    const { stdout, exitCode, stderr } = run(["syntax", "a.Dockerfile", "b.Dockerfile", "--format", "json"]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toEqual([
      {
        path: "a.Dockerfile",
        problems: [],
        instructions: [
          {
            keyword: "FROM",
            firstLine: 1,
            lastLine: 1,
            flags: ["--platform=linux/arm64"],
            args: ["node", "AS", "x"],
            heredocs: [],
          },
          {
            keyword: "RUN",
            firstLine: 2,
            lastLine: 4,
            flags: [],
            args: ["<<-'EOF'"],
            heredocs: [{ name: "EOF", expand: false, chomp: true, content: "\techo $A\n" }],
          },
          {
            keyword: "ONBUILD",
            firstLine: 5,
            lastLine: 5,
            flags: [],
            args: [],
            heredocs: [],
            sub: { keyword: "COPY", flags: ["--link"], args: ["a", "b"] },
          },
        ],
      },
      {
        path: "b.Dockerfile",
        problems: [
          {
            message: expect.stringContaining("`RUN`") as unknown,
            line: 2,
            column: 1,
            endLine: 2,
            endColumn: 4,
            buildkit: "unknown instruction: RUM (did you mean RUN?)",
          },
          expect.objectContaining({ line: 3, column: 3, buildkit: "unknown instruction: b" }),
        ],
        instructions: [
          expect.objectContaining({ keyword: "FROM" }),
          expect.objectContaining({ keyword: "RUM", firstLine: 2, lastLine: 2 }),
          expect.objectContaining({ keyword: "b", firstLine: 3, lastLine: 3 }),
        ],
      },
    ]);
  });

  test("reads standard input, goes on behind a file that cannot be read, and has messages in both languages", () => {
    write("a.Dockerfile", "FROM scratch\n");
    const { stdout, exitCode, stderr } = run(["syntax", "nowhere", "a.Dockerfile"]);
    expect({ exitCode, stdout }).toMatchObject({
      exitCode: 2,
      stdout: expect.stringContaining('"path":"a.Dockerfile"') as unknown,
    });
    expect(stderr).toContain("`nowhere` does not exist");
    const korean = run(["syntax", "-", "--stdin-filename", "x", "--lang", "ko"], { input: "RUM\n" }).stdout;
    expect(korean).toMatch(/"path":"x".*"message":"[^"]*[가-힣].*"buildkit":"unknown instruction: RUM/);
  });
});
