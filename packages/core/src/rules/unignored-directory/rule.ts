import type { ContextSource } from "../../plan/build-plan.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { formatBytes } from "../shared/format-bytes.ts";
import { text } from "./text.ts";

/** Directories that tools make beside the sources, and that the image has of its own or never needs. */
const names =
  ".git .svn .hg node_modules bower_components .venv venv __pycache__ .tox .mypy_cache .pytest_cache .gradle .terraform " +
  ".next/cache .idea .vscode coverage .nyc_output .cache .yarn/cache";
const made = new RegExp(`(?:^|/)(?:${names.replaceAll(".", "\\.").replaceAll(" ", "|")})(?=/)`);
/** Less than this is not worth a word, in bytes. A history is, whatever its size: it holds what was deleted. */
const enough = 1_000_000;

export const unignoredDirectory = defineRule({
  id: "unignored-directory",
  since: "0.1.0",
  category: "size",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "plan",
  options: {
    bytes: {
      type: "number",
      default: enough,
      text: {
        en: "Size in bytes from which on a directory is reported; `.git` always is",
        ko: "이 바이트 수부터 디렉터리를 지적합니다. `.git`은 항상 지적합니다",
      },
    },
  },
  sources: [
    { tool: "droast", id: "DF033", relation: "narrower" },
    { tool: "sonar", id: "S6470", relation: "narrower" },
  ],
  text,
  examples: [
    {
      bad: `FROM node:22
COPY . /app
     ^ history
`,
      good: `FROM node:22
COPY src /app/src
`,
      context: { "src/index.js": "1", ".git/config": "1", "node_modules/a/index.js": "1" },
    },
    {
      bad: `FROM node:22
COPY --link \\
    ./ /app/
    ^^ heavy
`,
      good: `FROM node:22
COPY node_modules /app/node_modules
COPY app /app
`,
      options: { bytes: 10 },
      context: {
        "app/index.js": "1",
        "node_modules/a/index.js": "01234567890123456789",
        ".venv/x": "1",
        ".git/x": "",
        ".dockerignore": ".git\n",
      },
    },
  ],
  check({ plan, options }) {
    const findings: FindingsOf<typeof text> = [];
    if (plan.context === undefined) return findings;
    const least = typeof options.bytes === "number" ? options.bytes : enough;
    for (const { selection, triggered, reachable } of plan.steps) {
      if (selection === undefined || triggered || !reachable) continue;
      for (const source of selection.sources) {
        if (source.kind !== "context") continue;
        const sizes = sizesOf(source);
        const { span, pattern } = source;
        const history = [...sizes].find(([directory]) => /(?:^|\/)\.(?:git|svn|hg)$/.test(directory));
        if (history !== undefined)
          findings.push({
            span,
            message: "history",
            params: { source: pattern, directory: history[0], size: formatBytes(history[1]) },
          });
        const [directory, bytes] = [...sizes].filter(([name]) => name !== history?.[0]).sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
        if (bytes >= least && directory !== "")
          findings.push({ span, message: "heavy", params: { source: pattern, directory, size: formatBytes(bytes) } });
      }
    }
    return findings;
  },
});

/** Bytes by directory that some tool made, those alone that the source does not name itself. */
function sizesOf({ selected, pattern }: ContextSource): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  if (selected === undefined || made.test(`${pattern}/`)) return sizes;
  for (const { entries } of selected.matches) {
    for (const { path, bytes, type } of entries) {
      const match = type === "directory" ? null : made.exec(path);
      if (match === null) continue;
      const directory = path.slice(0, match.index + match[0].length);
      sizes.set(directory, (sizes.get(directory) ?? 0) + bytes);
    }
  }
  return sizes;
}
