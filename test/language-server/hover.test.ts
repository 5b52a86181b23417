import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BuildOptions, defaultLintConfig, type Facts, type Language, LazyAnalysis, rules } from "@plimsoll/core";
import { exactSize, planDockerfile, rangeSize } from "@plimsoll/core/plan";
import { describe, expect, test } from "vitest";
import type { DocumentLink, Hover, MarkupContent } from "vscode-languageserver/node";
import type { DocumentBuild } from "../../packages/language-server/src/builds/document-build.ts";
import { describeSubject } from "../../packages/language-server/src/hover/describe-subject.ts";
import { findSubject } from "../../packages/language-server/src/hover/find-subject.ts";
import { toPlainText } from "../../packages/language-server/src/hover/plain-text.ts";
import { openEditor, readMarks } from "./editor.ts";

interface Asked {
  readonly language?: Language;
  readonly build?: BuildOptions;
  readonly facts?: Facts;
  readonly planned?: DocumentBuild;
}

/** What is said at `$0`, and the text that it is said of. */
async function hoverAt(marked: string, { language = "en", build = {}, facts = {}, planned }: Asked = {}) {
  const at = marked.indexOf("$0");
  const text = marked.slice(0, at) + marked.slice(at + 2);
  const analysis = new LazyAnalysis({ text, config: defaultLintConfig, build, facts });
  const subject = findSubject(analysis, at);
  if (subject === undefined) return { of: undefined, says: "" };
  const parts = await describeSubject({ analysis, surroundings: { rules } }, subject, language, async () => planned);
  return { of: text.slice(subject.span.start, subject.span.end), says: parts.join("\n") };
}

