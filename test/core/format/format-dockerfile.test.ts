import { defaultFormatOptions, type FormatChoices, formatDockerfile, resolveFormatOptions } from "@plimsoll/core/format";
import { applyEdits } from "@plimsoll/core";
import { describe, expect, test } from "vitest";

function format(text: string, choices: FormatChoices = {}): string {
  const result = formatDockerfile(text, resolveFormatOptions([choices]));
  if (result.kind === "refused") throw new Error(`${result.reason} in line ${result.line}`);
  expect(applyEdits(text, result.edits)).toBe(result.text);
  expect(result.edits.every(({ span, text: wanted }) => text.slice(span.start, span.end) !== wanted)).toBe(true);
  return result.text;
}

type Case = readonly [what: string, before: string, after: string, choices?: FormatChoices];

function run(cases: readonly Case[]): void {
  const named = cases.map(([what, before, after, choices = {}]) => ({ what, before, after, choices }));
  test.each(named)("$what", ({ before, after, choices }) => {
    expect(format(before, choices)).toBe(after);
    expect(format(after, choices)).toBe(after);
  });
}

/** With a first line that every case has. */
function inStage(cases: readonly Case[]): void {
  run(cases.map(([what, before, after, choices]) => [what, `FROM a\n${before}`, `FROM a\n${after}`, choices]));
}

describe("one line", () => {
  run([
    ["keywords and blanks", "  from   a  as  b  ", "FROM a AS b\n"],
    ["lower case", "FROM a AS b\nRUN x\n", "from a as b\nrun x\n", { keywordCase: "lower" }],
    ["case as it is", "from a As b\n", "from a As b\n", { keywordCase: "preserve" }],
    ["emoji and Korean", "from a\nLABEL  x='😀  한글'   y=2\n", "FROM a\nLABEL x='😀  한글' y=2\n"],
    ["a byte order mark", "\ufefffrom a\n", "\ufeffFROM a\n"],
    ["CRLF", "from a\r\n\r\n\r\n\r\nrun b  \\\r\n  c", "FROM a\r\n\r\nRUN b \\\r\n    c\r\n"],
  ]);
  inStage([
    ["flags and words", "copy  --from=x   a    b\n", "COPY --from=x a b\n"],
    ["a trigger", "onbuild  run   a  b\n", "ONBUILD RUN a b\n"],
    ["a health check", "healthcheck   --interval=5s  cmd   a  b\n", "HEALTHCHECK --interval=5s CMD a b\n"],
    ["no health check", "healthcheck none\n", "HEALTHCHECK NONE\n"],
    ["an old ENV keeps its value", 'ENV  K   a  "b   c"   d\n', 'ENV K a  "b   c"   d\n'],
    ["pairs", "ENV  A=1   B='x   y'\n", "ENV A=1 B='x   y'\n"],
    ["JSON", 'CMD [ "a","b" ,  "c  d" ]\n', 'CMD ["a", "b", "c  d"]\n'],
    ["JSON with nothing in it", "CMD [  ]\n", "CMD []\n"],
    ["what is no JSON is shell", "CMD [ 'a','b' ]\n", "CMD [ 'a','b' ]\n"],
    ["a text keeps what is inside", "WORKDIR   /a  b\n", "WORKDIR /a  b\n"],
    ["quotes of a shell", "RUN echo   \"a   b\"  'c   d'   e\\ \\  f\n", "RUN echo \"a   b\" 'c   d' e\\ \\  f\n"],
    ["a comment of a shell", "RUN a  # b   c\n", "RUN a  # b   c\n"],
    ["code in a quoted substitution", 'RUN x="$( a   "b   c"   d )"   e\n', 'RUN x="$( a "b   c" d )" e\n'],
    ["backquotes are left alone", "RUN a   `b   c`\n", "RUN a `b   c`\n"],
    ["columns", "ENV A   1\nENV BBB 2\nENV CC  3\n", "ENV A   1\nENV BBB 2\nENV CC  3\n"],
    ["the same blanks everywhere are no column", "RUN  a\nRUN  b\n", "RUN a\nRUN b\n"],
  ]);
});

