import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { PackageIndex } from "@plimsoll/core/package-tables";
import { corpusFolder } from "../sample-files.ts";
import { packageTableApt } from "./package-table-apt.ts";

/** `package-table apt`: writes the table of Debian's packages. `--always` names a package index whose packages are all in it. */
export function runAptTable(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { suite: { type: "string", default: "bookworm" }, measured: { type: "string" }, always: { type: "string" } },
  });
  const corpus = positionals[0] ?? corpusFolder();
  if (corpus === undefined) throw new Error("name a folder with Dockerfiles below it, or set PLIMSOLL_SHARED");
  const always = values.always === undefined ? [] : [...new PackageIndex(readFileSync(values.always, "utf8")).names()];
  const count = packageTableApt({
    suite: values.suite,
    corpus,
    measurements: values.measured ?? join(tmpdir(), `plimsoll-debs-${values.suite}.jsonl`),
    always,
    date: new Date().toISOString().slice(0, 10),
  });
  process.stdout.write(`${count} packages\n`);
  return 0;
}
