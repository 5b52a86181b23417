/**
 * Changes one line of a text as a learner asks for it: `3 COPY app.py ./` replaces line 3, `+3 RUN true` puts a line behind it (`+0`: on
 * top), `-3` takes it out. Undefined when it is not said like that, or there is no such line. Numbers are 1-based.
 */
export function editLine(text: string, typed: string): string | undefined {
  const [, sign = "", digits = "", content = ""] = /^\s*([+-]?)\s*(\d+)(?:[\s:]+(.*\S))?\s*$/.exec(typed) ?? [];
  if (digits === "") return undefined;
  const lines = text.replace(/\n$/, "").split("\n");
  const at = Number(digits);
  if (at > lines.length || (at === 0 && sign !== "+")) return undefined;
  if ((sign === "-") === (content !== "")) return undefined;
  if (sign === "+") lines.splice(at, 0, content);
  else lines.splice(at - 1, 1, ...(sign === "-" ? [] : [content]));
  return `${lines.join("\n")}\n`;
}
