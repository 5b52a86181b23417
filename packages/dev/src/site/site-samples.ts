import { readdirSync, readFileSync, statSync } from "node:fs";
import { fromRoot } from "../repository.ts";

/** A project as the playground starts with it: `Sample` of site/src/playground/samples.ts. */
interface SiteSample {
  readonly name: string;
  readonly text: string;
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly text?: string }[];
  readonly ignore: string;
}

/** Folders in `examples/` with a Dockerfile that has its context beside it, the one with most to learn from first. */
const folders = ["node-api", "python-service", "go-static"];

/** What says which packages an installation brings. */
const installed: ReadonlySet<string> = new Set(["package.json", "package-lock.json", "requirements.txt", "go.mod"]);

export function siteSamples(): readonly SiteSample[] {
  return folders.map((name) => {
    const folder = fromRoot(`examples/${name}`);
    const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
    const files = paths.filter((path) => statSync(`${folder}/${path}`).isFile() && !/(?:^|\/)node_modules\//.test(path));
    return {
      name,
      text: readFileSync(`${folder}/Dockerfile`, "utf8"),
      files: files.toSorted().map((path) => {
        const bytes = statSync(`${folder}/${path}`).size;
        return installed.has(path) ? { path, bytes, text: readFileSync(`${folder}/${path}`, "utf8") } : { path, bytes };
      }),
      ignore: paths.includes(".dockerignore") ? readFileSync(`${folder}/.dockerignore`, "utf8") : "",
    };
  });
}
