import type { ChildProcessWithoutNullStreams } from "node:child_process";
import type { GitFailed, GitFailure } from "./git-failure.ts";
import { endOf, type GitProgram, notStarted, startGit } from "./git-process.ts";

export type GitObject =
  | { readonly kind: "object"; readonly id: string; readonly type: string; readonly bytes: Buffer }
  /** No such name, or a name that stands for nothing in the repository, such as a link that leads out of it. */
  | { readonly kind: "missing" };

/** Reads objects by name. One `git cat-file --batch` serves all; it starts with the first question. */
export interface GitObjects {
  /** `name`: an id, a revision, or `revision:path`, where symbolic links on the way are followed. No line breaks. */
  read(name: string): Promise<GitObject | GitFailed>;
  close(): void;
}

interface Question {
  readonly name: string;
  answer(object: GitObject | GitFailed): void;
}

export function openObjects(git: GitProgram): GitObjects {
  let reader: ObjectReader | undefined;
  return {
    read(name) {
      // A line break would be two questions.
      if (name.includes("\n")) return Promise.resolve({ kind: "missing" });
      reader ??= new ObjectReader(git);
      return reader.ask(name);
    },
    close() {
      reader?.close();
      reader = undefined;
    },
  };
}

class ObjectReader {
  readonly #git: GitProgram;
  #child: ChildProcessWithoutNullStreams | undefined;
  /** Asked and not answered yet, in the order of their answers. */
  #waiting: Question[] = [];
  #answered = 0;
  #chunks: Buffer[] = [];
  #length = 0;
  /** How many bytes must be there before there can be another answer. */
  #needed = 1;

  constructor(git: GitProgram) {
    this.#git = git;
  }

  ask(name: string): Promise<GitObject | GitFailed> {
    return new Promise((resolve) => {
      this.#waiting.push({ name, answer: resolve });
      if (this.#child === undefined) this.#start();
      else this.#child.stdin.write(`${name}\n`);
    });
  }

  close(): void {
    this.#child?.kill();
  }

  /** Starts git and asks it all that is still unanswered. */
  #start(): void {
    this.#chunks = [];
    this.#length = 0;
    this.#needed = 1;
    let child: ChildProcessWithoutNullStreams;
    try {
      child = startGit(this.#git, ["cat-file", "--batch", "--follow-symlinks"]);
    } catch (error) {
      this.#failAll(notStarted(error));
      return;
    }
    this.#child = child;
    child.stdin.on("error", () => {});
    child.stdout.on("data", (chunk: Buffer) => this.#take(chunk));
    endOf(child).then(
      (failure) => this.#ended(failure),
      () => {},
    );
    child.stdin.write(
      this.#unanswered()
        .map(({ name }) => `${name}\n`)
        .join(""),
    );
  }

  /** git ends at an object that it cannot read: that question has failed, and the others are asked again. */
  #ended(failure: GitFailure | undefined): void {
    const killed = this.#child?.killed === true;
    this.#child = undefined;
    const reason: GitFailure = failure ?? { kind: "git", status: "0", detail: "" };
    if (killed || reason.kind === "no-git") {
      this.#failAll(reason);
      return;
    }
    if (this.#unanswered().length === 0) return;
    this.#answer({ kind: "failure", failure: reason });
    if (this.#unanswered().length > 0) this.#start();
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length < this.#needed) return;
    const bytes = Buffer.concat(this.#chunks);
    let at = 0;
    for (;;) {
      const read = readAnswer(bytes, at);
      if (typeof read === "number") {
        this.#needed = read;
        break;
      }
      at = read.end;
      this.#answer(read.object);
    }
    this.#chunks = [bytes.subarray(at)];
    this.#length = bytes.length - at;
  }

  #answer(object: GitObject | GitFailed): void {
    this.#waiting[this.#answered++]?.answer(object);
    if (this.#answered === this.#waiting.length) {
      this.#waiting = [];
      this.#answered = 0;
    }
  }

  #unanswered(): readonly Question[] {
    return this.#waiting.slice(this.#answered);
  }

  #failAll(failure: GitFailure): void {
    for (const question of this.#unanswered()) question.answer({ kind: "failure", failure });
    this.#waiting = [];
    this.#answered = 0;
  }
}

/** One answer and where it ends, or how many bytes from `start` on must be there for it. */
function readAnswer(bytes: Buffer, start: number): { readonly object: GitObject; readonly end: number } | number {
  const line = bytes.indexOf(0x0a, start);
  if (line === -1) return bytes.length - start + 1;
  const header = bytes.toString("utf8", start, line);
  const [, id = "", type = ""] = /^([0-9a-f]{40,64}) (commit|tree|blob|tag) \d+$/.exec(header) ?? [];
  const size = / (\d+)$/.exec(id === "" && !/^(?:symlink|dangling|loop|notdir) \d+$/.test(header) ? "" : header)?.[1];
  if (size === undefined) return { object: { kind: "missing" }, end: line + 1 };
  const end = line + 1 + Number(size) + 1;
  if (end > bytes.length) return end - start;
  if (id === "") return { object: { kind: "missing" }, end };
  return { object: { kind: "object", id, type, bytes: bytes.subarray(line + 1, end - 1) }, end };
}
