import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";

/** The real Dockerfiles and what other tools say of them. Everything is read where it lies; nothing is copied into the repository. */
export interface Corpus {
  readonly dir: string;
  /** Absolute paths of the files that BuildKit parses, in the order of their names. */
  readonly files: readonly string[];
  /** Absolute paths of the files that BuildKit refuses for their syntax. */
  readonly refusedFiles: readonly string[];
}

export function openCorpus(dir: string): Corpus {
  return { dir, files: dockerfilesIn(join(dir, "files")), refusedFiles: dockerfilesIn(join(dir, "refused")) };
}

/** The twelve hex digits that name a corpus file in every `.jsonl`. */
export function shaOf(path: string): string {
  return basename(path, ".Dockerfile");
}

/** The lines of `<corpus>/<name>.jsonl`, one after the other. The caller says what a line holds; it is not checked. */
export function* readJsonLines<Line>(corpus: Corpus, name: string): Generator<Line> {
  for (const line of readFileSync(join(corpus.dir, `${name}.jsonl`), "utf8").split("\n")) {
    // The corpus is data from outside; a line of another shape makes the test that reads it fail.
    if (line !== "") yield JSON.parse(line) as Line;
  }
}

function dockerfilesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".Dockerfile"))
    .sort()
    .map((name) => join(dir, name));
}
