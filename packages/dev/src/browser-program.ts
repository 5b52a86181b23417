import { beginning, type Chunk, codeByName, ending, reachedFrom } from "./join-chunks.ts";

/** One program for node and one for a web worker, which have most of their parts in common. */
export interface TwinPrograms {
  /** How the expression of either begins (see JoinedProgram). */
  readonly shared: string;
  /** The rest of the one for node. */
  readonly node: string;
  /**
   * The rest of the one for a worker: with `shared` before it, it is a script. That has `plimsollParts` of what is fetched later: `load` gives a
   * promise of a part's exports, for which it asks `fetchPart` (name → text), which the program sets before; `put` and `isMissing` take the same
   * names.
   */
  readonly browser: string;
  /** Parts of either, by the name that `require` is given. */
  readonly late: Readonly<Record<string, string>>;
}

/** Names of chunks. */
export interface TwinEntries {
  readonly node: string;
  readonly browser: string;
  /** What both ask for by name, though nothing imports it. */
  readonly asked: readonly string[];
}

/**
 * Joins the chunks of two entries, none of them twice. Throws when the one for a worker could ever ask for what is no chunk: a module of node.
 */
export function twinPrograms(chunks: readonly Chunk[], entries: TwinEntries): TwinPrograms {
  const ever = {
    node: reachedFrom(chunks, [entries.node, ...entries.asked], "ever"),
    browser: reachedFrom(chunks, [entries.browser, ...entries.asked], "ever"),
  };
  const atOnce = {
    node: reachedFrom(chunks, [entries.node], "at once"),
    browser: reachedFrom(chunks, [entries.browser], "at once"),
  };
  forbidModules(chunks.filter(({ name }) => ever.browser.has(name)));
  const isShared = ({ name }: Chunk): boolean =>
    (atOnce.node.has(name) && ever.browser.has(name)) || (atOnce.browser.has(name) && ever.node.has(name));
  const rest = chunks.filter((chunk) => !isShared(chunk));
  const late = rest.filter(({ name }) => !atOnce.node.has(name) && !atOnce.browser.has(name));
  const fetched = late.filter(({ name }) => ever.browser.has(name));
  const names = new Set(fetched.map(({ name }) => name));
  const needs = fetched.map((chunk) => [
    `./${chunk.name}`,
    chunk.needs.filter((name) => names.has(name)).map((name) => `./${name}`),
  ]);
  const ownOf = (own: ReadonlySet<string>): Chunk[] => rest.filter(({ name }) => own.has(name));
  return {
    shared: beginning(chunks.filter(isShared)),
    node: ending(ownOf(atOnce.node), entries.node),
    browser: `${ending(ownOf(atOnce.browser), entries.browser)}(...(()=>{${workerParts(Object.fromEntries(needs))}})());\n`,
    late: codeByName(late),
  };
}

function forbidModules(chunks: readonly Chunk[]): void {
  for (const { name, foreign } of chunks) {
    if (foreign.length > 0) throw new Error(`the program for browsers reaches ${foreign.join(", ")} in ${name}`);
  }
}

/** The body of a function that gives a program's three arguments. A part is there when all that it needs is. */
function workerParts(needs: Readonly<Record<string, readonly string[]>>): string {
  return `
const needs=${JSON.stringify(needs)};
const codes=new Map();
const fetching=new Map();
const late=(name)=>codes.get(name);
const fetchNew=async(name)=>{
const code=await parts.fetchPart(name.slice(2));
if(typeof code!=="string")throw new Error("the client has no "+name);
await Promise.all(needs[name].map(fetchAll));
codes.set(name,code)
};
const fetchAll=(name)=>{
if(!(name in needs)||codes.has(name))return;
if(!fetching.has(name))fetching.set(name,fetchNew(name).finally(()=>fetching.delete(name)));
return fetching.get(name)
};
const parts=globalThis.plimsollParts={
fetchPart:async()=>null,
load:async(name)=>{await fetchAll(name);return late.load(name)},
put:(name,text)=>{codes.set(name,text)},
isMissing:(name)=>!codes.has(name)
};
late.late=parts.load;
late.isMissing=parts.isMissing;
const vm={compileFunction:(code,names)=>new Function(...names,code)};
const require=(name)=>{if(name==="vm")return vm;throw new Error("no module "+name)};
return[require,"server.js",late]
`;
}
