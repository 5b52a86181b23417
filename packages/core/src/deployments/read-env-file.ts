/** The variables of a `.env` file: `NAME=value` a line, quotes taken off, comments and what cannot be read left out. */
export function readEnvFile(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const line of text.replace(/^\ufeff/, "").split(/\r?\n/)) {
    const match = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*[=:]\s*(.*)$/.exec(line);
    if (match !== null) values.set(match[1]!, valueOf(match[2]!));
  }
  return values;
}

function valueOf(written: string): string {
  const quoted = /^(["'])(.*?)\1\s*(?:#.*)?$/.exec(written);
  if (quoted !== null) return quoted[1] === '"' ? quoted[2]!.replace(/\\n/g, "\n").replace(/\\(["\\$])/g, "$1") : quoted[2]!;
  return written.replace(/(?:^|\s+)#.*$/, "").trim();
}
