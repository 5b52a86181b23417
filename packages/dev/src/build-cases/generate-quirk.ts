import { nameOf } from "./generate-copy.ts";
import { quirksOfRun } from "./generate-run-quirk.ts";
import { newPath, type Writing } from "./stage-model.ts";

/**
 * Instructions whose cache keys are easily got wrong: what is shared between stages, what a mount hides, what a variable reaches.
 * Undefined when the stage has nothing for the form that was drawn.
 */
export function generateQuirk(writing: Writing): string | undefined {
  const { random, stage } = writing;
  const forms: readonly ((writing: Writing) => string | undefined)[] = stage.hasShell ? [...anywhere, ...quirksOfRun] : anywhere;
  return random.pick(forms)(writing);
}

/** What an ONBUILD may stand before. */
export function generateTrigger(writing: Writing): string {
  const { random, stage } = writing;
  const texts = [
    "ARG VERSION=5",
    "ENV TRIGGERED=1",
    "WORKDIR /triggered",
    "COPY --link a.txt /triggered.txt",
    "USER app",
    "LABEL triggered=1",
  ];
  return random.pick(stage.hasShell ? [...texts, "RUN echo triggered > /triggered.out", 'SHELL ["/bin/sh", "-ec"]'] : texts);
}

const anywhere: readonly ((writing: Writing) => string | undefined)[] = [
  patternFromStage,
  linkedChain,
  samePlaceTwice,
  variableFlag,
  quotedJson,
  notJson,
  variableDestination,
  sharedStep,
  mergedDirectories,
  absentSources,
  throughLink,
  deepPattern,
  excluded,
  pivot,
  variableWorkdir,
  archivePattern,
  variableHeredoc,
];

function patternFromStage(writing: Writing): string | undefined {
  const { random, stage, earlier } = writing;
  const sources = earlier.filter(({ directories }) => directories.length > 0);
  if (sources.length === 0) return undefined;
  const source = random.pick(sources);
  const directory = random.pick(source.directories);
  const pattern = random.pick([
    `${directory}/*`,
    `${directory}/*.txt`,
    `${directory}*`,
    `${directory}/.`,
    `--exclude=*.txt ${directory}`,
    `--parents ${directory}`,
  ]);
  const flags = pattern.startsWith("--") ? `${pattern.split(" ")[0]} ` : "";
  return `COPY --from=${nameOf(source, writing)} ${flags}${pattern.split(" ").at(-1)} ${newPath(stage, random)}/`;
}

/** Steps that do not know of each other, and one that knows of both. */
function linkedChain(writing: Writing): string {
  const { random, stage, visibleFiles } = writing;
  const [one, two] = [newPath(stage, random), newPath(stage, random)];
  stage.files.push(one, two);
  const [first, second] = [random.pick(visibleFiles), random.pick(visibleFiles)];
  return `COPY --link ${first} ${one}\nWORKDIR ${random.pick(["/linked", "/app"])}\nCOPY --link ${second} ${two}`;
}

function samePlaceTwice({ random, stage, visibleFiles }: Writing): string {
  const to = newPath(stage, random);
  stage.files.push(to);
  return `COPY ${random.pick(visibleFiles)} ${to}\nCOPY ${random.pick(visibleFiles)} ${to}`;
}

function variableFlag({ random, stage, visibleFiles }: Writing): string {
  const to = newPath(stage, random);
  stage.files.push(to);
  return `ARG OWNER=1000:1000\nCOPY --chown=\${OWNER} ${random.pick(visibleFiles)} ${to}`;
}

function quotedJson({ random, stage }: Writing): string {
  return `COPY ["a.tx?", "${random.pick(["*.json", "a.txt"])}", "${newPath(stage, random)}/with space/"]`;
}

/** No JSON, and so the brackets are part of the words: a character class that happens to match. */
function notJson({ random, stage }: Writing): string {
  return `COPY [a].txt ${newPath(stage, random)}`;
}