const cases: readonly (readonly [marked: string, of: string | undefined, says: string, build?: BuildOptions])[] = [
  // Instructions.
  ["F$0ROM a", "FROM", "Starts a stage from a base image"],
  ["FROM$0 a", "FROM", "https://docs.docker.com/reference/dockerfile/#from"],
  ["copy$0", "copy", "`COPY [--from=…] [--chown=…] [--chmod=…] […] <source>… <destination>`"],
  ["FROM a\nR$0UN b", "RUN", "**This step**: Makes a layer of the image."],
  ["FROM a\nE$0NV b=c", "ENV", "Metadata only"],
  ["FROM a AS b\nR$0UN c\nFROM a", "RUN", "Not built"],
  ["FROM a\nONBUILD C$0OPY . .", "COPY", "#copy)"],
  ["FROM a\nO$0NBUILD COPY . .", "ONBUILD", "It does nothing in this build."],
  ["FROM a A$0S b", "AS", "#from)"],
  ["FROM a\nHEALTHCHECK C$0MD b", "CMD", "Exit code 0 is healthy"],
  ["FR$0OG a", undefined, ""],
  // Flags, their values, mounts.
  ["FROM --pl$0atform=linux/arm64 a", "--platform=linux/arm64", "`os/architecture`"],
  ["FROM a\nCOPY --chmod=0$0640 a b", "--chmod=0640", "Here: `rw-r-----`."],
  ["FROM a\nCOPY --chown=1 --li$0nk a b", "--link", "Needs `docker/dockerfile:1.4`"],
  ["FROM a\nADD --checks$0um=sha256:1 a b", "--checksum=sha256:1", "#add---checksum"],
  ["FROM a\nRUN --network=n$0one b", "--network=none", "`default`, `none` or `host`"],
  ["FROM a\nCOPY --pa$0rents a b", "--parents", "#copy---parents"],
  ["FROM a\nCOPY --ex$0clude=*.md a b", "--exclude=*.md", "#copy---exclude"],
  ["FROM a\nADD --keep$0-git-dir https://example.com/a.git b", "--keep-git-dir", "#add---keep-git-dir"],
  ["FROM a\nEXPOSE 5432$0/tcp", "5432/tcp", "PostgreSQL"],
  ["FROM a\nEXPOSE 54$0", "54", ""],
  ["FROM a\nSTOPSIGNAL 1$05", "15", "`SIGTERM`"],
  ["FROM a\nSTOPSIGNAL SIG$0QUIT", "SIGQUIT", "Graceful stop"],
  ["FROM a\nUSER ro$0ot", "root", "may do everything"],
  ["FROM a\nUSER 10$001:0", "1001:0", "by number"],
  ["FROM a\nUSER no$0de", "node", "by name"],
  ["FROM scratch\nWORKDIR /a\nWORKDIR b$0", "b", "`/a/b`"],
  ["FROM scratch\nWORKDIR /a$0", "/a", ""],
  ["FROM scratch\nWORKDIR /a\nCOPY x .$0", ".", "`/a/`"],
  ["FROM a\nRUN --security=i$0nsecure b", "--security=insecure", "#run---security"],
  ["FROM a\nHEALTHCHECK --start-i$0nterval=1s CMD b", "--start-interval=1s", "a duration such as"],
  ["FROM a\nCOPY --bog$0us a b", "--bogus", ""],
  ["FROM a\nRUN --m$0ount=type=cache,target=/x b", "--mount=type=cache,target=/x", "#run---mount)"],
  ["FROM a\nRUN --mount=type=ca$0che,target=/x b", "type=cache", "#run---mounttypecache"],
  ["FROM a\nRUN --mount=type=cache,dst=/$0x b", "dst=/x", "Where the command sees it."],
  ["FROM a\nRUN --mount=type=secret,id=a,req$0uired b", "required", "The build fails"],
  ["FROM a\nRUN --mount=type=bog$0us b", "type=bogus", "What is mounted"],
  // Variables.
  ["ARG V=22\nFROM node:$$0V", "$V", "`V` = `22`\nDefault of the global `ARG` in line 1"],
  ["ARG V=22\nFROM node:$$0V", "$V", "`V` = `24`\nGiven as a build argument.", { buildArgs: { V: "24" } }],
  ["ARG V$0=22\nFROM node:$V", "V", "`V` = `22`"],
  ["FROM a\nARG V=1\nARG V=2\nRUN b ${$0V}", "${V}", "`V` = `2`\nDefault of `ARG` in line 3"],
  ["FROM a\nENV A=1\nENV A=2 B=$$0A", "$A", "`A` = `1`\nSet by `ENV` in line 2."],
  ["FROM a\nENV A$0=1", "A", "`A` = `1`\nSet by `ENV` in line 2."],
  ["ARG V=1\nFROM a\nARG V\nRUN b $$0V", "$V", "Default of the global `ARG` in line 1"],
  ["ARG V=1\nFROM a\nRUN b $$0V", "$V", "is only seen by `FROM` lines. Repeat `ARG V`"],
  ["FROM a\nARG V\nRUN b $$0V", "$V", "`V` has no value"],
  ["FROM scratch\nRUN b $$0V", "$V", "Nothing sets `V` here"],
  ["FROM a\nRUN b $$0V", "$V", "Unless the base image does"],
  ["FROM a\nRUN b $$0HOME", "$HOME", "gets its value from the shell"],
  ["FROM a\nRUN V=1 && b $$0V", "$V", "variable of this script"],
  ["FROM a\nRUN for v in 1 2; do b $$0v; done", "$v", "variable of this script"],
  ["FROM --platform=$$0BUILDPLATFORM a", "$BUILDPLATFORM", "Set by BuildKit"],
  ["FROM a AS b\nENV X=1\nFROM b\nRUN c $$0X", "$X", "Set by `ENV` in line 2."],
  ["FROM a\nARG V=\nRUN b $$0V", "$V", "`V` is empty."],
  ["FROM a\nCOPY <<E /x\n$$0V\nE", "$V", "Unless the base image does"],
  ['FROM a\nRUN echo "🎉🎉 $$0V"', "$V", "Unless the base image does"],
  // Stages.
  ["FROM node:22 AS b$0ld\nFROM a\nCOPY --from=bld x y", "bld", "Built on the image `node:22`.  \nUsed by `COPY` in line 3."],
  ["FROM scratch AS bld\nFROM a\nCOPY --chown=1 --from=b$0ld x y", "bld", "Built on `scratch`"],
  ["FROM a AS bld\nRUN x\nFROM a\nRUN --mount=type=bind,from=b$0ld,target=/x y", "bld", "1 layer of its own."],
  ["FROM a AS b\nFROM $0b", "b", "Stage `b` (number 0)"],
  ["FROM a\nFROM b\nCOPY --from=$00 x y", "0", "Stage 0"],
  ["FROM a AS b$0b\nFROM c", "bb", "The target does not need it"],
  ["FROM a AS b$0b", "bb", "It becomes the image."],
  // Images.
  ["FROM n$0ode:22-slim", "node:22-slim", "`library/node` at `docker.io`, tag `22-slim`"],
  ["FROM n$0ode:22-slim", "node:22-slim", "entrypoint `docker-entrypoint.sh`"],
  ["FROM n$0ode:22-slim", "node:22-slim", "from the embedded list of images"],
  ["FROM n$0ode", "node", "no tag, which means `latest`"],
  ["FROM debian:bus$0ter", "debian:buster", "**No longer maintained**: Debian 10 has had no security fixes since 2024-06."],
  ["FROM ghcr.io/a/$0b:1", "ghcr.io/a/b:1", "[Page at GitHub](https://ghcr.io/a/b)"],
  ["FROM registry.example.com/a/$0b:1", "registry.example.com/a/b:1", "`a/b` at `registry.example.com`, tag `1`"],
  ["FROM a\nCOPY --from=quay.io/a/$0b x y", "quay.io/a/b", "Page at Quay"],
  ["FROM a\nONBUILD COPY --from=quay.io/a/$0b x y", "quay.io/a/b", "Page at Quay"],
  // Heredocs.
  ["FROM a\nCOPY <$0<E /d/\n1\n2\nE", "<<E", "Makes the file `/d/E` with 2 lines."],
  ["FROM a\nCOPY <<'E' /d\n$0E", "E", "variables in it stay as they are"],
  ["FROM a\nRUN <<$0-E\n\tb\nE", "<<-E", "A script of 1 line, run by `/bin/sh`."],
  ["FROM a\nRUN cat <<$0E\nb\nE", "<<E", "Input of 1 line for the command."],
  // Comments.
  ["# sy$0ntax=a\nFROM b", "# syntax=a", "#syntax)"],
  ["# escape=$0`\nFROM b", "# escape=`", "backtick"],
  ["# check=sk$0ip=all\nFROM b", "# check=skip=all", "BuildKit's own checks"],
  ["# check=skip=StageName$0Casing\nFROM b", "StageNameCasing", "**"],
  ["FROM a\n# hadolint ignore=DL3$0008\nRUN b", "DL3008", "(`apt-unpinned-package`)"],
  ["FROM a\n# plimsoll ignore=latest-$0tag\nRUN b", "latest-tag", "latest"],
  ["# just $0text\nFROM a", undefined, ""],
  // What is inside of scripts.
  ["FROM a\nRUN apt-get install -y cu$0rl", "curl", "`curl` 7."],
  ["FROM a\nRUN pip install fl$0ask==3.0.3", "flask==3.0.3", "`flask` 3.0.3: about"],
  ["FROM a\nRUN npm install ex$0press", "express", "`express`"],
  ["FROM a\nRUN apk add cu$0rl", "curl", "embedded tables do not have its size"],
  ["FROM a\nRUN x && ch$0own y z", "chown", "`COPY --chown` avoids that"],
  ["FROM a\nRUN no$0body knows", "nobody", ""],
  ["# escape=`\nFROM a\nCOPY `\n  --li$0nk b c", "--link", "Makes a layer of its own"],
  // Half-typed, empty.
  ["$0", undefined, ""],
  ["FROM a\nRUN --mount=$0", "--mount=", "#run---mount)"],
  ['FROM a\nRUN if [ "${$0', undefined, ""],
  ["FROM a\n$0\nRUN b", undefined, ""],
];

