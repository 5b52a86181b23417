import { createHash } from "node:crypto";

/** A program as files: what is run, and what it reads from the folder beside it. */
export interface ProgramFiles {
  readonly launcher: string;
  /** By the name inside the folder. All of it is ASCII. */
  readonly parts: Readonly<Record<string, string>>;
}

/** A program (see JoinedProgram) to be written into files. */
export interface CachedProgramFiles {
  /** By the name of its file: what makes up the program's expression, one after the other. */
  readonly sources: Readonly<Record<string, string>>;
  readonly late: Readonly<Record<string, string>>;
  /** Other files beside it. */
  readonly more?: Readonly<Record<string, string>>;
}

/**
 * Files that run a program by `runtime`, which is runtime/run-with-code-cache.ts in CommonJS. The program is no module of its own: node would
 * read it letter by letter, and with what V8 has kept of it nobody has to. `folder` is the name of the folder beside the launcher.
 */
export function withCodeCache(
  { sources, late, more = {} }: CachedProgramFiles,
  runtime: string,
  cacheAfter: readonly string[],
  folder: string,
): ProgramFiles {
  const codes = Object.entries({ ...sources, ...late, ...more });
  const parts = Object.fromEntries(codes.map(([name, code]) => [name, asciiOnly(code)]));
  const key = createHash("sha256").update(Object.values(sources).join("")).digest("hex").slice(0, 16);
  const source = Object.keys(sources).map((name) => `read(${JSON.stringify(name)})`);
  const launcher = `#!/usr/bin/env node
"use strict";
const runtime={exports:{}};
(function(exports,module){${runtime}})(runtime.exports,runtime);
const read=(name)=>require("fs").readFileSync(require("path").join(__dirname,${JSON.stringify(folder)},name),"latin1");
const names=new Set(${JSON.stringify(Object.keys(late))});
const late=(name)=>names.has(name)?read(name):undefined;
const options={source:${source.join("+")},key:"${key}",filename:__filename,cacheAfter:${JSON.stringify(cacheAfter)}};
runtime.exports.runWithCodeCache(options)(require,__filename,late);
`;
  return { launcher: asciiOnly(launcher), parts };
}

/**
 * V8 keeps a source as one byte per letter only when all of it is ASCII. esbuild escapes letters in strings, but not in regular expressions,
 * which read the same escapes.
 */
function asciiOnly(program: string): string {
  return program.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