describe("continued lines", () => {
  inStage([
    ["arguments of the only command", "RUN apt-get install -y \\\n  a \\\n  b\n", "RUN apt-get install -y \\\n    a \\\n    b\n"],
    [
      "arguments are deeper than commands",
      "RUN a && \\\n  apt-get install \\\n  b \\\n  c && \\\n  d\n",
      "RUN a \\\n    && apt-get install \\\n        b \\\n        c \\\n    && d\n",
    ],
    ["operators at the end", "RUN a \\\n && b \\\n || c\n", "RUN a && \\\n    b || \\\n    c\n", { operatorPosition: "end" }],
    [
      "operators where they are",
      "RUN a && \\\n  b \\\n  && c\n",
      "RUN a && \\\n    b \\\n    && c\n",
      { operatorPosition: "preserve" },
    ],
    ["an operator before a comment", "RUN a && \\\n# why\n  b\n", "RUN a \\\n    # why\n    && b\n"],
    ["an operator behind a comment", "RUN a \\\n# why\n  && b\n", "RUN a && \\\n    # why\n    b\n", { operatorPosition: "end" }],
    ["semicolons stay at the end", "RUN set -eux; \\\n  a; \\\n  b\n", "RUN set -eux; \\\n    a; \\\n    b\n"],
    ["no blank beside an operator", "RUN a&&\\\nb;\\\nc\n", "RUN a \\\n    && b; \\\n    c\n"],
    ["a word over two lines", "RUN echo foo\\\nbar \\\n baz\n", "RUN echo foo\\\nbar \\\n    baz\n"],
    ["separators stay", "RUN a; \\\n \\\n  b\n", "RUN a; \\\n    \\\n    b\n"],
    ["blank lines go", "RUN a \\\n\n   \n  && b\n", "RUN a \\\n    && b\n"],
    ["tabs", "RUN a \\\n  && b \\\n  c\n", "RUN a \\\n\t&& b \\\n\t\tc\n", { indent: "tab" }],
    ["two blanks", "RUN a \\\n\t&& b \\\n\tc\n", "RUN a \\\n  && b \\\n    c\n", { indent: 2 }],
    ["blanks behind the escape", "RUN a \\  \t\n  b  \n", "RUN a \\\n    b\n"],
    ["pairs move as a block", "LABEL a=1 \\\n      b=2 \\\n        c=3\n", "LABEL a=1 \\\n    b=2 \\\n      c=3\n"],
    ["JSON over lines", 'CMD [ \\\n  "a",\\\n  "b" \\\n]\n', 'CMD [ \\\n    "a", \\\n    "b" \\\n]\n'],
    [
      "if and for",
      "RUN if a; then \\\n b; \\\nelse \\\nfor x in y; do \\\nc; \\\ndone; \\\nfi\n",
      "RUN if a; then \\\n        b; \\\n    else \\\n        for x in y; do \\\n            c; \\\n        done; \\\n    fi\n",
    ],
    [
      "case",
      'RUN set -e; \\\ncase "$x" in \\\na) b;; \\\nc) \\\nd \\\n;; \\\nesac; \\\ne\n',
      'RUN set -e; \\\n    case "$x" in \\\n        a) b;; \\\n        c) \\\n            d \\\n            ;; \\\n    esac; \\\n    e\n',
    ],
    [
      "groups",
      "RUN { \\\na; \\\n} > x \\\n&& ( \\\nb \\\n)\n",
      "RUN { \\\n        a; \\\n    } > x \\\n    && ( \\\n        b \\\n    )\n",
    ],
    ["a pipe", "RUN a && \\\n  b | \\\n  c && \\\n  d\n", "RUN a \\\n    && b \\\n        | c \\\n    && d\n"],
    [
      "flags over lines",
      "RUN --mount=type=cache,target=/x \\\n  a \\\n  b\n",
      "RUN --mount=type=cache,target=/x \\\n    a \\\n        b\n",
    ],
    [
      "a substitution over lines",
      'RUN x="$( \\\na \\\n| b \\\n)"; \\\nc\n',
      'RUN x="$( \\\n        a \\\n            | b \\\n    )"; \\\n    c\n',
    ],
    ["a shell that nobody understands is moved as a block", "RUN if \\\n  a \\\n    b\n", "RUN if \\\n    a \\\n        b\n"],
    [
      "assignments in front of a command",
      "RUN A=1 \\\n  B=2 \\\n  c \\\n  d && \\\n  e\n",
      "RUN A=1 \\\n    B=2 \\\n    c \\\n        d \\\n    && e\n",
    ],
    ["lines that are not indented at all", "ENV A=1 \\\n# b\n    B=2 \\\nC=3\n", "ENV A=1 \\\n    # b\n    B=2 \\\n    C=3\n"],
    ["an old value over lines is moved wholly or not", "ENV A \\\n      b \\\n      c\n", "ENV A \\\n      b \\\n      c\n"],
    ["below the first argument", 'LABEL a="1" \\\n      b="2"\n', 'LABEL a="1" \\\n      b="2"\n'],
    ["below the first item", 'CMD [ "a", \\\n      "b"]\n', 'CMD ["a", \\\n     "b"]\n'],
    ["below the first item, kept", 'ENTRYPOINT ["a", \\\n            "b"]\n', 'ENTRYPOINT ["a", \\\n            "b"]\n'],
    [
      "the command of a health check",
      "HEALTHCHECK --interval=5s \\\n  CMD a || \\\n  b\n",
      "HEALTHCHECK --interval=5s \\\n    CMD a \\\n        || b\n",
    ],
    ["a health check on one line and more", "HEALTHCHECK CMD a \\\n  || b\n", "HEALTHCHECK CMD a \\\n    || b\n"],
    ["a dangling escape at the end", "RUN a \\\n\n", "RUN a \\\n"],
    ["a blank behind escaped escapes", "RUN a\\\\ \n", "RUN a\\\\ \n"],
  ]);
  run([
    [
      "backquotes as escape",
      "# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL [\"powershell\"]\nRUN a;`\n  b  `\n c 'x  `\n  y'\n",
      "# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL [\"powershell\"]\nRUN a; `\n     b `\n    c 'x  `\n  y'\n",
    ],
    [
      "cmd keeps every blank",
      "# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nRUN echo a   b `\n  && c\n",
      "# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nRUN echo a   b `\n  && c\n",
    ],
    [
      "Python as shell is left alone",
      'FROM a\nSHELL ["python", "-c"]\nRUN if  x: \\\n   y\n',
      'FROM a\nSHELL ["python", "-c"]\nRUN if  x: \\\n   y\n',
    ],
  ]);
});

