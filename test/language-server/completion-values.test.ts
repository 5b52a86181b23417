import { describe, expect, test } from "vitest";
import { type CompletionCase, completeMarked, contextOf } from "./completion-cases.ts";

const mountCases: readonly CompletionCase[] = [
  ["FROM a\nRUN --mount=$0", ["type=", "target=", "source=", "from="], ["sharing=", "id="]],
  ["FROM a\nRUN --mount=ty$0", ["type="]],
  ["FROM a\nRUN --mount=type=$0", ["bind", "cache", "tmpfs", "secret", "ssh"]],
  ["FROM a\nRUN --mount=type=c$0 npm ci", ["cache"]],
  ["FROM a\nRUN --mount=type=cache,$0", ["target=", "sharing=", "id=", "mode=", "uid="], ["type=", "size=", "required", "env="]],
  ["FROM a\nRUN --mount=type=secret,$0", ["id=", "required", "env=", "target="], ["sharing=", "from=", "source="]],
  ["FROM a\nRUN --mount=type=ssh,$0", ["id=", "required"], ["env=", "sharing="]],
  ["FROM a\nRUN --mount=type=tmpfs,$0", ["target=", "size="], ["from=", "id="]],
  ["FROM a\nRUN --mount=type=cache,target=/a,$0", ["sharing="], ["target="]],
  ["FROM a\nRUN --mount=type=cache,dst=/a,$0", ["sharing="], ["target=", "dst="]],
  ["FROM a\nRUN --mount=type=cache,ds$0", ["dst="]],
  ["FROM a\nRUN --mount=type=cache,$0,target=/a", ["sharing="], ["target="]],
  ["FROM a\nRUN --mount=type=cache,sharing=$0", ["shared", "locked", "private"]],
  ["FROM a AS one\nFROM b\nRUN --mount=type=bind,from=$0", ["one"], ["0"]],
  ["FROM a AS one\nWORKDIR /w\nFROM b\nRUN --mount=from=0,source=$0", [], ["/w"]],
  ["FROM a AS one\nFROM b\nRUN --mount=from=o$0,target=/x ls", ["one"]],
  ["FROM a AS one\nFROM b\nRUN --mount=type=cache,target=/c --mount=type=bind,from=$0", ["one"]],
  ["FROM a\nRUN --mount=type=cache,target=$0 npm ci", ["/root/.npm", "/var/cache/apt"]],
  ["FROM a\nRUN --mount=type=secret,target=$0", ["/root/.npmrc"]],
  ["FROM a\nRUN --mount=type=secret,env=$0", ["NPM_TOKEN"]],
  ["FROM a\nRUN --mount=type=tmpfs,size=$0", ["64m"]],
  ["FROM a\nRUN --mount=type=cache,target=/a,mode=$0", ["0755"]],
  ["FROM a\nRUN --mount=type=cache,target=/a,uid=$0", ["1000"]],
  ["FROM a\nRUN --mount=type=secret,required=$0", ["true", "false"]],
  ["FROM a\nRUN --mount=type=secret,id=tok ls\nRUN --mount=type=secret,id=$0", ["tok"]],
  ["FROM a AS one\nWORKDIR /w\nFROM b\nRUN --mount=from=one,source=$0", ["/w"]],
];

