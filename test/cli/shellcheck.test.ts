import { chmodSync, existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { findShellCheck } from "../../packages/dev/src/peers.ts";
import { describeWith } from "../support/shared.ts";
import { type LintJson, parseReport, type RunOptions, usePlimsoll } from "./plimsoll.ts";

const plimsoll = usePlimsoll();
const { run, write, clear, path } = plimsoll;
beforeEach(() => clear());

const comment = {
  file: "0",
  line: 2,
  endLine: 2,
  column: 1,
  endColumn: 5,
  level: "warning",
  code: 2999,
  message: "odd make",
  fix: null,
};
const dockerfile = "FROM debian\nRUN make\n";

/** A program in the folder that says of the first script that its first word is odd, and leaves a file behind when it runs. */
function fake(name: string, answer = `printf '%s' '${JSON.stringify({ comments: [comment] })}'`): string {
  const text = `#!/bin/sh\ntouch "${path("it-ran")}"\nif [ "$1" = --version ]; then echo "ShellCheck\nversion: 0.11.0"; exit; fi\n${answer}\n`;
  chmodSync(write(name, text), 0o755);
  return name;
}

/** With the fakes of the folder `bin` in front of everything that is installed. */
const withBin = (): RunOptions => ({ env: { PATH: [path("bin"), process.env.PATH].join(delimiter) } });
const withoutAny = (): RunOptions => ({ env: { PATH: path("empty") } });

function rulesIn({ files }: LintJson): readonly string[] {
  return files.flatMap(({ findings }) => findings.map(({ rule, codes }) => (rule === "shellcheck" ? codes.join() : rule)));
}

describe("when it is asked", () => {
  test("not unless a setting says so", () => {
    write("Dockerfile", dockerfile);
    fake("bin/shellcheck");
    expect(rulesIn(parseReport(run(["lint", "--format", "json"], withBin())))).not.toContain("SC2999");
    run(["lint", "--shellcheck", "off"], withBin());
    expect(existsSync(path("it-ran"))).toBe(false);
  });

  test("auto: where it is in PATH, and then it is named; else silently without", () => {
    write("Dockerfile", dockerfile);
    fake("bin/shellcheck");
    const report = parseReport(run(["lint", "--shellcheck", "auto", "--format", "json"], withBin()));
    const finding = report.files[0]?.findings.find(({ rule }) => rule === "shellcheck");
    expect(finding).toMatchObject({
      codes: ["SC2999"],
      severity: "warning",
      message: "odd make",
      line: 2,
      column: 5,
      endColumn: 9,
    });
    expect(run(["lint", "--shellcheck", "auto"], withBin()).stdout).toContain("ShellCheck 0.11.0 was asked too.");
    const without = run(["lint", "--shellcheck", "auto"], withoutAny());
    expect(without).toEqual(run(["lint"], withoutAny()));
    expect(without.stderr).toBe("");
  });

  test("the config's word, a path in it from its own folder; the command line goes before it", () => {
    write("app/plimsoll.yaml", "shellcheck: ./tools/sc\n");
    write("app/sub/Dockerfile", dockerfile);
    fake("app/tools/sc");
    const trusting = { env: { ...withoutAny().env, PLIMSOLL_TRUST_PLUGINS: "1" } };
    expect(rulesIn(parseReport(run(["lint", "--format", "json"], trusting)))).toContain("SC2999");
    expect(rulesIn(parseReport(run(["lint", "--format", "json", "--shellcheck", "off"], trusting)))).not.toContain("SC2999");
    write("app/plimsoll.yaml", "shellcheck: true\n");
    expect(run(["lint"])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("shellcheck") as unknown });
  });

  test("a path in a config is not run before somebody trusts it, as it is", () => {
    write("plimsoll.yaml", "shellcheck: ./tools/sc\n");
    write("Dockerfile", dockerfile);
    fake("tools/sc");
    const env = { XDG_CONFIG_HOME: path("xdg"), PLIMSOLL_TRUST_PLUGINS: undefined };
    const lint = (...args: readonly string[]) => run(["lint", "--format", "json", ...args], { env });
    const refused = lint();
    expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("nobody has trusted it yet") as unknown });
    expect(rulesIn(parseReport(refused))).toContain("untagged-image");
    expect(existsSync(path("it-ran"))).toBe(false);
    expect(rulesIn(parseReport(lint("--trust-plugins")))).toContain("SC2999");
    expect(run(["trust"], { env })).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("tools/sc") as unknown });
    expect(rulesIn(parseReport(lint()))).toContain("SC2999");
    fake("tools/sc", "echo changed");
    expect(lint().stderr).toContain("has changed since it was trusted");
  });

  test("a path on the command line starts from the working directory, a name is looked for in PATH", () => {
    write("sub/Dockerfile", dockerfile);
    fake("bin/my-sc");
    for (const program of ["../bin/my-sc", path("bin/my-sc"), "my-sc"]) {
      const report = run(["lint", "--format", "json", "--shellcheck", program], { ...withBin(), cwd: "sub" });
      expect(rulesIn(parseReport(report)), program).toContain("SC2999");
    }
  });

  test("codes and comments mean its findings as they mean ours", () => {
    fake("bin/shellcheck");
    write("Dockerfile", dockerfile);
    const lintWith = (...more: string[]) => run(["lint", "--shellcheck", "auto", "--format", "json", ...more], withBin());
    expect(rulesIn(parseReport(lintWith("--ignore", "SC2999")))).not.toContain("SC2999");
    expect(rulesIn(parseReport(lintWith("--select", "SC2999")))).toEqual(["SC2999"]);
    expect(parseReport(lintWith("--severity", "SC2999=error")).summary.errors).toBe(1);
    write("Dockerfile", dockerfile.replace("RUN", "# plimsoll ignore=SC2999\nRUN"));
    expect(parseReport(lintWith()).files[0]).toMatchObject({ suppressed: 1 });
    write("Dockerfile", dockerfile.replace("RUN", "# hadolint ignore=SC2999\nRUN"));
    expect(rulesIn(parseReport(lintWith()))).not.toContain("SC2999");
  });

  test("Korean frames ShellCheck's own words", () => {
    fake("bin/shellcheck");
    write("Dockerfile", dockerfile);
    const { stdout } = run(["lint", "--shellcheck", "auto", "--lang", "ko"], withBin());
    expect(stdout).toMatch(/ShellCheck의 설명\(영어\): odd make/);
    expect(stdout).toContain("ShellCheck 0.11.0");
  });
});