describe("the indentation of the file itself", () => {
  const lines = (indent: string, count: number): string => `FROM a\nRUN b${` \\\n${indent}&& c`.repeat(count)}\n`;
  run([
    ["two blanks", lines("  ", 5), lines("  ", 5)],
    ["eight", lines("        ", 5), lines("        ", 5)],
    ["tabs", lines("\t", 2), lines("\t", 2)],
    ["too few lines", lines("  ", 4), lines("    ", 4)],
    ["no usual width", lines(" ", 9), lines("    ", 9)],
    ["an option goes before it", lines("  ", 5), lines("    ", 5), { indent: 4 }],
    ["more than half", `${lines("  ", 5)}RUN d \\\n    e\n`, `${lines("  ", 5)}RUN d \\\n  e\n`],
    [
      "not more than half",
      `${lines("  ", 5)}RUN d${" \\\n    && e".repeat(5)}\n`,
      `${lines("    ", 5)}RUN d${" \\\n    && e".repeat(5)}\n`,
    ],
    ["unindented lines count for nothing", `${lines("  ", 5)}RUN d \\\n&& e\n`, `${lines("  ", 5)}RUN d \\\n  && e\n`],
  ]);
});

describe("comments and blank lines", () => {
  run([
    [
      "one blank line before each stage",
      "FROM a\nRUN b\n\n\n\nRUN c\n# next\nFROM d\n",
      "FROM a\nRUN b\n\nRUN c\n\n# next\nFROM d\n",
    ],
    ["none before the first", "ARG A\nFROM a\n", "ARG A\nFROM a\n"],
    ["as they are", "\nFROM a\n\n\n\nRUN b\nFROM c\n\n\n", "FROM a\n\n\n\nRUN b\nFROM c\n", { blankLines: "preserve" }],
    [
      "grouped",
      "FROM a\nRUN b\n\nRUN c\nENV A=1\n# note\nENV B=2\nCOPY a b\n",
      "FROM a\n\nRUN b\nRUN c\n\nENV A=1\n# note\nENV B=2\n\nCOPY a b\n",
      { blankLines: "grouped" },
    ],
    [
      "comments keep their words",
      "FROM a\n   #a   b  \nRUN b \\\n#c\n  # d \\\n  e\n",
      "FROM a\n#a   b\nRUN b \\\n    #c\n    # d \\\n    e\n",
    ],
    ["directives stay", "# syntax=x  \n#escape=\\\nFROM a\n", "# syntax=x  \n#escape=\\\nFROM a\n"],
    ["a comment does not become a directive", "\n# escape=`\nFROM a\n", "\n# escape=`\nFROM a\n"],
    ["nor by its indentation", "# note\n  # check=skip=all\nFROM a\n", "# note\n  # check=skip=all\nFROM a\n"],
    ["a final line break", "FROM a", "FROM a\n"],
    ["no final line break where none is wanted", "FROM a", "FROM a", { finalNewline: false }],
    ["line ends", "FROM a\r\nRUN <<E\nb\r\nE\nRUN c\n", "FROM a\nRUN <<E\nb\r\nE\nRUN c\n", { endOfLine: "lf" }],
    [
      "off and on",
      "from a\n# plimsoll-format off\nrun  b\n\n\n# plimsoll-format on\nrun  c\n",
      "FROM a\n# plimsoll-format off\nrun  b\n\n\n# plimsoll-format on\nRUN c\n",
    ],
    ["off to the end", "from a\n# plimsoll-format off\nrun  b\n\n\n", "FROM a\n# plimsoll-format off\nrun  b\n\n\n"],
    [
      "off among the lines of an instruction",
      "from a\nrun  b \\\n# plimsoll-format off\n   c  d\nrun  e \\\n # plimsoll-format ignore-next\n f\nrun  g\n",
      "FROM a\nrun  b \\\n# plimsoll-format off\n   c  d\nrun  e \\\n # plimsoll-format ignore-next\n f\nRUN g\n",
    ],
    [
      "ignore-next",
      "from a\n# plimsoll-format ignore-next\nrun  b\nrun  c\n",
      "FROM a\n# plimsoll-format ignore-next\nrun  b\nRUN c\n",
    ],
  ]);
});

