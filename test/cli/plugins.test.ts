import { spawnSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { fromRoot } from "../support/repository.ts";
import { usePlimsoll } from "./plimsoll.ts";

const { run, write, clear, path } = usePlimsoll();

/** A rule that finds LABEL; `check` is its body. */
function plugin(check: string, id = "acme/label"): string {
  return `export const rules = [{
  id: "${id}", category: "clarity", severity: "warning", needs: "instructions",
  text: { en: { title: "Label", why: "Why.", how: "How.", messages: { label: "There is a {kind}." }, fixes: { default: "Write it so" } } },
  options: { skip: { type: "boolean", default: false, text: { en: "Finds nothing." } } },
  *check({ instructions, syntax, options }) { ${check} },
}];
`;
}

const finds = `if (options.skip) return;
  for (const { kind, keywordSpan: span } of instructions) {
    if (kind !== "label") continue;
    const fix = { safety: "safe", edits: [{ span, text: "LABEL" }] };
    yield { span, message: "label", params: { kind }, fix: syntax.source.text.slice(span.start, span.end) === "LABEL" ? undefined : fix };
  }`;

beforeEach(() => {
  clear();
  write("Dockerfile", "FROM alpine:3.22\nlabel a=b\n");
  write("rules/package.json", '{ "type": "module" }');
  write("rules/label.js", plugin(finds));
});

const trustAll = { PLIMSOLL_TRUST_PLUGINS: "1" };
const quiet = { XDG_CONFIG_HOME: path("xdg") };
const lint = (args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
  run(["lint", "--format", "compact", ...args], { env: { ...quiet, ...env } });

describe("a plugin of the command line", () => {
  test("is loaded, selected, graded and ignored like any rule", () => {
    const found = "Dockerfile:2:1: warning acme/label There is a label.\n";
    const args = ["--plugin", "rules/label.js", "--select", "acme/label"];
    expect(lint(args)).toEqual({ exitCode: 1, stdout: found, stderr: "" });
    expect(lint([...args, "--severity", "acme/label=error"]).stdout).toContain("error acme/label");
    expect(lint(["--plugin", "./rules/label.js", "--ignore", "acme/label"]).stdout).not.toContain("acme/label");
    write("Dockerfile", "FROM alpine:3.22\n# plimsoll ignore=acme/label — wanted\nlabel a=b\n");
    expect(lint(args).stdout).toBe("");
  });

  test("fixes", () => {
    expect(lint(["--plugin", "rules/label.js", "--fix"]).exitCode).toBe(1);
    expect(readFileSync(path("Dockerfile"), "utf8")).toBe("FROM alpine:3.22\nLABEL a=b\n");
  });

  test("works on threads", () => {
    for (let index = 0; index < 40; index++) write(`many/${index}.Dockerfile`, "FROM alpine:3.22\nlabel a=b\n");
    const args = ["many", "--plugin", "rules/label.js", "--select", "acme/label"];
    const one = lint([...args, "--jobs", "1"]);
    expect(one.stdout.split("\n")).toHaveLength(41);
    expect(lint([...args, "--jobs", "3"])).toEqual(one);
  });

  test("is listed and explained", () => {
    expect(run(["rules", "--plugin", "rules/label.js"], { env: quiet }).stdout).toMatch(/^acme\/label +warning +clarity/m);
    expect(run(["explain", "acme/label", "--plugin", "rules/label.js"], { env: quiet }).stdout).toContain("Why.");
  });
});

describe("a plugin of a config", () => {
  beforeEach(() => {
    write("plimsoll.yaml", "plugins: [./rules/label.js]\nrules:\n  acme/label: error\n");
  });

  test("is refused until somebody trusts it, and again once it changes", () => {
    const refused = lint();
    expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("plimsoll.yaml:1:11: ") as string });
    expect(refused.stderr).toContain("plimsoll trust");
    expect(refused.stdout).not.toContain("acme/label");
    expect(run(["trust"], { env: quiet })).toMatchObject({ exitCode: 0, stderr: "" });
    expect(lint()).toEqual({ exitCode: 1, stdout: "Dockerfile:2:1: error acme/label There is a label.\n", stderr: "" });
    write("rules/label.js", `${plugin(finds)}// changed\n`);
    expect(lint()).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("has changed") as string });
    expect(lint([], { LC_ALL: "ko_KR.UTF-8" }).stderr).toContain("플러그인이 바뀌었습니다");
  });

  test("is refused again once a module that it imports changes", () => {
    write("rules/label.js", `import "./other.js";\n${plugin(finds)}`);
    write("rules/other.js", "");
    expect(run(["trust", "."], { env: quiet }).exitCode).toBe(0);
    expect(lint().exitCode).toBe(1);
    write("rules/other.js", "// changed\n");
    expect(lint().exitCode).toBe(2);
  });

  test("trust is for one config: the same module named by another asks again", () => {
    run(["trust"], { env: quiet });
    write("app/Dockerfile", "FROM alpine:3.22\nlabel a=b\n");
    write("app/plimsoll.yaml", "plugins: [../rules/label.js]\n");
    expect(lint(["app"]).exitCode).toBe(2);
    expect(lint(["Dockerfile"]).exitCode).toBe(1);
  });

  test("is loaded where the user says so for all configs", () => {
    expect(lint(["--trust-plugins"]).exitCode).toBe(1);
    expect(lint([], trustAll).exitCode).toBe(1);
    expect(lint([], { PLIMSOLL_TRUST_PLUGINS: "0" }).exitCode).toBe(2);
    expect(lint(["--no-config"]).stderr).toBe("");
  });

  test("an untrusted one is not run", () => {
    write("rules/label.js", `import { writeFileSync } from "node:fs";\nwriteFileSync("ran", "");\n${plugin(finds)}`);
    lint();
    run(["rules"], { env: quiet });
    run(["trust"], { env: quiet });
    expect(() => readFileSync(path("ran"))).toThrow("ENOENT");
    lint();
    expect(readFileSync(path("ran"), "utf8")).toBe("");
  });

  test("options, and rules for the files of its own config only", () => {
    write("plimsoll.yaml", "plugins: [./rules/label.js]\nrules:\n  acme/label: { skip: true }\n");
    expect(lint([], trustAll).stdout).toBe("");
    write("plimsoll.yaml", "plugins: [./rules/label.js]\nrules:\n  acme/label: { skp: true }\n");
    expect(lint([], trustAll)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("no setting `skp`") as string });
    write("plimsoll.yaml", "plugins: [./rules/label.js]\n");
    write("other/plimsoll.yaml", "profile: recommended\n");
    write("other/Dockerfile", "FROM alpine:3.22\nlabel a=b\n");
    expect(lint([], trustAll).stdout.match(/acme\/label/g)).toHaveLength(1);
  });

  test("--select knows its rules", () => {
    expect(lint(["--select", "acme/label"], trustAll).stdout).toContain("acme/label");
    expect(lint(["--select", "acme/lable"], trustAll)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("`acme/label`") as string,
    });
  });
});

