import { parseArgs } from "node:util";
import { fromRoot } from "../repository.ts";
import { buildSite } from "./build-site.ts";
import { serveFolder } from "./serve-folder.ts";

/** Builds the site into `site/dist`; with `--serve` it is shown on this machine until the program is ended. Gives the exit code. */
export async function runSite(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { serve: { type: "boolean", default: false }, port: { type: "string", default: "8080" } },
  });
  const { folder, pages, untranslated } = await buildSite(fromRoot("site/dist"));
  process.stdout.write(`site/dist: ${pages.length} pages\n`);
  for (const page of untranslated) process.stderr.write(`missing: ${page}\n`);
  if (values.serve) {
    const { address } = await serveFolder(folder, Number(values.port));
    process.stdout.write(`${address}\n`);
    await new Promise(() => undefined);
  }
  return untranslated.length === 0 ? 0 : 1;
}