function variableDestination({ random, stage, visibleFiles }: Writing): string {
  const to = newPath(stage, random);
  return `ENV PLACE=${to}\nCOPY ${random.pick(visibleFiles)} $PLACE/\nADD ${random.pick(visibleFiles)} "\${PLACE}/added"`;
}

/** The same in every stage that has it: stages on the same base share its operation. */
function sharedStep({ random, stage }: Writing): string {
  stage.files.push("/shared.txt");
  return random.pick([
    "COPY a.txt /shared.txt",
    "WORKDIR /shared",
    stage.hasShell ? "RUN echo shared > /tmp/shared" : "COPY a.txt /shared.txt",
  ]);
}

function mergedDirectories({ random, stage, visibleDirectories }: Writing): string | undefined {
  if (visibleDirectories.length < 2) return undefined;
  const to = newPath(stage, random);
  stage.directories.push(to);
  return `COPY ${random.pick(visibleDirectories)} ${random.pick(visibleDirectories)} ${to}/`;
}

function absentSources({ random, stage }: Writing): string {
  return `COPY ${random.pick(["*.missing", "missing*", "?.none a.txt"])} ${newPath(stage, random)}/`;
}

/** Paths that lead through symbolic links, which the generated contexts have now and then. */
function throughLink({ random, stage }: Writing): string {
  const sources = [
    "srclink/main.js",
    "srclink",
    "srclink/",
    "conf/linkdir/main.js",
    "conf/linkdir",
    "srcl*/main.js",
    "loop*",
    "abs.tx?",
  ];
  return `COPY ${random.pick(sources)} ${newPath(stage, random)}/`;
}

function deepPattern({ random, stage }: Writing): string {
  const sources = [
    "src/*",
    "src/l*",
    "*/*",
    "s* d*",
    "src/*/deep",
    "[s]rc/[!m]*",
    "./*.txt",
    "src/../*.txt",
    "*",
    "?*.json src",
    "lib/*/p.*",
  ];
  return `COPY ${random.pick(sources)} ${newPath(stage, random)}/`;
}

function excluded({ random, stage }: Writing): string {
  const patterns = [
    "*",
    "!a.txt",
    "src",
    "src/lib/**",
    "**/*.js",
    "!**/main.js",
    "*/lib",
    "lib",
    "./src",
    "main.js",
    "deep",
    "?.txt",
  ];
  const flags = Array.from({ length: 1 + random.below(3) }, () => `--exclude=${random.pick(patterns)}`);
  return `COPY ${flags.join(" ")} ${random.pick([".", "src", "src/*", "s*", "a.txt src"])} ${newPath(stage, random)}/`;
}

function pivot({ random, stage }: Writing): string {
  const sources = [
    "./src/./lib",
    "src/./*.js",
    "*/./*",
    "src/lib/./deep/x.tx*",
    "s*/l*",
    "**/*.js",
    "./a.txt src/./main.js",
    "src",
    "lib/*/./p.txt",
  ];
  return `COPY --parents ${random.pick(["", "", "--exclude=**/test.js "])}${random.pick(sources)} ${newPath(stage, random)}/`;
}

function variableWorkdir({ stage }: Writing): string {
  stage.workdir = "/somewhere";
  return "ARG VERSION\nWORKDIR /v${VERSION:-0}/x";
}

function archivePattern({ random, stage }: Writing): string {
  return `ADD ${random.pick(["pack.*", "p*", "./", "*.tgz a.txt", "pack.tar*"])} ${newPath(stage, random)}/`;
}

function variableHeredoc({ random, stage }: Writing): string {
  const to = newPath(stage, random);
  stage.files.push(to);
  const end = random.pick(["EOF", '"EOF"']);
  return `ARG VERSION=3\nCOPY --chmod=755 <<-${end} ${to}\n\t#!/bin/sh\n\techo "\${VERSION:-none}" \\$MODE \\\\n\n\tEOF`;
}
