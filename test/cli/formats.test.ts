import { parseXml, XmlElement, XmlText } from "@rgrove/parse-xml";
import { describe, expect, test } from "vitest";
import { codeSpan, proseOf } from "../../packages/cli/src/reporters/markdown-text.ts";
import { formats } from "../../packages/cli/src/reporters/reporter.ts";
import { awkwardPaths, report, text, write } from "./format-sample.ts";

const found = report("Dockerfile");
const count = found.problems.length + found.findings.length;

test("the sample has a problem, and findings with and without a fix, on one line and on several", () => {
  expect(found.problems).toHaveLength(1);
  expect(found.findings.map(({ finding }) => finding.rule).sort()).toEqual(["apt-without-yes", "cd-in-run", "untagged-image"]);
  expect(found.findings.filter(({ finding }) => finding.fix !== undefined)).not.toEqual([]);
});

test("every format can be loaded, and says nothing false of no files", async () => {
  for (const format of formats) expect(await write(format, []), format).not.toContain("undefined");
});

describe("xml", () => {
  /** Attributes of every element of a name. */
  function elements(xml: string, name: string): readonly XmlElement[] {
    const all = (element: XmlElement): readonly XmlElement[] => [
      element,
      ...element.children.flatMap((child) => (child instanceof XmlElement ? all(child) : [])),
    ];
    const { root } = parseXml(xml);
    return root === null ? [] : all(root).filter((element) => element.name === name);
  }

  test("checkstyle: an independent parser reads back paths and messages", async () => {
    const xml = await write("checkstyle", [...awkwardPaths.map((path) => report(path)), report("clean", "en", "FROM scratch\n")]);
    expect(elements(xml, "file").map(({ attributes }) => attributes["name"])).toEqual([...awkwardPaths, "clean"]);
    const errors = elements(xml, "error").map(({ attributes }) => attributes);
    expect(errors).toHaveLength(count * awkwardPaths.length);
    const [untagged] = found.findings;
    expect(errors[0]).toEqual({
      line: "1",
      column: "6",
      severity: "warning",
      message: untagged?.text.message,
      source: "plimsoll.untagged-image",
    });
  });

  test("junit: an independent parser reads back paths, counts and messages", async () => {
    const xml = await write("junit", [...awkwardPaths.map((path) => report(path)), report("clean", "en", "FROM scratch\n")]);
    const suites = elements(xml, "testsuite").map(({ attributes }) => attributes);
    expect(suites.map(({ name }) => name)).toEqual([...awkwardPaths, "clean"]);
    expect(suites[0]).toMatchObject({ tests: String(count), failures: String(count) });
    const cases = elements(xml, "testcase");
    const failures = elements(xml, "failure");
    expect(failures).toHaveLength(count * awkwardPaths.length);
    expect(elements(xml, "testsuites")[0]?.attributes).toMatchObject({
      tests: String(cases.length),
      failures: String(failures.length),
    });
    const [body] = failures[0]!.children;
    expect(body).toBeInstanceOf(XmlText);
    expect(failures[0]!.text).toContain(found.findings[0]!.text.why);
  });

  test("what XML cannot hold is replaced", async () => {
    const broken = { ...found, path: "a", projectPath: "a\u0000\u001b\ud800b" };
    for (const format of ["checkstyle", "junit"] as const) {
      expect(elements(await write(format, [broken]), format === "junit" ? "testsuite" : "file")[0]?.attributes["name"]).toBe(
        "a\ufffd\ufffd\ufffdb",
      );
    }
  });
});

describe("github", () => {
  /** As the runner reads a workflow command. */
  function commands(output: string) {
    return output.split("\n").flatMap((line) => {
      const match = /^::(\w+) (.*?)::(.*)$/.exec(line);
      if (match === null) return [];
      const [, command = "", properties = "", data = ""] = match;
      const unescape = (value: string): string =>
        value
          .replaceAll("%0D", "\r")
          .replaceAll("%0A", "\n")
          .replaceAll("%3A", ":")
          .replaceAll("%2C", ",")
          .replaceAll("%25", "%");
      const named = Object.fromEntries(properties.split(",").map((one) => one.split("=", 2).map(unescape)));
      return [{ command, properties: named as Readonly<Record<string, string>>, message: unescape(data) }];
    });
  }

  test("a runner reads back paths and messages", async () => {
    const read = commands(
      await write(
        "github",
        awkwardPaths.map((path) => report(path)),
      ),
    );
    expect(read).toHaveLength(count * awkwardPaths.length);
    expect(new Set(read.map(({ properties }) => properties["file"]))).toEqual(new Set(awkwardPaths));
    expect(read[0]).toEqual({
      command: "warning",
      properties: { file: awkwardPaths[0], line: "1", endLine: "1", col: "6", endColumn: "9", title: "untagged-image (DL3006)" },
      message: found.findings[0]!.text.message,
    });
  });
});

