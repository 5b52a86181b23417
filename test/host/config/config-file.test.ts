import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describeConfigProblem } from "@plimsoll/core/config";
import { describe, expect, test } from "vitest";
import { createRuleIndex } from "../../../packages/core/src/config/rule-index.ts";
import { createConfigLoader, type ConfigError } from "../../../packages/host/src/index.ts";
import { sampleRules } from "../../core/config/sample-rules.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { asOrdinaryUser } from "../context/ordinary-user.ts";

const index = createRuleIndex(sampleRules);

/** The config of `<folder>/Dockerfile`; its errors as `line:column message. help`. */
async function errorsIn(folder: string, configPath?: string): Promise<readonly string[]> {
  const found = await createConfigLoader({ index, cwd: folder, configPath }).configFor("Dockerfile");
  if (found.kind !== "broken") throw new Error(`expected a broken config, got ${JSON.stringify(found)}`);
  for (const error of found.errors) expect(error.file).toBe(found.file);
  return found.errors.map(show);
}

function show({ line, column, problem }: ConfigError): string {
  const { message, help } = describeConfigProblem(problem, "en");
  return `${line ?? "-"}:${column ?? "-"} ${message}. ${help}`;
}

async function errorsOf(text: string | Uint8Array, name = "plimsoll.yaml"): Promise<readonly string[]> {
  return errorsIn(temporaryFolder({ [name]: text }));
}

describe("a config file that cannot be read", () => {
  test("a directory of that name", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "plimsoll.yaml"));
    expect(await errorsIn(folder)).toEqual([
      "-:- this is a directory, not a config file. " +
        "Rename the directory, name another file with `--config`, or run with `--no-config`.",
    ]);
  });

  test("a link in a circle", async () => {
    const folder = temporaryFolder();
    symlinkSync("plimsoll.yaml", join(folder, "plimsoll.yaml"));
    expect(await errorsIn(folder)).toEqual([
      "-:- this config file cannot be read (ELOOP). " +
        "Make the file readable, name another one with `--config`, or run with `--no-config`.",
    ]);
  });

  test("no permission", async () => {
    const folder = temporaryFolder({ "plimsoll.yaml": "" });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, "plimsoll.yaml"), 0o000);
    const errors = await asOrdinaryUser(() => errorsIn(folder));
    expect(errors).toEqual([
      "-:- this config file cannot be read (EACCES). " +
        "Make the file readable, name another one with `--config`, or run with `--no-config`.",
    ]);
  });

  test("--config names a file that does not exist", async () => {
    expect(await errorsIn(temporaryFolder(), "nowhere.yaml")).toEqual([
      "-:- this config file does not exist. Check the path given with `--config`, or leave the option out to use the " +
        "nearest `plimsoll.yaml`.",
    ]);
  });

  test("not UTF-8", async () => {
    const latin1 = new Uint8Array([0x70, 0xe4, 0x3a, 0x20, 0x31]);
    expect(await errorsOf(latin1)).toEqual(["-:- this config file is not text in UTF-8. Save the file in UTF-8."]);
  });

  test("far too large", async () => {
    expect(await errorsOf("# filler\n".repeat(120_000))).toEqual([
      "-:- this config file is larger than 1 MB. Check that it is a config file; lists of files can be written as globs.",
    ]);
  });
});

