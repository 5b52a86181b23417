import type { CaseChange, CaseEdit, ContextItem } from "./build-case.ts";
import { ignorePattern } from "./generate-context.ts";
import type { SeededRandom } from "./seeded-random.ts";

type TextFile = Extract<ContextItem, { readonly kind: "file" }> & { readonly content: string };

/** A change of files. Undefined when the context has nothing for the kind that was drawn. */
export function editContext(random: SeededRandom, context: readonly ContextItem[], serial: number): CaseEdit | undefined {
  const texts = context.filter((item): item is TextFile => item.kind === "file" && typeof item.content === "string");
  const files = texts.filter(({ path }) => path !== ".dockerignore");
  const make = random.weighted<Maker>([
    [5, edit],
    [2, add],
    [2, remove],
    [2, mode],
    [1.5, touch],
    [1.5, rename],
    [1, swap],
    [1, link],
    [1, emptied],
    [3, ignore],
  ]);
  const change = make({ random, context, files, texts, serial });
  return change === undefined ? undefined : { name: `context-${make.name}`, change };
}

interface Drawing {
  readonly random: SeededRandom;
  readonly context: readonly ContextItem[];
  /** Without the ignore file. */
  readonly files: readonly TextFile[];
  readonly texts: readonly TextFile[];
  /** Makes a text unlike that of any other change. */
  readonly serial: number;
}

type Maker = (drawing: Drawing) => CaseChange | undefined;

function edit({ random, files, serial }: Drawing): CaseChange {
  const { path, content } = random.pick(files);
  // The same number of lines, or the same beginning: what a lossy RUN makes of it may stay as it was.
  return {
    write: {
      [path]: random.pick([`changed ${serial}\n`, `${content}more ${serial}\n`, content.replace(/\d+\n/, `${5000 + serial}\n`)]),
    },
  };
}

function add({ random, serial }: Drawing): CaseChange {
  const path = random.pick([
    "zz.txt",
    "src/new.js",
    "src/lib/new/deep.txt",
    "docs/new.md",
    "conf/n.conf",
    "tmp/new.log",
    "fresh/one.txt",
    "package-x.json",
    "d.txt",
  ]);
  return { write: { [path]: `added ${serial}\n` } };
}

function remove({ random, context, files }: Drawing): CaseChange {
  const directories = context.filter(({ kind }) => kind === "directory").map(({ path }) => path);
  const paths = files.map(({ path }) => path);
  return { delete: [random.pick(random.chance(0.2) && directories.length > 0 ? directories : paths)] };
}

function mode({ random, files }: Drawing): CaseChange {
  const { path, mode: old } = random.pick(files);
  return { chmod: { [path]: random.pick(["755", "600", "644", "4755"].filter((text) => Number.parseInt(text, 8) !== old)) } };
}

function touch({ random, files }: Drawing): CaseChange {
  return { touch: [random.pick(files).path] };
}

function rename({ random, files }: Drawing): CaseChange {
  const { path, content } = random.pick(files);
  const to = random.chance(0.5) ? path.replace(/[^/]*$/, (name) => `moved-${name}`) : `elsewhere/${path.replace(/^.*\//, "")}`;
  return { delete: [path], write: { [to]: content } };
}

function swap({ random, files }: Drawing): CaseChange | undefined {
  const [one, two] = [random.pick(files), random.pick(files)];
  return one.content === two.content ? undefined : { write: { [one.path]: two.content, [two.path]: one.content } };
}

function link({ random, context }: Drawing): CaseChange {
  const links = context.filter(({ kind }) => kind === "link");
  const path = links.length > 0 && random.chance(0.7) ? random.pick(links).path : "src/newlink";
  return { link: { [path]: random.pick(["main.js", "a.txt", "src/main.js", "missing"]) } };
}

function emptied({ random, files }: Drawing): CaseChange {
  return { write: { [random.pick(files).path]: "" } };
}

function ignore({ random, texts, serial }: Drawing): CaseChange {
  const old = texts.find(({ path }) => path === ".dockerignore");
  if (old === undefined)
    return { write: { ".dockerignore": `# ${serial}\n${ignorePattern(random)}\n${ignorePattern(random)}\n` } };
  const lines = old.content.trimEnd().split("\n");
  const at = random.below(lines.length);
  return random.pick<CaseChange>([
    { delete: [".dockerignore"] },
    { write: { ".dockerignore": `${old.content}${ignorePattern(random)}\n` } },
    { write: { ".dockerignore": `${old.content}# comment ${serial}\n` } },
    { write: { ".dockerignore": `${lines.toSpliced(at, 1).join("\n")}\n` } },
    { write: { ".dockerignore": `${lines.toReversed().join("\n")}\n\n` } },
  ]);
}