const variableCases: readonly CompletionCase[] = [
  ["ARG V=1\nFROM a:$$0", ["V", "TARGETPLATFORM", "BUILDPLATFORM"], ["HTTP_PROXY"]],
  ["ARG V=1\nFROM a:${$0", ["V"]],
  ["ARG V=1\nFROM --platform=$$0 a", ["BUILDPLATFORM", "V"]],
  ["ARG V=1\nARG W=$$0", ["V"], ["W"]],
  ["ARG V=1\nFROM a\nRUN echo $$0", ["HTTP_PROXY", "PATH"], ["V", "TARGETARCH"]],
  ["ARG V=1\nFROM a\nARG V\nRUN echo $$0", ["V"]],
  ["FROM a\nARG TARGETARCH\nRUN echo ${$0", ["TARGETARCH"]],
  ["FROM a\nENV A=1\nCOPY $$0", ["A"], ["HTTP_PROXY"]],
  ["FROM a\nENV A=1\nCOPY --chown=$$0", ["A"]],
  ["FROM a\nENV A=1\nCOPY --from=$$0", [], ["A"]],
  ["FROM a\nENV A=1\nRUN --mount=type=cache,id=$$0", ["A"]],
  ["FROM a\nENV A=1\nWORKDIR /$A/$$0", ["A"]],
  ['FROM a\nENV A=1\nENV B="x$$0"', ["A"]],
  ['FROM a\nENV A=1\nRUN echo "it\'s $$0"', ["A"]],
  ["FROM a\nENV A=1\nRUN echo $(cat $$0", ["A"]],
  ["FROM a\nENV A=1\nRUN x=2; echo $$0", ["A", "x"]],
  ["FROM a\nRUN for i in 1 2; do echo $$0", ["i"]],
  ["FROM a\nENV A=1\nRUN echo ${A:-$$0", ["A"]],
  ["FROM a\nENV A=1\nFROM b\nRUN echo $$0", [], ["A"]],
  ["FROM a AS x\nENV A=1\nFROM x\nRUN echo $$0", ["A"]],
  ["FROM a\nRUN echo $$0\nENV A=1", [], ["A"]],
  ["FROM a\nENV A=1\nRUN <<EOF\necho $$0\nEOF", ["A"]],
  ["FROM a\nENV A=1\nRUN <<'EOF'\necho $$0\nEOF", ["A"]],
  ["FROM a\nENV A=1\nCOPY <<EOF /x\n'$$0'\nEOF", ["A"]],
  ["FROM a\nENV A=1\nRUN <<EOF\necho $$0", ["A"]],
  ["# escape=`\nFROM a\nENV A=1\nCOPY `\n  $$0", ["A"]],
  ["FROM a\nENV A=1\nENV B=\u{1F600}$$0", ["A"]],
  ["FROM a\r\nENV A=1\r\nRUN x \\\r\n  $$0\r\n", ["A"]],
  ["FROM a\nENV A=1\nRUN echo ${A:$0", ["-", "+", "?"]],
  ["FROM a\nENV A=1\nHEALTHCHECK CMD echo $$0", ["A"]],
  ['FROM a\nENV A=1\nCOPY ["$$0"]', ["A"]],
  ["ARG V=1\nFROM a\nARG $0", ["V", "TARGETARCH", "BUILDPLATFORM"]],
  ["ARG V=1\nFROM a\nARG V\nARG $0", ["TARGETARCH"], ["V"]],
  ["ARG V=1\nFROM a\nARG X=1 $0", ["V"]],
  ["ARG $0", [], ["TARGETARCH"]],
];

const commentCases: readonly CompletionCase[] = [
  ["#$0", ["syntax=", "escape=", "check="]],
  ["# $0", ["syntax=", "plimsoll ignore="]],
  ["# syn$0\nFROM a", ["syntax="]],
  ["# syntax=docker/dockerfile:1\n# $0\nFROM a", ["escape=", "check="], ["syntax="]],
  ["# note\n# $0\nFROM a", ["hadolint ignore="], ["syntax=", "escape="]],
  ["FROM a\n# $0", ["plimsoll ignore=", "check=skip="], ["escape="]],
  ["# syntax=$0", ["docker/dockerfile:1"]],
  ["# escape=$0", ["`", "\\"]],
  ["# check=$0", ["skip=", "error=", "experimental="]],
  ["# check=skip=$0\nFROM a", ["JSONArgsRecommended", "all"]],
  ["# check=skip=StageNameCasing,$0\nFROM a", ["JSONArgsRecommended"], ["StageNameCasing", "all"]],
  ["# check=skip=StageNameCasing;$0\nFROM a", ["error="], ["skip="]],
  ["# check=error=$0\nFROM a", ["true", "false"]],
  ["FROM a\n# check=skip=$0\nCMD x", ["JSONArgsRecommended"]],
  ["FROM a\n# plimsoll ignore=$0\nRUN cd /x", ["latest-tag", "untagged-image"]],
  ["FROM a\n# plimsoll ignore=latest-tag,$0\nRUN x", ["untagged-image"], ["latest-tag"]],
  ["# plimsoll global ignore=$0\nFROM a", ["untagged-image"]],
  ["FROM a\n# hadolint ignore=$0\nRUN x", ["DL3006", "DL3008"]],
  ["FROM a\n# hadolint ignore=DL30$0\nRUN x", ["DL3006"]],
  ["FROM a\nRUN x \\\n# plimsoll ignore=$0\n y", ["untagged-image"]],
];