describe("YAML that is none", () => {
  test.each([
    ["rules:\n\tDL3006: off\n", "2:1 a tab stands where YAML wants spaces. Indent with spaces; two for each level are usual."],
    ["rules:\n  \tDL3006: off\n", "2:3 a tab stands where YAML wants spaces. Indent with spaces; two for each level are usual."],
    [
      "profile: strict\nprofile: beginner\n",
      "2:1 `profile` is given twice. Merge the two into one; only one of them could count.",
    ],
    ['{"rules": {"a": "off", "a": "error"}}', "1:24 `a` is given twice. Merge the two into one; only one of them could count."],
    [
      "rules:\n  DL3006: off\n profile: strict\n",
      "3:1 the indentation does not fit the lines above. " +
        "Keys of the same level start in the same column. An opened `[` or `{` must be closed before.",
    ],
    [
      "exclude: [a, b\nprofile: strict\n",
      "2:1 the indentation does not fit the lines above. " +
        "Keys of the same level start in the same column. An opened `[` or `{` must be closed before.",
    ],
    [
      "profile: 'strict\n",
      "2:1 a quote, a bracket or a `:` is missing before this place. " +
        "Close what was opened on the lines above; a key needs a `:` and a space after it.",
    ],
    [
      "profile\nfailOn: error\n",
      "1:1 a quote, a bracket or a `:` is missing before this place. " +
        "Close what was opened on the lines above; a key needs a `:` and a space after it.",
    ],
    [
      "profile: strict: error\n",
      "1:10 a second `: ` on one line. Put the value in quotes, or write the inner `key: value` on a line of its own, indented.",
    ],
    [
      "exclude:\n  - *.Dockerfile\n",
      "2:5 `*.Dockerfile` has a meaning of its own at the start of a YAML value. " +
        'Put the value in quotes, for example `"*.Dockerfile"`.',
    ],
    [
      "exclude: [!vendor]\n",
      '1:11 `!` has a meaning of its own at the start of a YAML value. Put the value in quotes, for example `"*.Dockerfile"`.',
    ],
    [
      "profile: @strict\n",
      '1:10 `@` has a meaning of its own at the start of a YAML value. Put the value in quotes, for example `"*.Dockerfile"`.',
    ],
    [
      "profile: strict\n---\nprofile: beginner\n",
      "2:1 the file holds more than one YAML document. Keep one; a line of `---` begins another.",
    ],
    ["- a\nb: 1\n", "2:1 this is not valid YAML: Unexpected scalar at node end. Correct this line."],
    ["<<: [1]\n", "1:1 this is not valid YAML: Merge sources must be maps or map aliases. Correct this line."],
    ["\0\x01\x02", expect.stringMatching(/^1:1 /)],
  ])("%j", async (text, expected) => {
    expect(await errorsOf(text)).toEqual([expected]);
  });

  test("aliases within aliases are stopped, not expanded", async () => {
    const bomb = [
      "a0: &a0 [x,x,x,x,x,x,x,x,x]",
      ...Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}]`),
    ];
    const errors = await errorsOf(bomb.join("\n"));
    expect(errors).toEqual([expect.stringMatching(/^1:1 this is not valid YAML: .*alias/i)]);
  });
});

describe("mistakes are placed in the file", () => {
  test("line and column of keys and values, in the order of the file", async () => {
    const text = [
      "# our settings",
      "profile: strct",
      "rules:",
      "  untaged-image: off",
      "  DL3025: { severity: warn }",
      '  "DL3026":',
      "    trustd: []",
      "    trusted:",
      "      - ghcr.io",
      "      - 5000",
      "exclud: []",
      "overrides:",
      "  - rules: {}",
      "  - files: [a]",
      "    failOn:",
    ].join("\r\n");
    const errors = await errorsOf(text);
    expect(errors.map((error) => error.replace(/\. .*/, ""))).toEqual([
      "2:10 `profile` cannot be `strct`",
      "4:3 unknown rule `untaged-image`",
      "5:23 `rules.DL3025.severity` cannot be `warn`",
      "7:5 the rule `untrusted-registry` has no setting `trustd`",
      "10:9 `rules.DL3026.trusted[1]` must be text, but is a number",
      "11:1 unknown setting `exclud`",
      "13:5 `files` is missing here",
      "15:5 `overrides[1].failOn` must be text, but is nothing",
    ]);
  });

  test("JSON, indented with tabs", async () => {
    expect(await errorsOf('{\n\t"profile": "strict",\n\t"rulez": {}\n}\n', "plimsoll.json")).toEqual([
      "3:2 unknown setting `rulez`. Did you mean `rules`?",
    ]);
  });

  test("what came by an alias or `<<` is placed where it stands or where it is used", async () => {
    const text = "rules: &r\n  nope: off\noverrides:\n  - files: [a]\n    rules: *r\n  - <<: { profil: x }\n    files: [b]\n";
    expect((await errorsOf(text)).map((error) => error.replace(/\. .*/, ""))).toEqual([
      "2:3 unknown rule `nope`",
      "2:3 unknown rule `nope`",
      "6:5 unknown setting `profil`",
    ]);
  });

  test("a byte order mark and characters beyond the first plane", async () => {
    expect(await errorsOf('\uFEFFprofile: strict\nexclude: ["🐳", 1]\n')).toEqual([
      "2:17 `exclude[1]` must be text, but is a number. Put the value in quotes.",
    ]);
  });

  test(".hadolint.yaml", async () => {
    const text = "ignored:\n  - DL3006\n  - DL3O08\ntrustedRegistry:\n  - docker.io\n";
    expect(await errorsOf(text, ".hadolint.yaml")).toEqual([
      "3:5 `DL3O08` is no code of hadolint or ShellCheck. Did you mean `DL3008`?",
      "4:1 unknown setting `trustedRegistry`. Known here: `failure-threshold`, `format`, `formats`, `no-fail`, " +
        "`no-color`, `verbose`, " +
        "`ignored`, `override`, `trustedRegistries`, `label-schema`, `strict-labels`, `disable-ignore-pragma`.",
    ]);
  });
});
