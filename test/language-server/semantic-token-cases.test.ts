import { defaultLintConfig, LazyAnalysis } from "@plimsoll/core";
import { describe, expect, test } from "vitest";
import { collectTokens } from "../../packages/language-server/src/tokens/collect-tokens.ts";
import { flattenTokens } from "../../packages/language-server/src/tokens/flatten-tokens.ts";

/** `type:text` of every token, modifiers behind a plus. */
function tokensOf(text: string): readonly string[] {
  return collectTokens(new LazyAnalysis({ text, config: defaultLintConfig })).map(
    ({ start, end, type, modifiers }) => `${[type, ...modifiers].join("+")}:${text.slice(start, end)}`,
  );
}

const cases: readonly (readonly [text: string, tokens: readonly string[]])[] = [
  ["", []],
  ["\n\n", []],
  ["# syntax=a/b", ["comment:# ", "macro:syntax", "comment:=", "string:a/b"]],
  ["# text", ["comment:# text"]],
  ["FROM", ["keyword:FROM"]],
  ["FROM a", ["keyword:FROM", "namespace:a"]],
  ["from a as b", ["keyword:from", "namespace:a", "keyword:as", "class+declaration:b"]],
  [
    "FROM scratch AS a\nFROM a",
    ["keyword:FROM", "namespace:scratch", "keyword:AS", "class+declaration:a", "keyword:FROM", "class:a"],
  ],
  ["ARG T\nFROM a:$T", ["keyword:ARG", "variable+declaration:T", "keyword:FROM", "namespace:a:", "variable:$T"]],
  [
    "FROM --platform=$BUILDPLATFORM a",
    ["keyword:FROM", "parameter:--platform", "variable+readonly:$BUILDPLATFORM", "namespace:a"],
  ],
  ["FROM --platform=linux/arm64 a", ["keyword:FROM", "parameter:--platform", "string:linux/arm64", "namespace:a"]],
  [
    "ARG A=1 B TARGETOS",
    ["keyword:ARG", "variable+declaration:A", "variable+declaration:B", "variable+declaration+readonly:TARGETOS"],
  ],
  ["ENV A=$B C='d $e'", ["keyword:ENV", "variable+declaration:A", "variable:$B", "variable+declaration:C", "string:'d $e'"]],
  ['ENV A="x ${B:-y} z"', ["keyword:ENV", "variable+declaration:A", 'string:"x ', "variable:${B:-y}", 'string: z"']],
  ["ENV A=1 \\\n  B=2", ["keyword:ENV", "variable+declaration:A", "variable+declaration:B"]],
  ["ENV A \\$B $C", ["keyword:ENV", "variable+declaration:A", "variable:$C"]],
  ["LABEL a.b=\"c\" d='e'", ["keyword:LABEL", "property:a.b", 'string:"c"', "property:d", "string:'e'"]],
  ["EXPOSE 80 90-99/udp $P", ["keyword:EXPOSE", "number:80", "number:90", "number:99", "variable:$P"]],
  ["USER 10:20", ["keyword:USER", "number:10", "number:20"]],
  ["USER app", ["keyword:USER"]],
  ["WORKDIR /a/$B", ["keyword:WORKDIR", "variable:$B"]],
  ["COPY --chmod=755 --link a b", ["keyword:COPY", "parameter:--chmod", "number:755", "parameter:--link"]],
  ['COPY ["a", "$B/"]', ["keyword:COPY", 'string:"a"', 'string:"', "variable:$B", 'string:/"']],
  [
    "COPY <<A <<'B' /\n$x\nA\n$y\nB",
    ["keyword:COPY", "operator:<<", "label:A", "operator:<<", "label:'B'", "variable:$x", "label:A", "label:B"],
  ],
  ["HEALTHCHECK --interval=5s NONE", ["keyword:HEALTHCHECK", "parameter:--interval", "number:5s", "keyword:NONE"]],
  ["HEALTHCHECK CMD a -b", ["keyword:HEALTHCHECK", "keyword:CMD"]],
  ["ONBUILD COPY --from=a b c", ["keyword:ONBUILD", "keyword:COPY", "parameter:--from", "namespace:a"]],
  ['VOLUME ["/a"]', ["keyword:VOLUME", 'string:"/a"']],
  ["MAINTAINER a b", ["keyword:MAINTAINER", "string:a b"]],
  ["BOGUS a", []],
  [
    "RUN --mount=type=bind,from=x,uid=1,ro",
    [
      "keyword:RUN",
      "parameter:--mount",
      "property:type",
      "string:bind",
      "property:from",
      "namespace:x",
      "property:uid",
      "number:1",
      "property:ro",
    ],
  ],
];

