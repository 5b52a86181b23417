import { newPath, type StageModel, written, type Writing } from "./stage-model.ts";

/** A COPY or ADD that takes something from the context. */
export function copyFromContext(writing: Writing): string {
  const { random, stage } = writing;
  const keyword = random.chance(0.85) ? "COPY" : "ADD";
  const flags = [...ownerFlags(writing), ...(random.chance(0.15) ? ["--link"] : [])];
  const form = random.weighted<(writing: Writing, flags: string[]) => string>([
    [5, oneFile],
    [3, oneDirectory],
    [2, severalFiles],
    [2, wildcard],
    [2, wholeContext],
    [1, withExclude],
    [1, withParents],
    [1, jsonForm],
    [1, variableSource],
  ]);
  const rest = form(writing, flags);
  const word = random.chance(0.08) ? keyword.toLowerCase() : keyword;
  stage.made += 1;
  // ADD has no --parents.
  return [flags.includes("--parents") ? "COPY" : word, ...flags, rest].join(" ");
}

/** A COPY or ADD of a text that stands in the Dockerfile. */
export function copyHeredoc(writing: Writing): string {
  const { random, stage } = writing;
  const to = newPath(stage, random);
  stage.files.push(to);
  const quote = random.pick(["", "", '"', "'"]);
  const dash = random.chance(0.2) ? "-" : "";
  const variable = stage.variables.at(-1);
  const body = [
    `line ${random.below(100)}`,
    ...(variable === undefined ? [] : [`value $${variable}`]),
    `${dash === "-" ? "\t" : ""}end`,
  ];
  const flags = ownerFlags(writing)
    .map((flag) => `${flag} `)
    .join("");
  if (random.chance(0.2)) {
    stage.files.push(`${to}d/one`, `${to}d/two`);
    return `COPY ${flags}<<one <<two ${to}d/\nfirst ${random.below(100)}\none\nsecond\ntwo`;
  }
  return `${random.chance(0.9) ? "COPY" : "ADD"} ${flags}<<${dash}${quote}EOF${quote} ${to}\n${body.join("\n")}\nEOF`;
}

/** A local archive, unpacked or not. Undefined when the context has none. */
export function addArchive({ random, stage, visibleFiles }: Writing): string | undefined {
  const archives = visibleFiles.filter((path) => path.startsWith("pack."));
  if (archives.length === 0) return undefined;
  const to = newPath(stage, random);
  const flag = random.weighted([
    [5, ""],
    [1, "--unpack=false "],
    [1, "--chown=1000:1000 "],
    [1, "--link "],
  ]);
  if (flag !== "--unpack=false ") stage.files.push(`${to}/pack/one.txt`);
  return `ADD ${flag}${random.pick(archives)} ${to}/`;
}

/** A COPY from another stage, or from an image. Undefined when no earlier stage has anything. */
export function copyFromStage(writing: Writing): string | undefined {
  const { random, stage, earlier } = writing;
  if (random.chance(0.06)) {
    const to = newPath(stage, random);
    stage.files.push(to);
    return `COPY --from=debian:bookworm-slim /etc/passwd ${to}`;
  }
  const sources = earlier.filter(({ files }) => files.length > 0);
  if (sources.length === 0) return undefined;
  const source = random.pick(sources);
  const flags = [...ownerFlags(writing), ...(random.chance(0.2) ? ["--link"] : [])].map((flag) => `${flag} `).join("");
  const to = newPath(stage, random);
  if (source.directories.length > 0 && random.chance(0.35)) {
    stage.directories.push(to);
    return `COPY --from=${nameOf(source, writing)} ${flags}${random.pick(source.directories)} ${to}${random.pick(["", "/"])}`;
  }
  const files = Array.from({ length: random.chance(0.2) ? 2 : 1 }, () => random.pick(source.files));
  const into = files.length > 1 || random.chance(0.2);
  for (const file of files) stage.files.push(into ? `${to}/${baseName(file)}` : to);
  const from = `--from=${nameOf(source, writing)}`;
  const paths = files.map((file) => (random.chance(0.2) ? file.slice(1) : file)).join(" ");
  return random.chance(0.5)
    ? `COPY ${from} ${flags}${paths} ${to}${into ? "/" : ""}`
    : `COPY ${flags}${from} ${paths} ${to}${into ? "/" : ""}`;
}

/** How an instruction names a stage: its name in any case, or its number. */
export function nameOf(source: StageModel, { random }: Writing): string {
  if (source.name === undefined || random.chance(0.15)) return String(source.index);
  return random.chance(0.1) ? source.name.toUpperCase() : source.name;
}

