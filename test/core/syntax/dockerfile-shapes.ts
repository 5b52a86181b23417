/** A Dockerfile of about `lines` lines in which one thing grows. */
export interface Shape {
  readonly name: string;
  readonly text: (lines: number) => string;
}

function repeat(count: number, line: (index: number) => string): string {
  return Array.from({ length: Math.floor(count) }, (_, index) => line(index)).join("");
}

const stageBody = repeat(11, (index) => (index % 3 === 0 ? `COPY a${index} /b\n` : `RUN echo ${index} $x\n`));

/** Every shape for which dockerfile-ast was measured, and those that would find a search or a copy in a loop. */
export const shapes: readonly Shape[] = [
  { name: "one stage", text: (lines) => `FROM a\n${repeat(lines, (index) => `RUN echo ${index}\n`)}` },
  { name: "a stage per 13 lines", text: (lines) => repeat(lines / 13, (index) => `FROM a AS s${index}\nARG x\n${stageBody}`) },
  { name: "a stage every 2 lines", text: (lines) => repeat(lines / 2, (index) => `FROM a AS s${index}\nRUN b\n`) },
  {
    name: "a comment per stage",
    text: (lines) => repeat(lines / 3, (index) => `# stage ${index}\nFROM a AS s${index}\nRUN b\n`),
  },
  {
    name: "each stage on the one before",
    text: (lines) => `FROM a AS s0\n${repeat(lines / 2, (index) => `FROM s${index} AS s${index + 1}\nENV x${index}=1\n`)}`,
  },
  {
    name: "each stage copies from the one before",
    text: (lines) => `FROM a AS s0\n${repeat(lines / 2, (index) => `FROM a AS s${index + 1}\nCOPY --from=s${index} /a /a\n`)}`,
  },
  {
    name: "one RUN",
    text: (lines) => `FROM a\nRUN echo a \\\n${repeat(lines, (index) => `  && echo ${index} \\\n`)}  && true\n`,
  },
  {
    name: "one RUN with comments and blank lines",
    text: (lines) => `FROM a\nRUN echo a \\\n${repeat(lines / 3, (index) => `  # ${index}\n\n  b \\\n`)}  c\n`,
  },
  { name: "one ENV", text: (lines) => `FROM a\nENV a=b \\\n${repeat(lines, (index) => `  k${index}="v ${index}" \\\n`)}  z=z\n` },
  {
    name: "one COPY in JSON form",
    text: (lines) => `FROM a\nCOPY ["a", \\\n${repeat(lines, (index) => `  "f${index}", \\\n`)}  "/b"]\n`,
  },
  { name: "one heredoc", text: (lines) => `FROM a\nRUN <<EOF\n${repeat(lines, (index) => `echo ${index}\n`)}EOF\n` },
  {
    name: "one heredoc of COPY with variables",
    text: (lines) => `FROM a\nARG x=1\nCOPY <<-EOF /b\n${repeat(lines, (index) => `\t$x ${index} \${x:-y}\n`)}EOF\n`,
  },
  {
    name: "many heredocs",
    text: (lines) => `FROM a\n${repeat(lines / 3, (index) => `RUN <<E${index}\necho ${index}\nE${index}\n`)}`,
  },
  { name: "heredocs that never end", text: (lines) => `FROM a\n${repeat(lines, (index) => `RUN cat <<E${index}\n`)}` },
  { name: "heredocs of which the second never ends", text: (lines) => `FROM a\n${repeat(lines, () => "RUN cat <<A <<B\n")}A\n` },
  {
    name: "heredocs that end far away in the wrong order",
    text: (lines) => `FROM a\n${repeat(lines, () => "RUN cat <<A <<B\n")}B\nA\n`,
  },
  { name: "comments", text: (lines) => `FROM a\n${repeat(lines, (index) => `# comment ${index}\n`)}` },
  {
    name: "comments above an instruction",
    text: (lines) => `FROM a\n${repeat(lines / 2, (index) => `# comment ${index}\nRUN b\n`)}`,
  },
  { name: "blank lines", text: (lines) => `FROM a\n${"\n".repeat(lines)}RUN b\n` },
  {
    name: "variables",
    text: (lines) => `FROM a\n${repeat(lines / 2, (index) => `ARG v${index}=1\nENV e${index}=$v${index}\n`)}`,
  },
  {
    name: "one variable set again and again",
    text: (lines) => `FROM a\nENV a=1\n${repeat(lines, () => "ENV a=$a b=${a:-c}\n")}`,
  },
  {
    name: "variables in one instruction",
    text: (lines) => `FROM a\nARG x=1\nENV ${repeat(lines, (index) => `v${index}=$x \\\n  `)}z=1\n`,
  },
  {
    name: "global arguments",
    text: (lines) => `${repeat(lines / 2, (index) => `ARG v${index}=1\n`)}${repeat(lines / 2, (index) => `FROM a:$v${index}\n`)}`,
  },
  {
    name: "mounts of one RUN",
    text: (lines) => `FROM a\nRUN ${repeat(lines, (index) => `--mount=type=cache,target=/c${index} \\\n  `)}b\n`,
  },
  { name: "unknown flags", text: (lines) => `FROM a\nCOPY ${repeat(lines, (index) => `--frmo${index} \\\n  `)}a b\n` },
  { name: "unknown instructions", text: (lines) => `FROM a\n${repeat(lines, (index) => `RUNN ${index}\n`)}` },
  { name: "triggers", text: (lines) => `FROM a\n${repeat(lines, (index) => `ONBUILD RUN echo ${index}\n`)}` },
  { name: "ports", text: (lines) => `FROM a\nEXPOSE ${repeat(lines, (index) => `${index} \\\n  `)}1\n` },
  { name: "CRLF", text: (lines) => `FROM a\r\n${repeat(lines / 2, (index) => `RUN echo ${index} \\\r\n  b\r\n`)}` },
];
