import { parseSyntax } from "../../core/src/syntax/parse-syntax.ts";

export const reason = parseSyntax;
