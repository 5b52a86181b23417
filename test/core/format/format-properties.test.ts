import fc from "fast-check";
import { parseSyntax, readInstructions } from "@plimsoll/core";
import { defaultFormatOptions, type FormatOptions, formatDockerfile } from "@plimsoll/core/format";
import { expect, test } from "vitest";

const blank = fc.constantFrom(" ", "  ", "\t", "   ");
const word = fc.constantFrom(
  "a",
  "b1",
  "-y",
  '"x  y"',
  "'p \t q'",
  "$V",
  "${V:-z}",
  "e\\ f",
  "$(g  h)",
  '"$( i  j )"',
  "`k  l`",
  "😀",
  "한글",
  "k=v",
);
const operator = fc.constantFrom("&&", "||", "|", ";", " ", "&& \\ ", ";\\");
const noise = fc.constantFrom("", "", "", "# note  x\n", "  #  y \n", "\n", "  \n");

/** Marks: `⏎` is a line break with the file's escape before it. */
const broken = fc
  .tuple(blank, fc.constantFrom("", "⏎", "⏎"), noise, fc.constantFrom("", " ", "\t", "      "))
  .map(([before, mark, between, indent]) => (mark === "" ? before : `${before}⏎${between}${indent}`));
const command = fc.array(fc.tuple(word, broken), { minLength: 1, maxLength: 4 }).map((parts) => parts.flat().join(""));
const script = fc
  .array(fc.tuple(command, operator, broken), { minLength: 1, maxLength: 4 })
  .map((parts) =>
    parts
      .map(([one, between, gap], index) => (index + 1 === parts.length ? one : `${one}${between.replace("\\", "")}${gap}`))
      .join(""),
  );
const compound = script.map((body) => `if a; then⏎${body} ; else b; fi`);
const instruction = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("RUN", "run", "CMD", "ONBUILD  RUN", "HEALTHCHECK --interval=5s⏎ CMD"),
      blank,
      fc.oneof(script, compound),
    )
    .map((parts) => parts.join("")),
  fc.tuple(blank, broken).map(([a, b]) => `copy${a}--from=x${b}y${a}/z`),
  fc
    .tuple(fc.constantFrom("ENV", "label"), blank, broken)
    .map(([keyword, a, b]) => `${keyword}${a}A=1${b}B='x  y'${b}C="d\\"  e"`),
  fc.tuple(blank, broken).map(([a, b]) => `CMD${a}[${b}"a",${b}"b  c"${a}]`),
  fc.tuple(blank, blank).map(([a, b]) => `RUN${a}<<E  cat${b}> x\n  body  \n\tmore\\\nE`),
  fc.constantFrom(
    "ENV OLD a   b",
    "WORKDIR  /a  b",
    'SHELL ["powershell", "-c"]',
    "FROM  b  as  c",
    "# plimsoll-format off",
    "# plimsoll-format on",
    "",
    "",
  ),
);
const dockerfile = fc
  .record({
    parts: fc.array(instruction, { maxLength: 6 }),
    escape: fc.constantFrom("\\", "`"),
    eol: fc.constantFrom("\n", "\r\n"),
    end: fc.constantFrom("", "\n", "\n\n"),
  })
  .map(({ parts, escape, eol, end }) => {
    const head = escape === "`" ? "# escape=`\n" : "";
    return `${head}FROM a\n${parts.join("\n")}${end}`.replaceAll("⏎", `${escape}\n`).replaceAll("\n", eol);
  });
const options: fc.Arbitrary<FormatOptions> = fc.record({
  indent: fc.constantFrom<FormatOptions["indent"]>(2, 4, 8, "tab", "own"),
  operatorPosition: fc.constantFrom("start", "end", "preserve"),
  keywordCase: fc.constantFrom("upper", "lower", "preserve"),
  blankLines: fc.constantFrom("stages", "preserve", "grouped"),
  finalNewline: fc.boolean(),
  trimTrailingWhitespace: fc.boolean(),
  endOfLine: fc.constantFrom("keep", "lf", "crlf"),
});

function withoutBlanks(text: string): string {
  return text.replaceAll(/[ \t\r\n]+/g, "").replaceAll(/\\|`/g, "");
}

test("a generated file is formatted to a fixpoint, and never refused when it builds", () => {
  let formatted = 0;
  fc.assert(
    fc.property(dockerfile, options, (text, style) => {
      const builds = readInstructions(parseSyntax(text)).problems.length === 0;
      const result = formatDockerfile(text, style);
      expect(result.kind === "refused" ? result.reason : "").toBe(builds ? "" : "problem");
      if (result.kind === "refused") return;
      formatted++;
      expect(formatDockerfile(result.text, style)).toMatchObject({ text: result.text, edits: [] });
      // Operators and comments may change places; all else stands in its order.
      const keep =
        style.operatorPosition === "preserve"
          ? withoutBlanks
          : (all: string): string => [...withoutBlanks(all.toLowerCase())].sort().join("");
      expect(keep(result.text).toLowerCase()).toBe(keep(text).toLowerCase());
    }),
    { numRuns: 1500 },
  );
  expect(formatted).toBeGreaterThan(500);
});

test("any text at all", () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom("FROM a\n", "RUN ", "\\", "\n", " ", "'", '"', "&&", "<<E", "E\n", "#", "`", "$(", ")", "x"),
      }),
      (text) => {
        const result = formatDockerfile(text);
        const again = result.kind === "formatted" ? formatDockerfile(result.text) : result;
        expect(again.kind === "formatted" ? [] : again.reason).toEqual(result.kind === "formatted" ? [] : "problem");
        return again.kind === "refused" || again.edits.length === 0;
      },
    ),
    { numRuns: 3000 },
  );
});

test("5,000 lines take time like their number", () => {
  const make = (count: number): string =>
    `FROM a\n${Array.from({ length: count / 5 }, (_, index) => `RUN a${index} && \\\n  b  "c  d" | \\\n# e\n  if f; then g; fi && \\\n  h\n`).join("")}`;
  const cpu = (text: string): number => {
    const start = process.cpuUsage();
    for (let round = 0; round < 3; round++) formatDockerfile(text, defaultFormatOptions);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  cpu(make(5000));
  expect(cpu(make(20_000)) / cpu(make(5000))).toBeLessThan(10);
  const long = `FROM a\nRUN a \\\n${"  && b  c \\\n".repeat(20_000)}  && d\n`;
  expect(formatDockerfile(long).kind).toBe("formatted");
});