// What formatters for Dockerfiles are known to break (each once destroyed a file of somebody).
describe("what others break", () => {
  inStage([
    ["an old ENV with blanks", "ENV OLD value with spaces\n", "ENV OLD value with spaces\n"],
    [
      "a heredoc in Python",
      "RUN <<EOF\n#!/usr/bin/env python3\nif  a:\n  b\nEOF\n",
      "RUN <<EOF\n#!/usr/bin/env python3\nif  a:\n  b\nEOF\n",
    ],
    ["a blank line before an operator", "RUN a \\\n\n&& b\n", "RUN a \\\n    && b\n"],
    ["a default with a blank", 'ENV  G="${H:-x  y}"\n', 'ENV G="${H:-x  y}"\n'],
    ["a quoted label over lines", 'LABEL a="x \\\n  y" \\\n  b=1\n', 'LABEL a="x \\\n  y" \\\n    b=1\n'],
    ["a comma at the end of an argument", "ARG P=a,\\\nb\n", "ARG P=a,\\\nb\n"],
    ["several arguments", "ARG TORCH_CUDA=1 \\\n  B=2\n", "ARG TORCH_CUDA=1 \\\n    B=2\n"],
    ["a quoted text over lines", 'RUN echo "hello \\\n   world" && \\\n b\n', 'RUN echo "hello \\\n   world" \\\n    && b\n'],
    ["a mount once and not twice", "RUN --mount=type=ssh  a\n", "RUN --mount=type=ssh a\n"],
    ["a comment behind an escape", "RUN \\\n# why\n  a\n", "RUN \\\n    # why\n    a\n"],
    ["escapes behind operators", "RUN a &&\\\n  b &&  \\\n  c\n", "RUN a \\\n    && b \\\n    && c\n"],
    ["the end of a heredoc", "RUN <<-EOF\n\t\ta\n\tEOF\n", "RUN <<-EOF\n\t\ta\n\tEOF\n"],
    [
      "a heredoc and more on its line",
      "RUN  cat <<EOF  >x   && \\\n  b\n a  \nEOF\n",
      "RUN cat <<EOF >x \\\n    && b\n a  \nEOF\n",
    ],
    ["semicolons do not end a RUN", "RUN a; b ; \\\n  c\n", "RUN a; b ; \\\n    c\n"],
    [
      "comments between packages",
      "RUN apt install \\\n  b \\\n  # for c\n  c \\\n  a\n",
      "RUN apt install \\\n    b \\\n    # for c\n    c \\\n    a\n",
    ],
    ["MAINTAINER stays", "MAINTAINER a  b\n", "MAINTAINER a  b\n"],
  ]);
});

