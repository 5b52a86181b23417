export * from "./syntax/parse-syntax.ts";
export * from "./syntax/syntax-tree.ts";
export * from "./instructions/read-instructions.ts";
