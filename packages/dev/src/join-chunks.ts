/** A piece of a program in CommonJS. It calls `require("./<name>")` for another one, and may call `require.late("./<name>")` for a promise of it. */
export interface Chunk {
  readonly name: string;
  readonly code: string;
  /** Names of the chunks that must have run before it. */
  readonly needs: readonly string[];
  /** Names of those that it may ask for later. */
  readonly needsLater: readonly string[];
  /** What it takes from elsewhere: modules of node. */
  readonly foreign: readonly string[];
  readonly isEntry: boolean;
}

/** A program whose parts are text until they are asked for. */
export interface JoinedProgram {
  /**
   * An expression whose value is a function of node's `(require, __filename)` and of `late` (name of a chunk → its code; undefined for any
   * other name); it runs the entry, and gives `late` its `load` before. What the entry needs at once stands in it as functions.
   */
  readonly source: string;
  /** The other chunks, by the name that `require` is given: parsing what is not used was the largest part of a start (0.7 MB took 20 ms). */
  readonly late: Readonly<Record<string, string>>;
}

/** Puts chunks together. Throws when none is the entry, or one is missing. */
export function joinChunks(chunks: readonly Chunk[]): JoinedProgram {
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (entry === undefined) throw new Error("no chunk is the entry");
  const atOnce = reachedFrom(chunks, [entry.name], "at once");
  const source = beginning(chunks.filter(({ name }) => atOnce.has(name))) + ending([], entry.name);
  return { source, late: codeByName(chunks.filter(({ name }) => !atOnce.has(name))) };
}

/** How the expression of a program begins, with chunks that stand in it. */
export function beginning(chunks: readonly Chunk[]): string {
  return `(function(require,__filename,late){"use strict";
${loader}
const chunks={__proto__:null,
${rowsOf(chunks)}`;
}

/** How it ends, with more of them. */
export function ending(chunks: readonly Chunk[], entry: string): string {
  return `${rowsOf(chunks)}};
late.load=load;
load(${JSON.stringify(`./${entry}`)})
})`;
}

/** The code of each, by the name that `require` is given. */
export function codeByName(chunks: readonly Chunk[]): Readonly<Record<string, string>> {
  return Object.fromEntries(chunks.map(({ name, code }) => [`./${name}`, code]));
}

/** Names of the chunks without which some cannot run, or of all that they could ever ask for, themselves among them. */
export function reachedFrom(chunks: readonly Chunk[], names: readonly string[], when: "at once" | "ever"): ReadonlySet<string> {
  const byName = new Map(chunks.map((chunk) => [chunk.name, chunk]));
  const found = new Set<string>();
  const waiting = names.map((name) => ({ name, by: "the program" }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { name, by } = next;
    if (found.has(name)) continue;
    found.add(name);
    const chunk = byName.get(name);
    if (chunk === undefined) throw new Error(`${by} needs ${name}, which is no chunk`);
    const more = when === "ever" ? [...chunk.needs, ...chunk.needsLater] : chunk.needs;
    waiting.push(...more.map((needed) => ({ name: needed, by: name })));
  }
  return found;
}

/**
 * `filename` is what a stack trace shows. A chunk that threw is not run again as if nothing had been. A `late` that must ask somebody for its
 * code has its own `late` and `isMissing`.
 */
const loader = `const loaded={__proto__:null};
function load(name){
const known=loaded[name];
if(known!==undefined)return known.exports;
let run=chunks[name];
if(run===undefined){
const code=late(name);
if(code===undefined)return require(name);
if(name.endsWith(".txt"))return(loaded[name]={exports:code}).exports;
run=require("vm").compileFunction(code,["exports","require","module"],{filename:__filename+name.slice(1)})
}
const module=loaded[name]={exports:{}};
try{run(module.exports,load,module)}catch(error){delete loaded[name];throw error}
return module.exports
}
load.late=late.late||(async(name)=>load(name));
load.isMissing=late.isMissing||(()=>false);`;

/** Functions in parentheses, since V8 compiles such a function right away instead of looking through it first. */
function rowsOf(chunks: readonly Chunk[]): string {
  return chunks.map(({ name, code }) => `${JSON.stringify(`./${name}`)}:(function(exports,require,module){${code}}),\n`).join("");
}
