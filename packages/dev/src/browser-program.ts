import { type Chunk, joinChunks } from "./join-chunks.ts";

/**
 * The files of a program for a web worker: `server.js`, and its late parts by name. The program has `plimsollParts`: `load` gives a promise of a
 * part's exports, for which it asks `fetchPart` (name → code), which the program sets before the first call.
 */
export function browserProgram(chunks: readonly Chunk[]): Readonly<Record<string, string>> {
  const { source, late } = joinChunks(chunks);
  const names = new Map(chunks.map((chunk) => [`./${chunk.name}`, chunk]));
  const needs = Object.fromEntries(
    Object.keys(late).map((name) => [name, (names.get(name)?.needs ?? []).map((needed) => `./${needed}`)]),
  );
  const program = `(()=>{"use strict";
const needs=${JSON.stringify(needs)};
const codes=new Map();
const late=(name)=>codes.get(name);
const fetchAll=async(name)=>{
if(!(name in needs)||codes.has(name))return;
const code=await parts.fetchPart(name.slice(2));
if(typeof code!=="string")throw new Error("the client has no "+name);
codes.set(name,code);
await Promise.all(needs[name].map(fetchAll))
};
const parts={fetchPart:async()=>null,load:async(name)=>{await fetchAll(name);return late.load(name)}};
globalThis.plimsollParts=parts;
const vm={compileFunction:(code,names)=>new Function(...names,code)};
const require=(name)=>{if(name==="vm")return vm;throw new Error("no module "+name)};
${source}(require,"server.js",late)
})();
`;
  return { "server.js": program, ...Object.fromEntries(Object.entries(late).map(([name, code]) => [name.slice(2), code])) };
}