function ownerFlags({ random, stage }: Writing): string[] {
  const flags: string[] = [];
  const owners = stage.hasShell ? ["1000:1000", "app", "app:app", "0", "1000", "root:root", "0:0"] : ["1000:1000", "0", "1000"];
  if (random.chance(0.12)) flags.push(`--chown=${random.pick(owners)}`);
  if (random.chance(0.12)) flags.push(`--chmod=${random.pick(["644", "0755", "755", "600", "u+x", "go-w,u+rwX", "0644"])}`);
  return flags;
}

function oneFile(writing: Writing): string {
  const { random, stage, visibleFiles } = writing;
  const path = random.pick(visibleFiles);
  const to = newPath(stage, random);
  const into = random.chance(0.3);
  stage.files.push(into ? `${to}/${baseName(path)}` : to);
  return `${spelled(path, writing)} ${written(to, writing)}${into ? "/" : ""}`;
}

function oneDirectory(writing: Writing): string {
  const { random, stage, visibleDirectories } = writing;
  if (visibleDirectories.length === 0) return oneFile(writing);
  const path = random.pick(visibleDirectories);
  const to = newPath(stage, random);
  stage.directories.push(to);
  stage.files.push(...below(writing, path).map((file) => `${to}/${file.slice(path.length + 1)}`));
  return `${spelled(path, writing)}${random.pick(["", "", "/"])} ${written(to, writing)}${random.pick(["", "/"])}`;
}

function severalFiles(writing: Writing): string {
  const { random, stage, visibleFiles } = writing;
  const paths = Array.from({ length: 2 + random.below(2) }, () => random.pick(visibleFiles));
  const to = newPath(stage, random);
  stage.files.push(...paths.map((path) => `${to}/${baseName(path)}`));
  return `${paths.join(" ")} ${to}/`;
}

const patterns: readonly string[] = [
  "*.txt",
  "package*.json",
  "[ab]*.txt",
  "?.txt",
  "*.none",
  "src/*.js",
  "*/*.js",
  "c*",
  "*.md",
  "r?quirements.txt*",
  "l*/*/p.txt",
];

function wildcard({ random, stage }: Writing): string {
  const to = newPath(stage, random);
  return `${random.pick(patterns)} ${to}/`;
}

function wholeContext({ random, stage, visibleFiles }: Writing): string {
  const to = newPath(stage, random);
  stage.directories.push(to);
  stage.files.push(...visibleFiles.map((file) => `${to}/${file}`));
  return `${random.pick([".", ".", "./", "/"])} ${to}${random.pick(["", "/"])}`;
}

function withExclude({ random, stage }: Writing, flags: string[]): string {
  for (let count = 1 + random.below(2); count > 0; count--)
    flags.push(`--exclude=${random.pick(["*.md", "**/*.md", "lib", "src/lib", "*.log", "tmp", "**/test.js"])}`);
  return `${random.pick([".", "src", "*.txt"])} ${newPath(stage, random)}/`;
}

function withParents(writing: Writing, flags: string[]): string {
  const { random, stage, visibleFiles } = writing;
  flags.push("--parents");
  const deep = visibleFiles.filter((path) => path.includes("/"));
  const path = deep.length === 0 ? random.pick(visibleFiles) : random.pick(deep);
  const to = newPath(stage, random);
  if (random.chance(0.3)) return `${path.replace("/", "/./")} ${to}/`;
  stage.files.push(`${to}/${path}`);
  return `${random.chance(0.5) ? path : `${path} a.txt*`} ${to}/`;
}

function jsonForm(writing: Writing): string {
  const { random, stage, visibleFiles } = writing;
  const path = random.pick(visibleFiles);
  const to = newPath(stage, random);
  stage.files.push(to);
  return JSON.stringify([path, to]);
}

function variableSource(writing: Writing): string {
  const { random, stage } = writing;
  const variable = stage.variables.at(-1);
  if (variable === undefined) return oneFile(writing);
  const path = random.pick(writing.visibleFiles);
  const to = newPath(stage, random);
  stage.files.push(`${to}/${baseName(path)}`);
  return `${path} ${to}/\${${variable}:+}`;
}

function spelled(path: string, { random }: Writing): string {
  return random.weighted([
    [8, path],
    [1, `./${path}`],
    [1, `/${path}`],
  ]);
}

function below({ visibleFiles }: Writing, directory: string): readonly string[] {
  return visibleFiles.filter((file) => file.startsWith(`${directory}/`));
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
