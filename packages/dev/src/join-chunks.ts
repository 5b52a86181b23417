/** A piece of a program in CommonJS. It calls `require("./<name>")` for another one. */
export interface Chunk {
  readonly name: string;
  readonly code: string;
  /** Names of the chunks that must have run before it. */
  readonly needs: readonly string[];
  readonly isEntry: boolean;
}

/**
 * An expression whose value is a function of node's `(require, __filename)` that runs the entry. What the entry needs at once stands in it as functions; every other chunk is a string that is
 * parsed when it is first asked for, because parsing what is not used was the largest part of a start (0.7 MB took 20 ms).
 */
export function joinChunks(chunks: readonly Chunk[]): string {
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (entry === undefined) throw new Error("no chunk is the entry");
  const atOnce = closure(entry, new Map(chunks.map((chunk) => [chunk.name, chunk])));
  const table = chunks.map((chunk) => {
    // In parentheses, since V8 compiles such a function right away instead of looking through it first.
    const code = atOnce.has(chunk.name) ? `(function(exports,require,module){${chunk.code}})` : JSON.stringify(chunk.code);
    return `${JSON.stringify(`./${chunk.name}`)}:${code}`;
  });
  return `(function(require,__filename){"use strict";
${loader}
const chunks={__proto__:null,
${table.join(",\n")}
};
load(${JSON.stringify(`./${entry.name}`)})
})`;
}

/** `filename` is what a stack trace shows. A chunk that threw is not run again as if nothing had been. */
const loader = `const loaded={__proto__:null};
function load(name){
const known=loaded[name];
if(known!==undefined)return known.exports;
let run=chunks[name];
if(run===undefined)return require(name);
if(typeof run==="string")run=require("vm").compileFunction(run,["exports","require","module"],{filename:__filename+name.slice(1)});
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
