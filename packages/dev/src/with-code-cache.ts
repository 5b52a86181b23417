import { createHash } from "node:crypto";
import type { JoinedProgram } from "./join-chunks.ts";

/** Stands for the end of a comment inside of one. */
const commentEnd = "*%%/";

/**
 * A file that runs a program by `runtime`, which is runtime/run-with-code-cache.ts in CommonJS. The program and its late chunks lie in comments,
 * which V8 passes over at many times the speed of code and of strings, and are taken from there by `toString`. Throws when that cannot be done.
 */
export function withCodeCache({ source, late }: JoinedProgram, runtime: string, cacheAfter: string): string {
  const key = createHash("sha256").update(source).digest("hex").slice(0, 16);
  const chunks = Object.entries(late).map(([name, code]) => `${JSON.stringify(name)}:${inComment(code)}`);
  return `#!/usr/bin/env node
"use strict";
const program=${inComment(source)};
const chunks={__proto__:null,
${chunks.join(",\n")}
};
const runtime={exports:{}};
(function(exports,module){${runtime}})(runtime.exports,runtime);
function read(holder){
const text=holder.toString();
return text.slice(text.indexOf("/*")+2,text.lastIndexOf("*/")).replaceAll(${JSON.stringify(commentEnd)},"*/")
}
const options={source:read(program),key:"${key}",filename:__filename,cacheAfter:${JSON.stringify(cacheAfter)}};
const late=(name)=>name in chunks?read(chunks[name]):undefined;
runtime.exports.runWithCodeCache(options)(require,__filename,late);
`;
}

function inComment(code: string): string {
  if (code.includes(commentEnd)) throw new Error(`the program contains ${commentEnd}`);
  return `function(){/*${code.replaceAll("*/", commentEnd)}*/}`;
}