describe("one that cannot be used is told once, everything else is shown, and the exit code is 2", () => {
  const broken: readonly (readonly [string, string, RegExp])[] = [
    ["missing", "", /ShellCheck was asked for, but `.*sc` is not there/],
    ["garbage", "echo garbage", /does not answer as ShellCheck does/],
    ["failing", "echo 'out of cheese' >&2; exit 3", /ShellCheck failed \(3\): .*out of cheese/],
  ];
  test.each(broken)("%s", (name, answer, message) => {
    for (const file of ["a", "b", "c"]) write(`${file}/Dockerfile`, dockerfile);
    if (name !== "missing") fake("sc", answer);
    const { exitCode, stdout, stderr } = run(["lint", "--shellcheck", "./sc", "--format", "json"]);
    expect(exitCode).toBe(2);
    expect(stderr.split("\n").filter((line) => message.test(line))).toHaveLength(1);
    expect(parseReport({ exitCode, stdout, stderr }).files.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual(
      Array.from({ length: 3 }, () => expect.arrayContaining(["untagged-image"]) as unknown),
    );
    expect(run(["lint", "--shellcheck", "./sc"]).stdout).not.toContain("was asked too");
  });
});

const lack = "ShellCheck is not installed: npm run dev -- install-peers shellcheck";
describeWith("with ShellCheck itself", findShellCheck(), lack, (program) => {
  const options: RunOptions = { env: { PATH: [dirname(program), process.env.PATH].join(delimiter) } };
  const lint = (...args: readonly string[]) => run(["lint", "--shellcheck", "auto", "--profile", "hadolint", ...args], options);
  const placed = (report: LintJson): readonly string[] =>
    report.files.flatMap(({ findings }) =>
      findings.flatMap(({ codes, line, column }) => codes.map((code) => `${code} ${line}:${column}`)),
    );

  test("exact places in continuations and heredocs, several per RUN, and its own directives", () => {
    const text =
      "FROM debian:12\nARG dir\nRUN true && \\\n    # a comment\n    a=$(ls) && \\\n    let b=1; export c=`pwd`\n" +
      'RUN <<EOF\n#!/bin/bash\n# shellcheck disable=SC2128\nx=(1 2)\necho "$x"\nif [ $((1+1)) -eq 2 ]; then y=(3 4); echo "$y"; fi\nEOF\n';
    write("Dockerfile", text);
    const found = placed(parseReport(lint("--format", "json")));
    expect(found).toEqual(expect.arrayContaining(["SC3039 6:5", "SC2006 6:23", "SC2155 6:21"]));
    expect(found.join(" ")).not.toContain("SC2128");
    write("Dockerfile", text.replace("# shellcheck disable=SC2128\n", ""));
    expect(placed(parseReport(lint("--format", "json")))).toEqual(expect.arrayContaining(["SC2128 10:7", "SC2128 11:44"]));
  });

  test("what it proposes can be applied, and what is left afterwards is found", () => {
    write("Dockerfile", 'FROM debian:12\nRUN <<EOF\n#!/bin/bash\nx=(1 2)\necho `pwd` > "$x"\nEOF\n');
    lint("--select", "shellcheck", "--fix-unsafe");
    const fixed = readFileSync(path("Dockerfile"), "utf8");
    expect(fixed).toContain('echo $(pwd) > "$x"');
    expect([...placed(parseReport(lint("--select", "shellcheck", "--format", "json")))].sort()).toEqual([
      "SC2005 5:6",
      "SC2046 5:6",
      "SC2128 5:16",
    ]);
  });

  test("the same report from several threads", () => {
    for (let index = 0; index < 40; index++) {
      write(`${index}/Dockerfile`, `FROM debian:12\nRUN x${index}=$(ls) && [ a == b ] && let y=${index % 7}\n`);
    }
    const one = lint("--format", "json", "--jobs", "1");
    expect(placed(parseReport(one)).filter((place) => place.startsWith("SC3039"))).toHaveLength(40);
    expect(lint("--format", "json", "--jobs", "3")).toEqual(one);
    expect(lint("--format", "json")).toEqual(one);
  });

  test("standard input", () => {
    const { stdout } = run(["lint", "-", "--shellcheck", join(dirname(program), "shellcheck"), "--format", "compact"], {
      input: 'FROM registry.example.com/x:1\nRUN cd /a; x=(1); echo "$x"\n',
    });
    expect(stdout).toMatch(/SC2128/);
  });
});
