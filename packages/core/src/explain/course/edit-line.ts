/** What becomes of a text when a learner asks for another line. Numbers are 1-based. */
export type LineEdit =
  | { readonly kind: "edited"; readonly text: string }
  /** It begins with no number. */
  | { readonly kind: "no-number" }
  /** `lines`: how many there are. */
  | { readonly kind: "no-line"; readonly line: number; readonly lines: number }
  /** Nothing stands behind the number of a line that is to be replaced or added. */
  | { readonly kind: "no-text" }
  /** Something stands behind the number of a line that is to be taken out. */
  | { readonly kind: "too-much" };

/**
 * Changes one line of a text as a learner asks for it: `3 COPY app.py ./` replaces line 3, `+3 RUN true` puts a line behind it (`+0`: on
 * top), `-3` takes it out.
 */
export function editLine(text: string, typed: string): LineEdit {
  const [, sign = "", digits = "", content = ""] = /^\s*([+-]?)\s*(\d+)(?:[\s:]+(.*\S)?)?\s*$/.exec(typed) ?? [];
  if (digits === "") return { kind: "no-number" };
  const lines = text.replace(/\n$/, "").split("\n");
  const at = Number(digits);
  if (at > lines.length || (at === 0 && sign !== "+")) return { kind: "no-line", line: at, lines: lines.length };
  if (sign === "-" && content !== "") return { kind: "too-much" };
  if (sign !== "-" && content === "") return { kind: "no-text" };
  if (sign === "+") lines.splice(at, 0, content);
  else lines.splice(at - 1, 1, ...(sign === "-" ? [] : [content]));
  return { kind: "edited", text: `${lines.join("\n")}\n` };
}