describe("what is said of the pieces of a Dockerfile", () => {
  test.each(cases.map((one) => ({ one })))("$one", async ({ one: [marked, of, says, build] }) => {
    const found = await hoverAt(marked, { build });
    expect(found.of).toBe(of ?? found.of);
    expect(says === "" ? found.says === "" : found.says.includes(says)).toBe(true);
    const korean = await hoverAt(marked, { build, language: "ko" });
    expect(korean.says === "").toBe(found.says === "");
    // A value alone is the same in every language.
    expect(/[가-힣]/.test(korean.says)).toBe(/[A-Za-z]{2,} (?:[a-z]{2,}|`|[A-Z])/.test(found.says));
    expect(await hoverAt(marked.replaceAll("\n", "\r\n"), { build })).toMatchObject({ says: found.says });
  });
  test("what an ENV sets does not hold in it", async () => {
    expect((await hoverAt("FROM a\nENV A=1 B=$$0A")).says).toContain("can be read from the next one on");
  });
  test("a variable and an image that facts are given of", async () => {
    const image = { platform: "linux/amd64", config: { Env: ["X=from-image"], User: "app" }, layers: [{ transfer: 48_000_000 }] };
    const facts: Facts = { images: { a: image } };
    expect((await hoverAt("FROM a\nRUN b $$0X", { facts })).says).toBe("`X` = `from-image`\nSet by the base image.");
    expect((await hoverAt("FROM $0a", { facts })).says).toContain("48 MB to download, for linux/amd64\nuser `app`");
  });
  test("no hover is longer than a third of a screen", async () => {
    for (const [marked, , , build] of cases) {
      for (const language of ["en", "ko"] as const) {
        const { says } = await hoverAt(marked, { build, language });
        expect(says.split("\n").length, marked).toBeLessThanOrEqual(8);
        expect(says.length, marked).toBeLessThan(900);
      }
    }
  });
});

describe("what a step does to the image", () => {
  const text = "FROM scratch\nCOPY a /a\nRUN b\nENV c=d\n";
  const planned = planDockerfile({ text });
  const content = (bytes: number, files: number) => {
    const size = bytes === 0 ? rangeSize(44e6, 48e6, 52e6, "heuristic", "test") : exactSize(bytes, "test");
    const rest = { groups: [], entries: [], complete: true, hidden: [], repeated: 0, unpacks: false };
    return { bytes: size, tar: size, transfer: size, files, ...rest };
  };
  const [, copy, run] = planned.plan.steps;
  const build: DocumentBuild = {
    planned,
    layers: [undefined, content(1000, 1), content(0, 1234), undefined],
    sinceHead: {
      steps: [
        { step: copy!, index: 1, state: "rebuilt", causes: [{ kind: "file", context: "", path: "a", change: "changed" }] },
        { step: run!, index: 2, state: "depends", causes: [{ kind: "output-differs?", index: 1 }] },
      ],
    },
    history: undefined,
    contextUri: undefined,
  };
  const at = (word: string) => text.replace(word, `$0${word}`);
  test.each([
    ["COPY", "**This step**: Makes a layer of 1 kB, with 1 file. Rebuilt because of a change since the last commit: a changed."],
    ["RUN", "Makes a layer of ≈ 48 MB (44 MB–52 MB), with 1,234 files. May be rebuilt: unless the output of line 2 is the same."],
    ["ENV", "**This step**: Metadata only: no layer, no bytes."],
  ])("%s", async (keyword, says) => {
    expect((await hoverAt(at(keyword), { planned: build })).says).toContain(says);
  });
  test("a base image that is known", async () => {
    const onImage = "FROM a\nRUN b\n";
    const facts: Facts = {
      images: { a: { platform: "linux/amd64", layers: [{ bytes: 5_000_000, tar: 5_100_000, transfer: 2_000_000 }] } },
    };
    const known: DocumentBuild = {
      ...build,
      planned: planDockerfile({ text: onImage, facts }),
      layers: [],
      sinceHead: undefined,
    };
    expect((await hoverAt("F$0ROM a\nRUN b\n", { planned: known })).says).toContain(
      "**This step**: Starts from the base image, 5 MB.",
    );
    expect((await hoverAt("FROM a\nR$0UN b\n", { planned: known })).says).toContain(
      "**This step**: Makes a layer; its size is not known.",
    );
  });
  test("a step without files, and one whose size only a build can tell", async () => {
    const copying = (layer: object): DocumentBuild => ({ ...build, layers: [undefined, { ...content(1000, 1), ...layer }] });
    const empty = copying({ files: 0, bytes: exactSize(0, "test") });
    expect((await hoverAt(at("COPY"), { planned: empty })).says).toContain("**This step**: Makes a layer without files. Rebuilt");
    const bytes = { low: 0, likely: null, high: null, basis: "unknown", source: "what is downloaded" };
    const planned = copying({ files: undefined, bytes });
    expect((await hoverAt(at("COPY"), { planned })).says).toContain("Only a build can tell: it depends on what is downloaded.");
    expect((await hoverAt(at("COPY"), { planned, language: "ko" })).says).toContain("크기를 알 수 없는 레이어. 빌드해야");
  });
  test("in Korean", async () => {
    const { says } = await hoverAt(at("COPY"), { planned: build, language: "ko" });
    expect(says).toContain("**이 단계**: 레이어 1 kB, 파일 1개. 마지막 커밋 이후의 변경으로 다시 빌드됩니다: a 변경됨.");
  });
});

describe("textDocument/hover", () => {
  const ask = async (marked: string, contentFormat: ("markdown" | "plaintext")[] | undefined, locale = "en") => {
    const { text, cursor } = readMarks(marked);
    const hover = contentFormat === undefined ? {} : { contentFormat };
    const editor = await openEditor({ capabilities: { textDocument: { hover } }, initialize: { locale } });
    const uri = editor.open(text);
    const found = await editor.connection.sendRequest<Hover | null>("textDocument/hover", {
      textDocument: { uri },
      position: cursor,
    });
    await editor.diagnostics(uri);
    await editor.close();
    return found;
  };
  test("has the place of the word, behind two emoji too", async () => {
    const found = await ask("FROM a\nRUN echo 🎉🎉 $$0V", ["markdown"]);
    expect(found?.range).toEqual({ start: { line: 1, character: 14 }, end: { line: 1, character: 16 } });
  });
  test("is Markdown where the client shows it, plain text elsewhere, in the user's language", async () => {
    const markdown = (await ask("F$0ROM a", ["markdown", "plaintext"]))!.contents as MarkupContent;
    expect(markdown.kind).toBe("markdown");
    expect(markdown.value).toContain("[Reference](");
    const plain = (await ask("F$0ROM a", undefined, "ko-KR"))!.contents as MarkupContent;
    expect(plain.kind).toBe("plaintext");
    expect(plain.value).toContain("레퍼런스: https://docs.docker.com");
    expect(plain.value).not.toMatch(/[`*]/);
  });
  test("says what a step of a file on disk makes, once that is worked out", async () => {
    const folder = mkdtempSync(join(tmpdir(), "plimsoll-hover-"));
    const text = "FROM scratch\nCOPY a /a\n";
    writeFileSync(join(folder, "Dockerfile"), text);
    writeFileSync(join(folder, "a"), "12345");
    const editor = await openEditor({ capabilities: { textDocument: { hover: { contentFormat: ["markdown"] } } } });
    const uri = editor.open(text, { uri: pathToFileURL(join(folder, "Dockerfile")).href });
    const ask = async () => {
      const found = await editor.connection.sendRequest<Hover | null>("textDocument/hover", {
        textDocument: { uri },
        position: { line: 1, character: 1 },
      });
      return (found!.contents as MarkupContent).value;
    };
    await expect.poll(ask, { timeout: 20_000 }).toContain("**This step**: Makes a layer of 5 B, with 1 file.");
    const links = await editor.connection.sendRequest<DocumentLink[]>("textDocument/documentLink", { textDocument: { uri } });
    expect(links.map(({ target }) => target)).toEqual([pathToFileURL(join(folder, "a")).href]);
    await editor.close();
    rmSync(folder, { recursive: true });
  });
  test("null where there is nothing to say, and for a document that is not open", async () => {
    expect(await ask("FROM a\n$0\n", ["markdown"])).toBeNull();
    const editor = await openEditor();
    const params = { textDocument: { uri: "file:///nowhere" }, position: { line: 0, character: 0 } };
    expect(await editor.connection.sendRequest("textDocument/hover", params)).toBeNull();
    await editor.close();
  });
});

test("Markdown as plain text", () => {
  expect(toPlainText("**a** `b`  \n[c](d) `` e`f ``")).toBe("a b\nc: d ef");
});