describe("what is wrong with a plugin is said", () => {
  const withPlugin = (text: string) => {
    write("rules/label.js", text);
    return lint(["--plugin", "rules/label.js"]);
  };

  test.each([
    ["a file that is not there", "--plugin rules/no.js", "is not there"],
    ["a module that throws", undefined, "cannot be loaded: boom"],
  ])("%s", (_name, args, message) => {
    const { exitCode, stderr } = args === undefined ? withPlugin('throw new Error("boom");') : lint(args.split(" "));
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });

  test.each([
    ["no rules", "export const x = 1;", "exports no rules"],
    ["an id without a name before it", plugin(finds, "label"), "`acme/no-foo`"],
    ["an id of another tool", plugin(finds, "hadolint/dl1"), "another tool"],
    ["a severity that there is not", plugin(finds).replace('"warning"', '"fatal"'), "needs a `severity`"],
    ["no text", plugin(finds).replace("text: { en", "text: { fr"), "needs `text.en`"],
    ["no check", plugin(finds).replace("*check", "*chek"), "needs a function `check`"],
    ["one id twice", `${plugin(finds)}rules.push(rules[0]);`, "is there twice"],
  ])("%s", (_name, text, message) => {
    const { exitCode, stderr, stdout } = withPlugin(text);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).toContain("rules/label.js");
  });

  test.each([
    ["a rule that throws", 'throw new Error("boom");', "boom"],
    ["a finding without a place", 'yield { message: "label" };', "`span`"],
    ["a place outside of the file", 'yield { message: "label", span: { start: 0, end: 9999 } };', "`span`"],
    ["a message that it does not have", 'yield { message: "x", span: { start: 0, end: 1 } };', "`x`"],
  ])("%s costs it its findings, and nobody else", (_name, check, message) => {
    write("Dockerfile", "FROM alpine\n");
    const { exitCode, stdout, stderr } = withPlugin(plugin(check));
    expect(exitCode).toBe(2);
    expect(stdout).toContain("untagged-image");
    expect(stdout).toMatch(/internal-error The rule `acme\/label` of the plugin `acme` failed/);
    expect(stderr).toContain(message);
  });
});

describe("the example", () => {
  test("finds, fixes and passes its own test", () => {
    cpSync(fromRoot("examples/custom-rule/Dockerfile"), path("example/Dockerfile"));
    const rule = fromRoot("examples/custom-rule/rules/company-base.js");
    const args = ["example", "--plugin", rule, "--select", "acme/foreign-base"];
    expect(lint(args).stdout).toMatch(/^example\/Dockerfile:1:6: warning acme\/foreign-base /);
    expect(lint([...args, "--fix-unsafe"]).exitCode).toBe(0);
    expect(readFileSync(path("example/Dockerfile"), "utf8")).toMatch(
      /^FROM registry\.example\.com\/base\/node:22-slim AS build\n/,
    );
    const own = spawnSync(process.execPath, ["--test", "test/"], { cwd: fromRoot("examples/custom-rule"), encoding: "utf8" });
    expect({ status: own.status, passed: /pass 1/.test(own.stdout) }).toEqual({ status: 0, passed: true });
  });
});
