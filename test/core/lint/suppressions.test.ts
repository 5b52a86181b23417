import { analyze, defaultLintConfig, type LintConfig, rules } from "@plimsoll/core";
import { describe, expect, test } from "vitest";

/** Findings as `line rule`, 1-based, of the rules that are named. */
function found(text: string, config: Partial<LintConfig> = {}): readonly string[] {
  const { findings, syntax } = analyze({ text, config: { ...defaultLintConfig, ...config } });
  return findings.map(({ rule, span }) => `${syntax.source.text.slice(0, span.start).split("\n").length} ${rule}`);
}

const unpinned = "FROM node\n";

describe("a comment suppresses", () => {
  test.each([
    ["the rule's own id", "# plimsoll ignore=untagged-image\nFROM node\n"],
    ["with a reason", "# plimsoll ignore=untagged-image — the lab wants the newest\nFROM node\n"],
    ["an alias, in any case", "# plimsoll ignore=dl3006\nFROM node\n"],
    ["hadolint's form", "# hadolint ignore=DL3006\nFROM node\n"],
    ["hadolint's form with a second comment sign", "# hadolint ignore=DL3006 # why not\nFROM node\n"],
    ["stacked comments", "# hadolint ignore=DL3006\n# hadolint ignore=DL3007\nFROM node\n"],
    ["another comment in between", "# hadolint ignore=DL3006\n# the newest, please\nFROM node\n"],
    ["the whole file", "FROM scratch\nFROM node\n# hadolint global ignore=DL3006\n"],
    ["a stage", "# plimsoll stage ignore=untagged-image\nFROM node\n"],
  ])("%s", (_title, text) => {
    expect(found(text).filter((finding) => finding.endsWith("untagged-image"))).toEqual([]);
  });

  test("inside a continued instruction: what stands below it", () => {
    const text = "FROM alpine:3.22\nRUN pip install a && \\\n    # plimsoll ignore=pip-cache-kept\n    pip install b\n";
    expect(found(text)).toEqual(["2 pip-cache-kept"]);
  });

  test("only the instruction below", () => {
    expect(found("# hadolint ignore=DL3006\nFROM node AS a\nFROM ruby\n")).toEqual(["3 untagged-image"]);
  });

  test("a stage comment ends with the stage", () => {
    const text = "# plimsoll stage ignore=DL3004\nFROM alpine:3 AS a\nRUN sudo x\nFROM alpine:3\nRUN sudo y\n";
    expect(found(text)).toEqual(["5 sudo-in-run"]);
  });

  test("BuildKit's form at the top, for the whole file", () => {
    expect(found("# check=skip=JSONArgsRecommended\nFROM debian:13\nCMD a b\n")).toEqual([]);
  });

  test("BuildKit's form above an instruction, for that one", () => {
    expect(found("FROM debian:13 AS a\n# check=skip=JSONArgsRecommended\nCMD a b\nFROM a\nCMD a b\n")).toEqual([
      "5 shell-form-command",
    ]);
  });

  test("skip=all means BuildKit's checks and no others", () => {
    expect(found("# check=skip=all\nFROM node\nCMD a b\n")).toEqual(["2 untagged-image"]);
  });
});

describe("what does not suppress", () => {
  test("a switch in the config turns all of them off", () => {
    expect(found("# hadolint ignore=DL3006\nFROM node\n", { inlineSuppressions: false })).toEqual(["2 untagged-image"]);
  });

  test("text in a heredoc is no comment", () => {
    const text = "FROM node\nRUN <<EOF\n# hadolint global ignore=DL3006\ntrue\nEOF\n";
    expect(found(text)).toEqual(["1 untagged-image"]);
  });
});

describe("error=true", () => {
  test("makes errors of BuildKit's checks alone", () => {
    const { findings } = analyze({ text: "# check=error=true\nFROM node\nCMD a b\n", config: defaultLintConfig });
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      "untagged-image warning",
      "shell-form-command error",
    ]);
  });
});