const shellCases: readonly CompletionCase[] = [
  ["FROM a\nRUN ap$0", ["apt-get", "apk"]],
  ["FROM a\nRUN apt-get $0", ["install", "update"]],
  ["FROM a\nRUN apt-get install -$0", ["-y", "--no-install-recommends"]],
  ["FROM a\nRUN apt-get -y install -$0", ["--no-install-recommends"], ["-y"]],
  ["FROM a\nRUN apt-get install -y cu$0", ["curl"], ["git"]],
  ["FROM a\nRUN apt-get install -y curl cu$0", [], ["curl"]],
  ["FROM a\nRUN apt-get install -y c$0", [], ["curl"]],
  ["FROM a\nRUN apt-get update && \\\n    apt-get install -y \\\n    gi$0 \\\n    && rm x", ["git"]],
  ["FROM a\nRUN sudo apt-get $0", ["install"]],
  ["FROM a\nRUN DEBIAN_FRONTEND=noninteractive apt-get $0", ["install"]],
  ["FROM a\nRUN apk add --$0", ["--no-cache", "--virtual"]],
  ["FROM a\nRUN dnf $0", ["install"]],
  ["FROM a\nRUN microdnf install --$0", ["--nodocs"]],
  ["FROM a\nRUN pip install --$0", ["--no-cache-dir"]],
  ["FROM a\nRUN python3 -m pip install re$0", ["requests"]],
  ["FROM a\nRUN npm $0", ["ci", "install"]],
  ["FROM a\nRUN npm ci --$0", ["--omit=dev", "--ignore-scripts"]],
  ["FROM a\nRUN npm install -g ty$0", ["typescript"]],
  ["FROM a\nRUN yarn install --$0", ["--frozen-lockfile", "--immutable"]],
  ["FROM a\nRUN pnpm $0", ["install", "fetch"]],
  ["FROM a\nRUN composer install --$0", ["--no-dev"]],
  ["FROM a\nRUN cargo build --$0", ["--release", "--locked"]],
  ["FROM a\nRUN go $0", ["build", "mod"]],
  ["FROM a\nRUN gem install --$0", ["--no-document"]],
  ["FROM a\nRUN if true; then apt-get $0", ["install"]],
  ["FROM a\nRUN <<EOF\nset -e\napt-get $0\nEOF", ["install"]],
  ["FROM a\nRUN --mount=type=cache,target=/x apt-get $0", ["install"]],
];

describe.each([
  ["mounts", mountCases],
  ["variables", variableCases],
  ["comments", commentCases],
  ["package managers", shellCases],
])("%s", (_name, cases) => {
  test.each(cases.map((each) => ({ each })))("$each.0", async ({ each: [marked, offered, missing = []] }) => {
    const { labels } = await completeMarked(marked);
    expect(labels).toEqual(expect.arrayContaining([...offered]));
    expect(labels.filter((label) => missing.includes(label))).toEqual([]);
    expect(labels).toEqual([...new Set(labels)]);
  });
});

describe("the build context", () => {
  const context = contextOf(
    ["src/", "src/a.ts", "src/sub/", "src/sub/b", "my file", "odd[1]", "secret", "out/", "out/x"],
    "secret\nout\n",
  );
  const pathCases: readonly CompletionCase[] = [
    ["FROM a\nCOPY $0", ["src/", "my file"], ["secret", "out/", "odd[1]", "./"]],
    ["FROM a\nCOPY src/$0", ["a.ts", "sub/"], ["src/"]],
    ["FROM a\nCOPY ./src/sub/$0 /x", ["b"]],
    ["FROM a\nCOPY ../$0", [], ["src/"]],
    ["FROM a\nADD --chown=1 src/a.ts $0", ["./", "src/"]],
    ["FROM a\nCOPY src/a.ts $0 /x", ["src/"], ["./"]],
    ['FROM a\nCOPY ["$0", "/x"]', ["my file", "src/"]],
    ["FROM a\nCOPY --exclude=$0", ["src/"]],
    ["FROM a\nRUN --mount=source=$0", ["src/"], ["my file"]],
    ["FROM a\nRUN --mount=source=src/$0,target=/x", ["a.ts"]],
    ["FROM a AS s\nFROM b\nCOPY --from=s $0", [], ["src/"]],
    ["FROM a\nRUN cat $0", [], ["src/"]],
  ];
  test.each(pathCases.map((each) => ({ each })))("$each.0", async ({ each: [marked, offered, missing = []] }) => {
    const { labels } = await completeMarked(marked, { facts: { context } });
    expect(labels).toEqual(expect.arrayContaining([...offered]));
    expect(labels.filter((label) => missing.includes(label))).toEqual([]);
  });

  test("a folder keeps what was typed before it, and asks for what is in it", async () => {
    const done = await completeMarked("FROM a\nCOPY ./src/s$0ub /x", { facts: { context } });
    expect(done.apply("sub/")).toBe("FROM a\nCOPY ./src/sub/ /x");
    expect(done.completion?.suggestions.find(({ label }) => label === "sub/")?.again).toBe(true);
  });

  test("a name with blanks makes an array of the arguments", async () => {
    const done = await completeMarked("FROM a\nCOPY m$0", { facts: { context } });
    expect(done.apply("my file")).toBe('FROM a\nCOPY ["my file", "./"]');
  });

  test("files of a named context are its own", async () => {
    const namedContexts = { docs: contextOf(["guide.md"]) };
    const { labels } = await completeMarked("FROM a\nCOPY --from=docs $0", { facts: { context, namedContexts } });
    expect(labels).toContain("guide.md");
    expect(labels).not.toContain("src/");
  });
});
