import fc from "fast-check";
import { keywords } from "../../../packages/core/src/syntax/keywords.ts";

/** Characters that mean something to a Dockerfile, and some that only seem to. */
const characters = [..."aB1=$ {}[]\"'`\\#<>-:+?%/*,.&|@\t\n\n\n\r\v\f\u0000\u0085\u00a0\u3000\ufeffé한à😀İſ", "\r\n", "\ud800"];

const fragments = [
  "FROM a\n",
  "\nRUN ",
  "\nCOPY ",
  "\nENV ",
  "\nONBUILD ",
  "\nHEALTHCHECK CMD ",
  "\nARG ",
  "\nLABEL ",
  "\\\n",
  "\\ \t\n",
  "\\\r\n",
  "`\n",
  "\n# c\n",
  "\n\n",
  "# escape=`\n",
  "# syntax=x\n",
  "<<EOF",
  "<<-EOF",
  "<< EOF",
  "<<'E'",
  '<<"EOF"',
  "\nEOF\n",
  "\n\tEOF\n",
  "\nE\n",
  "--from=x ",
  "--link ",
  "--mount=type=bind,from=$x ",
  '--mount="type=cache,target=/a b" ',
  "-- ",
  '["a", "b"]',
  "[1]",
  "['a']",
  "${a:-b}",
  "${a##*/}",
  "${a/b/c}",
  "$a",
  "key=value ",
  "key='a b' ",
  'key="a\\"b" ',
  "$((1 << 2))",
  " AS b",
  "\n&& ",
];

/** Any characters: nothing here is meant to be a Dockerfile. */
export const soup = fc
  .array(fc.oneof(fc.constantFrom(...characters), fc.constantFrom(...fragments), fc.string({ unit: "binary", maxLength: 5 })), {
    maxLength: 60,
  })
  .map((parts) => parts.join(""));

const space = fc.constantFrom(" ", "  ", "\t", " \\\n", " \\\n  # comment\n\n  ", "\\\n ");
const word = fc.constantFrom(
  "a",
  "/x/y",
  "a=b",
  'k="v w"',
  "k='v'",
  "$x",
  "${x:-y}",
  "'q r'",
  '"$z"',
  "1.2.3",
  "80/tcp",
  "é한",
  "\\ ",
  "#no",
  "NONE",
  "CMD",
  "AS",
);
const flag = fc.constantFrom(
  "--from=a",
  "--link",
  "--chown=1:2",
  "--mount=type=bind,target=/a",
  "--mount='type=ssh'",
  "--platform=$p",
  "--interval=5s",
  "--x",
  "--é=à",
);
const json = fc
  .array(fc.constantFrom("a", "b c", '"', "\\", "é", "\n"), { maxLength: 4 })
  .map((strings) => JSON.stringify(strings));

const argumentText = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.tuple(word, space), { maxLength: 5 }).map((pairs) => pairs.flat().join("")) },
  { weight: 1, arbitrary: json },
);

const instruction = fc
  .tuple(
    fc.constantFrom("", "ONBUILD ", "  "),
    fc.constantFrom(...keywords),
    fc.boolean(),
    fc.array(flag, { maxLength: 2 }),
    argumentText,
  )
  .map(
    ([before, keyword, lower, flags, text]) =>
      `${before}${[lower ? keyword.toLowerCase() : keyword, ...flags, text].join(" ")}\n`,
  );

const heredoc = fc
  .tuple(
    fc.constantFrom("RUN", "COPY", "ADD", "ONBUILD RUN"),
    fc.constantFrom("<<E", "<<-E", "<<'E'", "<< E", "3<<E", "<<E <<E"),
    fc.array(fc.constantFrom("text", "\ttab", "# c", "", "E x", "$v \\"), { maxLength: 4 }),
    fc.boolean(),
  )
  .map(([keyword, marker, body, ends]) => `${[`${keyword} ${marker} /x`, ...body, ...(ends ? ["E", "E"] : [])].join("\n")}\n`);

const between = fc.constantFrom("", "", "", "\n", "# comment\n", "#\n", "  # indented\n", " \t\n", "FROM a AS b\n");
const top = fc.constantFrom("", "", "\ufeff", "# escape=`\n", "# syntax=a/b:1\n# check=skip=all\n", "#!/bin/sh\n", "ARG x=1\n");

/** What reads like a Dockerfile, sound or not. */
export const dockerfile = fc
  .tuple(
    top,
    fc.array(fc.tuple(fc.oneof({ weight: 4, arbitrary: instruction }, { weight: 1, arbitrary: heredoc }), between), {
      maxLength: 8,
    }),
  )
  .map(([head, parts]) => `${head}FROM a\n${parts.flat().join("")}`);

export const anyText = fc.oneof(dockerfile, soup);