describe("refusals", () => {
  test.each([
    ["", "empty-file", 1],
    ["FROM a\nRUM b\n", "unknown-instruction", 2],
    ["FROM a\nENV G=${H:-x y}\n", "missing-equals", 2],
    ["FROM a\nRUN <<E\nb\n", "unterminated-heredoc", 2],
  ])("%j", (text, code, line) => {
    expect(formatDockerfile(text)).toMatchObject({ kind: "refused", reason: "problem", line, problem: { code } });
  });
});

describe("size and depth", () => {
  const stage = "FROM a\nRUN ";
  test.each([
    ["lines of one RUN", `${stage}a \\\n${" && b \\\n".repeat(70_000)}c\n`],
    ["separators", `${stage}a; \\\n${" \\\n".repeat(50_000)}c\n`],
    ["brackets", `${stage}${"( ".repeat(5000)}a${" )".repeat(5000)} && \\\n b\n`],
    ["substitutions", `${stage}${"$( ".repeat(5000)}a${" )".repeat(5000)} && \\\n b\n`],
    ["comments that leave out", `FROM a\n${"# plimsoll-format ignore-next\nrun  b\nrun  c\n".repeat(20_000)}`],
  ])("many %s", { timeout: 30_000 }, (_, text) => {
    expect(formatDockerfile(text).kind).toBe("formatted");
  });
});

describe("a part of a file", () => {
  const text = "from a\nrun  b\n\n\nrun  c \\\n d\nrun  e";
  const within = (part: string): string => {
    const start = text.indexOf(part);
    const result = formatDockerfile(text, defaultFormatOptions, { start, end: start + part.length });
    return result.kind === "formatted" ? result.text : "";
  };

  test("is a whole instruction", () => {
    expect(within(" d")).toBe("from a\nrun  b\n\n\nRUN c \\\n    d\nrun  e");
  });

  test("keeps the columns of its surroundings", () => {
    const aligned = "FROM a\nCOPY b    /x\nCOPY cc   /y\nCOPY  d  /y\n";
    const end = aligned.indexOf("b ");
    expect(formatDockerfile(aligned, defaultFormatOptions, { start: end, end })).toMatchObject({ edits: [] });
  });

  test("is several", () => {
    expect(within("b\n\n\nrun")).toBe("from a\nRUN b\n\nRUN c \\\n    d\nrun  e");
  });
});