const run = "FROM a\nRUN ";
const shellCases: readonly (readonly [script: string, tokens: readonly string[]])[] = [
  ["ls -l --color=auto a 12", ["function:ls", "parameter:-l", "parameter:--color", "number:12"]],
  [
    "a && b || c | d; e &",
    [
      "function:a",
      "operator:&&",
      "function:b",
      "operator:||",
      "function:c",
      "operator:|",
      "function:d",
      "operator:;",
      "function:e",
      "operator:&",
    ],
  ],
  [
    "if a; then b; else c; fi",
    [
      "keyword:if",
      "function:a",
      "operator:;",
      "keyword:then",
      "function:b",
      "operator:;",
      "keyword:else",
      "function:c",
      "operator:;",
      "keyword:fi",
    ],
  ],
  [
    "for x in 1 b; do c; done",
    [
      "keyword:for",
      "variable+declaration:x",
      "keyword:in",
      "number:1",
      "operator:;",
      "keyword:do",
      "function:c",
      "operator:;",
      "keyword:done",
    ],
  ],
  [
    "while true; do a; done",
    ["keyword:while", "function:true", "operator:;", "keyword:do", "function:a", "operator:;", "keyword:done"],
  ],
  [
    "case $x in a) b;; esac",
    ["keyword:case", "variable:$x", "keyword:in", "operator:)", "function:b", "operator:;;", "keyword:esac"],
  ],
  ["X=1 a", ["variable+declaration:X", "operator:=", "number:1", "function:a"]],
  ["a \"x $Y z\" 'q'", ["function:a", 'string:"x ', "variable:$Y", 'string: z"', "string:'q'"]],
  [
    "a $(b -c) `d`",
    ["function:a", "operator:$(", "function:b", "parameter:-c", "operator:)", "operator:`", "function:d", "operator:`"],
  ],
  ["a > /x 2>&1 # end", ["function:a", "operator:>", "operator:>&", "number:1", "comment:# end"]],
  ["a#b c", ["function:a#b"]],
  ["$X y", ["variable:$X"]],
  ["f() { a; }", ["function+declaration:f", "operator:(", "operator:)", "operator:{", "function:a", "operator:;", "operator:}"]],
  ["a \\\n  # note\n  -b", ["function:a", "comment:# note", "parameter:-b"]],
  ["aa\\\nbb c", ["function:aa", "function:bb"]],
  ['["x", "y"]', ['string:"x"', 'string:"y"']],
  [
    '["sh", "-c", "a \\"$B\\""]',
    ['string:"sh"', 'string:"-c"', 'string:"', "function:a", "string: ", 'string:\\"', "variable:$B", 'string:\\"', 'string:"'],
  ],
  ["<<E\na $b\nE", ["operator:<<", "label:E", "function:a", "variable:$b", "label:E"]],
  ["<<E\n#!/usr/bin/env python3\nimport os\nE", ["operator:<<", "label:E", "label:E"]],
  ["python3 <<E\nimport os\nE", ["function:python3", "operator:<<", "label:E", "label:E"]],
  ["bash <<'E'\nls -a\nE", ["function:bash", "operator:<<", "label:'E'", "function:ls", "parameter:-a", "label:E"]],
];

describe("what the pieces of a Dockerfile are", () => {
  test.each(cases)("%j", (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
    // Line breaks of Windows are part of no token.
    expect(tokensOf(text.replaceAll("\n", "\r\n")).filter((token) => token.includes("\r"))).toEqual([]);
  });
  test.each(shellCases)("RUN %j", (script, tokens) => {
    expect(tokensOf(run + script).slice(3)).toEqual(tokens);
  });
  test("half-typed", () => {
    expect(tokensOf(`${run}if [ "$a`).slice(3, 5)).toEqual(["keyword:if", "function:["]);
  });
  test("with a backtick as escape character", () => {
    expect(tokensOf("# escape=`\nFROM a\nENV A=`$B C=$D").slice(-4)).toEqual([
      "keyword:ENV",
      "variable+declaration:A",
      "variable+declaration:C",
      "variable:$D",
    ]);
  });
  test("other shells than those of Unix are left to the grammar", () => {
    expect(tokensOf('FROM a\nSHELL ["pwsh", "-c"]\nRUN Get-Item $x -Force').slice(-1)).toEqual(["keyword:RUN"]);
  });
  test("a stage behind every kind of reference", () => {
    const text = "FROM a AS b\nFROM c\nCOPY --chown=1 --from=b x y\nRUN --mount=type=bind,from=b,target=/x z\nCOPY --from=0 x y";
    expect(tokensOf(text).filter((token) => token.startsWith("class"))).toEqual([
      "class+declaration:b",
      "class:b",
      "class:b",
      "class:0",
    ]);
  });
});

test("of two tokens that overlap the inner one cuts the outer one", () => {
  const token = (start: number, end: number, type: "string" | "variable") => ({ start, end, type, modifiers: [] });
  const flat = flattenTokens([token(2, 4, "variable"), token(0, 9, "string"), token(6, 12, "variable")]);
  expect(flat.map(({ start, end, type }) => [start, end, type])).toEqual([
    [0, 2, "string"],
    [2, 4, "variable"],
    [4, 6, "string"],
    [6, 9, "variable"],
  ]);
});

test("the cost is linear in the text", () => {
  const block =
    'FROM node:22 AS s\nRUN --mount=type=cache,target=/x apt-get install -y a && \\\n  echo "$A" | tee b\nCOPY --from=s a b\n';
  const cost = (blocks: number): number => {
    const analysis = new LazyAnalysis({ text: block.repeat(blocks), config: defaultLintConfig });
    // What the other features need too is not counted.
    void analysis.scripts;
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 5; round++) {
      const before = process.cpuUsage();
      collectTokens(analysis);
      const { user, system } = process.cpuUsage(before);
      least = Math.min(least, user + system);
    }
    return least;
  };
  // What V8 has not compiled yet costs the smaller text as much as the larger one.
  for (let round = 0; round < 5; round++) cost(200);
  // Ten times the text, and not a hundred times the work.
  expect(cost(2000) / Math.max(cost(200), 500)).toBeLessThan(40);
});
