/** A piece of a program in CommonJS. It calls `require("./<name>")` for another one. */
export interface Chunk {
  readonly name: string;
  readonly code: string;
  /** Names of the chunks that must have run before it. */
  readonly needs: readonly string[];
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
  const atOnce = closure(entry, new Map(chunks.map((chunk) => [chunk.name, chunk])));
  const isEarly = ({ name }: Chunk): boolean => atOnce.has(name);
  // In parentheses, since V8 compiles such a function right away instead of looking through it first.
  const table = chunks
    .filter(isEarly)
    .map(({ name, code }) => `${JSON.stringify(`./${name}`)}:(function(exports,require,module){${code}})`);
  const source = `(function(require,__filename,late){"use strict";
${loader}
const chunks={__proto__:null,
${table.join(",\n")}
};
late.load=load;
load(${JSON.stringify(`./${entry.name}`)})
})`;
  const late = chunks.filter((chunk) => !isEarly(chunk)).map(({ name, code }) => [`./${name}`, code] as const);
  return { source, late: Object.fromEntries(late) };
}

/** `filename` is what a stack trace shows. A chunk that threw is not run again as if nothing had been. */
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
}`;

function closure(entry: Chunk, byName: ReadonlyMap<string, Chunk>): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [entry];
  for (let chunk = waiting.pop(); chunk !== undefined; chunk = waiting.pop()) {
    if (found.has(chunk.name)) continue;
    found.add(chunk.name);
    for (const name of chunk.needs) {
      const needed = byName.get(name);
      if (needed === undefined) throw new Error(`${chunk.name} needs ${name}, which is no chunk`);
      waiting.push(needed);
    }
  }
  return found;
}