describe("json formats", () => {
  test("gitlab: every issue has what GitLab asks for, and a fingerprint of its own", async () => {
    const issues = JSON.parse(
      await write(
        "gitlab",
        awkwardPaths.map((path) => report(path)),
      ),
    ) as {
      fingerprint: string;
      location: { path: string; lines: { begin: number } };
    }[];
    expect(issues).toHaveLength(count * awkwardPaths.length);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    expect(new Set(issues.map(({ location }) => location.path))).toEqual(new Set(awkwardPaths));
    expect(issues[0]).toMatchObject({
      check_name: "untagged-image",
      severity: "major",
      location: { lines: { begin: 1, end: 1 } },
    });
    expect(JSON.parse(await write("gitlab", []))).toEqual([]);
  });

  test("codeclimate: objects that a NUL ends", async () => {
    const output = await write("codeclimate", [found]);
    expect(output.endsWith("\0")).toBe(true);
    const issues = output
      .split("\0")
      .slice(0, -1)
      .map((one) => JSON.parse(one) as unknown);
    expect(issues).toHaveLength(count);
    expect(issues[0]).toMatchObject({
      type: "issue",
      location: { path: "Dockerfile", positions: { begin: { line: 1, column: 6 }, end: { line: 1, column: 10 } } },
    });
  });

  test("sonarqube: every issue names a rule that is described, and ranges lie within their lines", async () => {
    const { rules: described, issues } = JSON.parse(
      await write(
        "sonarqube",
        awkwardPaths.map((path) => report(path)),
      ),
    ) as {
      rules: { id: string; impacts: unknown[] }[];
      issues: { ruleId: string; primaryLocation: { filePath: string; textRange: Record<string, number> } }[];
    };
    expect(issues).toHaveLength(count * awkwardPaths.length);
    expect(new Set(issues.map(({ ruleId }) => ruleId))).toEqual(new Set(described.map(({ id }) => id)));
    expect(described.every(({ impacts }) => impacts.length === 1)).toBe(true);
    expect(issues[0]!.primaryLocation.textRange).toEqual({ startLine: 1, startColumn: 5, endLine: 1, endColumn: 9 });
    for (const { primaryLocation } of issues) {
      const { startLine, endLine, startColumn = 0, endColumn = 1 } = primaryLocation.textRange;
      expect(endLine! > startLine! || endColumn > startColumn).toBe(true);
      expect(endColumn).toBeLessThanOrEqual(text.split("\n")[endLine! - 1]!.length);
    }
  });

  test("hadolint: entries as hadolint has them", async () => {
    const entries = JSON.parse(
      await write(
        "hadolint",
        awkwardPaths.map((path) => report(path)),
      ),
    ) as { file: string }[];
    expect(entries.map(({ file }) => file)).toEqual(awkwardPaths.flatMap((path) => Array.from({ length: count }, () => path)));
    expect(Object.keys(entries[0]!)).toEqual(["code", "column", "file", "level", "line", "message"]);
    expect(entries.at(-1)).toMatchObject({ code: "DL1000", level: "error", line: 4 });
  });
});

describe("gnu", () => {
  test("a line for each, whatever the path and the message hold", async () => {
    const lines = (
      await write(
        "gnu",
        awkwardPaths.map((path) => report(path)),
      )
    )
      .trimEnd()
      .split("\n");
    expect(lines).toHaveLength(count * awkwardPaths.length);
    for (const line of lines) expect(line).toMatch(/^.+:\d+:\d+: (?:error|warning|note): .+ \[[a-z-]+\]$/);
  });
});

describe("markdown", () => {
  test("has a summary, a table for each file, and a fold", async () => {
    const output = await write("markdown", [found, report("clean", "en", "FROM scratch\n")]);
    expect(output).toMatch(/^### plimsoll\n\n\*\*\d+ errors?, \d+ warnings?.*in 1 of 2 files\./);
    expect(output).toContain("| 1 | warning | `node` has no tag");
    expect(output).toMatch(/<details>\n<summary>Why, and what to do<\/summary>\n\n/);
    expect(output).not.toContain("clean");
  });

  test.each([
    ["en", "### plimsoll\n\nNothing found in 1 file.\n"],
    ["ko", "### plimsoll\n\n파일 1개에서 지적 사항이 없습니다.\n"],
  ] as const)("says that nothing was found (%s)", async (language, expected) => {
    expect(await write("markdown", [report("clean", language, "FROM scratch\n")], language)).toBe(expected);
  });

  test("stays below what a comment may have", async () => {
    const many = Array.from({ length: 200 }, (_, index) => report(`${index}/Dockerfile`));
    const output = await write("markdown", many);
    expect(output.length).toBeLessThan(65_536);
    expect(output).toMatch(/… and \d+ more files with findings\.\n$/);
    const long = report("Dockerfile", "en", `FROM node\n${"RUN apt-get install x\n".repeat(500)}`);
    expect(await write("markdown", [long])).toMatch(/… and \d+ more in this file\./);
  });

  test.each([
    ["`a` and b", "`a` and b"],
    ["![x](y) <b> @me *c* _d_", "!\\[x\\](y) &lt;b> &#64;me \\*c\\* \\_d\\_"],
    ["an `odd ` one ` left", "an `odd ` one \\` left"],
    ["``", "\\`\\`"],
    ["`a``b`", "`a` `b`"],
    ["two\nlines", "two lines"],
  ])("%j becomes %j", (message, expected) => {
    expect(proseOf(message)).toBe(expected);
  });

  test("a path stays code", () => {
    expect(codeSpan("a`b")).toBe("``a`b``");
    expect(codeSpan("`a")).toBe("`` `a ``");
  });
});
