import type { ContextEntry, ContextListing } from "@plimsoll/core";
import { planDockerfile } from "@plimsoll/core/plan";

const project = [
  "package.json",
  "package-lock.json",
  "requirements.txt",
  "go.mod",
  "go.sum",
  "main.go",
  "app.py",
  "src/index.js",
  "src/server/app.js",
  "lib/util.py",
  "public/logo.png",
  "tests/app.test.js",
  "docs/guide.md",
  "README.md",
  "Dockerfile",
  ".github/workflows/ci.yml",
];

/** A build context in which everything is there that the Dockerfile copies by name, and a small project around it. */
export function assumedContext(text: string): ContextListing {
  const files = new Set(project);
  for (const { selection } of planDockerfile({ text }).plan.steps) {
    for (const source of selection?.sources ?? []) {
      if (source.kind !== "context") continue;
      const path = source.pattern
        .replace(/^(?:\.?\/)+/, "")
        .replace(/\/\.?$/, "")
        .replaceAll(/[*?]+(?=\.)/g, "")
        .replaceAll(/[*?]+|\[[^\]]*\]/g, "x");
      if (path === "" || path.split("/").some((part) => part === "." || part === ".." || part === "")) continue;
      files.add(/\.\w+$|(?:^|\/)[A-Z]\w+$/.test(path) && !source.pattern.endsWith("/") ? path : `${path}/file.txt`);
    }
  }
  // What is a directory for one source cannot be a file for another.
  const entries = [...files].filter((path) => ![...files].some((other) => other.startsWith(`${path}/`)));
  return {
    entries: entries.map((path): ContextEntry => ({ path, type: "file", bytes: 1000, mode: 0o644 })),
    ignoreFile: undefined,
  };
}
