import { toKeyword } from "@plimsoll/core";
import type { CursorPlace, TypedInstruction } from "./cursor-place.ts";
import { openText } from "./open-variable.ts";
import { plainToken, type PrefixReader } from "./prefix-reader.ts";
import { shellPlace } from "./cursor-in-arguments.ts";

/**
 * In the body of a heredoc. A RUN that has nothing else gives it to a shell; where it is a file, variables are filled in
 * unless the terminator is quoted. `line`: the joined line that opens it; `bodyStart`: offset in the file.
 */
export function findInHeredoc(
  { text, cursor, start, escape }: PrefixReader,
  line: string,
  heredoc: { readonly expand: boolean },
  bodyStart: number,
  isOnly: boolean,
): CursorPlace {
  const words = line.trim().split(/\s+/);
  const trigger = toKeyword(words[0] ?? "") === "ONBUILD";
  const keywordText = (trigger ? words[1] : words[0]) ?? "";
  const keyword = toKeyword(keywordText);
  if (keyword === undefined) return { kind: "nothing" };
  const instruction: TypedInstruction = { keyword, keywordText, start, trigger, flags: [] };
  const body = text.slice(bodyStart, cursor);
  const rest = words.slice(trigger ? 2 : 1).filter((word) => !word.startsWith("--"));
  const isScript =
    keyword === "RUN" && isOnly && /^(?:(?:ba|da|k|z)?sh(?: -\w+)* )?<<-?["']?[^\s"'<]+["']?$/.test(rest.join(" "));
  // Another program may read it, which a first line such as `#!/usr/bin/python3` says.
  if (isScript && (!body.startsWith("#!") || /^#!.*\b(?:ba|da|k|z|a)?sh\b/.test(body))) {
    return shellPlace({ text, cursor, script: body, instruction, sourceAt: (offset) => bodyStart + offset });
  }
  if (isScript || !heredoc.expand) return { kind: "nothing" };
  const open = openText(body, keyword === "RUN" ? "\\" : escape, false);
  if (open.kind !== "variable") return { kind: "nothing" };
  const token = plainToken(text, bodyStart + open.start, cursor, /\w/);
  return { kind: "variable", token, instruction, braces: open.braces, closed: text[token.span.end] === "}" };
}
