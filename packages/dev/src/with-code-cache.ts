import { createHash } from "node:crypto";

/** Stands for the end of a comment inside of one. */
const commentEnd = "*%%/";

/**
 * A file that runs a program (an expression for a function of `(require, __filename)`) by `runtime`, which is runtime/run-with-code-cache.ts
 * in CommonJS. The program lies in a comment, which V8 passes over at many times the speed of code, and is taken from there by `toString`.
 */
export function withCodeCache(program: string, runtime: string, cacheAfter: string): string {
  if (program.includes(commentEnd)) throw new Error(`the program contains ${commentEnd}`);
  const key = createHash("sha256").update(program).digest("hex").slice(0, 16);
  return `#!/usr/bin/env node
"use strict";
function program(){/*${program.replaceAll("*/", commentEnd)}*/}
const runtime={exports:{}};
(function(exports,module){${runtime}})(runtime.exports,runtime);
const text=program.toString();
const source=text.slice(text.indexOf("/*")+2,text.lastIndexOf("*/")).replaceAll(${JSON.stringify(commentEnd)},"*/");
const options={source,key:"${key}",filename:__filename,cacheAfter:${JSON.stringify(cacheAfter)}};
runtime.exports.runWithCodeCache(options)(require,__filename);
`;
}