describe("comments that do nothing are told", () => {
  test.each([
    ["unused", "# hadolint ignore=DL3007\nFROM alpine:3\n", ["1 unused-suppression"]],
    ["misspelt", "# plimsoll ignore=untaged-image\nFROM node\n", ["1 unknown-suppression", "2 untagged-image"]],
    ["with nothing below it", "FROM alpine:3\n# plimsoll ignore=untagged-image\n", ["2 unknown-suppression"]],
    ["an invalid check option", "# check=skpi=all\nFROM alpine:3\n", ["1 unknown-suppression"]],
  ])("%s", (_title, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    ["a rule that did not run", "# hadolint ignore=DL3008\nFROM alpine:3\n"],
    ["a check that ShellCheck has and we have not", "# hadolint ignore=SC9999\nFROM alpine:3\n"],
    ["a rule that waits for its settings", "# hadolint ignore=DL3026\nFROM alpine:3\n"],
    ["an alias of which one rule did not run", "# check=skip=InvalidDefaultArgInFrom\nFROM alpine:3\n"],
  ])("but not for %s", (_title, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("a rule that throws", () => {
  test("becomes a finding that names it, and hides nothing else", () => {
    const broken = { ...rules.find(({ id }) => id === "latest-tag")!, check: () => boom() };
    const others = rules.filter(({ id }) => id !== "latest-tag");
    const { findings, crashes } = analyze({ text: unpinned, config: defaultLintConfig }, [...others, broken]);
    expect(findings.map(({ rule }) => rule)).toEqual(["internal-error", "untagged-image"]);
    expect(findings[0]).toMatchObject({ severity: "error", params: { rule: "latest-tag", error: "Error: boom" } });
    expect(crashes).toHaveLength(1);
  });
});

function boom(): never {
  throw new Error("boom");
}

describe("BuildKit's own checks in the profile of that name", () => {
  const buildkit = (text: string, buildArgs?: Record<string, string>): readonly string[] => {
    const { findings } = analyze({ text, config: { ...defaultLintConfig, profile: "buildkit" }, build: { buildArgs } });
    return findings.map(({ codes, severity }) => `${codes.find((code) => /^[A-Z][A-Za-z]+$/.test(code)) ?? "?"} ${severity}`);
  };
  const described = "FROM alpine:3 AS a\n# not its name\nARG VERSION\n# nor its name\nARG TWO\n";

  test("an experimental check runs only where it is asked for", () => {
    expect(buildkit(described)).toEqual([]);
    expect(buildkit(`# check=experimental=all\n${described}`)).toHaveLength(2);
    expect(buildkit(`# check=experimental=InvalidDefinitionDescription\n${described}`)).toHaveLength(2);
    expect(buildkit(`# check=experimental=StageNameCasing\n${described}`)).toEqual([]);
    expect(found(`# check=experimental=all\n${described}`)).toEqual([]);
  });

  test("above an instruction it is asked for there alone", () => {
    const text = described.replace("# nor its name", "# check=experimental=all\n# nor its name");
    expect(buildkit(text)).toEqual(["InvalidDefinitionDescription warning"]);
  });

  test("no skip takes it away, and error=true makes it an error", () => {
    const text = `# check=experimental=all;skip=all;error=true\n${described}CMD a b\n`;
    expect(buildkit(text)).toEqual(["InvalidDefinitionDescription error", "InvalidDefinitionDescription error"]);
  });

  test("names tell capitals apart, and `all` among names is no word", () => {
    const commands = "FROM alpine:3\nCMD a b\n";
    expect(buildkit(`# check=skip=jsonargsrecommended\n${commands}`)).toEqual(["JSONArgsRecommended warning"]);
    expect(buildkit(`# check=skip=all,StageNameCasing\n${commands}`)).toEqual(["JSONArgsRecommended warning"]);
    expect(buildkit(`# check=skip=all;skip=StageNameCasing\n${commands}`)).toEqual([]);
    expect(buildkit(`# check=skip=JSONArgsRecommended;skip=StageNameCasing\n${commands}`)).toEqual([
      "JSONArgsRecommended warning",
    ]);
  });

  test("above an instruction: the first comment, and not for what is checked before", () => {
    const skip = (comments: string): readonly string[] => buildkit(`FROM alpine:3\n${comments}\nCMD a \\\n\n b\n`);
    expect(skip("# check=skip=JSONArgsRecommended why it is meant")).toEqual(["NoEmptyContinuation warning"]);
    expect(skip("# check=skip=all")).toEqual(["NoEmptyContinuation warning"]);
    expect(skip("# check=skip=StageNameCasing\n# check=skip=JSONArgsRecommended")).toHaveLength(2);
    expect(skip("# check=skpi=all\n# check=skip=JSONArgsRecommended")).toHaveLength(2);
    expect(skip("# a comment\n# check=skip=JSONArgsRecommended")).toHaveLength(1);
  });

  test("of two instructions the later one's comment decides", () => {
    const skip = "# check=skip=MultipleInstructionsDisallowed\n";
    expect(buildkit(`FROM alpine:3\n${skip}CMD ["a"]\nCMD ["b"]\n`)).toHaveLength(1);
    expect(buildkit(`FROM alpine:3\nCMD ["a"]\n${skip}CMD ["b"]\n`)).toEqual([]);
  });

  test("the build argument takes the place of the line at the top", () => {
    const text = "# check=skip=JSONArgsRecommended\nFROM alpine:3\nCMD a b\n";
    expect(buildkit(text, { BUILDKIT_DOCKERFILE_CHECK: "" })).toEqual(["JSONArgsRecommended warning"]);
    expect(buildkit(text, { BUILDKIT_DOCKERFILE_CHECK: "error=true" })).toEqual(["JSONArgsRecommended error"]);
    expect(buildkit(text, { BUILDKIT_DOCKERFILE_CHECK: "skip=StageNameCasing, JSONArgsRecommended" })).toEqual([]);
  });
});
