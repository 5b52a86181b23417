import type { ShellWord } from "../../shell/shell-script.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { namedPackages } from "../shared/named-packages.ts";
import { text } from "./text.ts";

export const unsortedPackages = defineRule({
  id: "unsorted-packages",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "tally", id: "tally/sort-packages", relation: "narrower" },
    { tool: "sonar", id: "S7018", relation: "narrower" },
  ],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN apt-get update && apt-get install -y curl git ca-certificates
                                                  ^^^^^^^^^^^^^^^ unsorted
`,
      good: `FROM debian:13
RUN apt-get update && apt-get install -y ca-certificates curl "git=1:2.*"
RUN apt-get install -y zip $PACKAGES curl
RUN pip install zope.interface flask
`,
      fixed: `FROM debian:13
RUN apt-get update && apt-get install -y ca-certificates curl git
`,
    },
    {
      bad: `FROM alpine:3.22
RUN apk add --no-cache -t .build \\
      zlib-dev \\
      "gcc=~14" \\
      ^^^^^^^^^ unsorted
      # for the tests
      tzdata \\
      make musl-dev \\
      bash
`,
      good: `FROM alpine:3.22
RUN apk add --no-cache \\
      # for the program
      zlib \\
      # for the tests
      bash \\
      make
`,
      fixed: `FROM alpine:3.22
RUN apk add --no-cache -t .build \\
      "gcc=~14" \\
      zlib-dev \\
      # for the tests
      bash \\
      make musl-dev \\
      tzdata
`,
    },
  ],
  check({ syntax, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const source = syntax.source.text;
    for (const run of buildScripts(scripts)) {
      for (const command of run.script.commands) {
        const packages = namedPackages(command);
        if (packages.length < 3 || !packages.every(isPlain)) continue;
        const groups = groupsBetweenComments(source, packages).filter(isUnsorted);
        const [first] = groups;
        const late = first === undefined ? -1 : first.findIndex((word, index) => index > 0 && isBefore(word, first[index - 1]));
        const word = first?.[late];
        const before = first?.find((candidate) => isBefore(word, candidate));
        if (word === undefined || before === undefined) continue;
        findings.push({
          span: word.span,
          message: "unsorted",
          params: { word: word.text, before: before.text },
          fix: sorted(groups),
        });
      }
    }
    return findings;
  },
});

/** A name that stands in the file as it is, and is no file. */
function isPlain({ value, raw, text: name }: ShellWord): boolean {
  return (
    value !== undefined &&
    /^(["']?)[\w@+][\w@+.,:=<>~!*^[\]/-]*\1$/.test(raw) &&
    !/[{$`]/.test(raw) &&
    !/^\.|\.(?:deb|rpm|apk|whl|tgz)$/.test(name)
  );
}

/** A comment speaks of what stands below it, so that nothing is moved across it. */
function groupsBetweenComments(source: string, words: readonly ShellWord[]): readonly (readonly ShellWord[])[] {
  const groups: ShellWord[][] = [];
  let end: number | undefined;
  for (const word of words) {
    const isApart = end === undefined || source.slice(end, word.span.start).includes("#");
    if (isApart) groups.push([word]);
    else groups.at(-1)?.push(word);
    end = word.span.end;
  }
  return groups;
}

function isUnsorted(words: readonly ShellWord[]): boolean {
  return words.some((word, index) => index > 0 && isBefore(word, words[index - 1]));
}

function isBefore(word: ShellWord | undefined, other: ShellWord | undefined): boolean {
  return word !== undefined && other !== undefined && keyOf(word) < keyOf(other);
}

function keyOf({ text: name }: ShellWord): string {
  return name.toLowerCase();
}

/** Words change places; what stands between them stays. */
function sorted(groups: readonly (readonly ShellWord[])[]): FixProposal {
  const edits = groups.flatMap((words) => {
    const order = words.toSorted((one, other) => Number(isBefore(other, one)) - Number(isBefore(one, other)));
    return words.flatMap(({ span, raw }, index) => {
      const text = order[index]?.raw ?? raw;
      return text === raw ? [] : [{ span, text }];
    });
  });
  return { safety: "safe", edits };
}
