import { readFileSync } from "node:fs";
import { analyze, defaultLintConfig } from "@plimsoll/core";
import { AptResolver, findWanted, type PackageIndex, readAptArguments, readWantedPackage } from "@plimsoll/core/package-tables";
import { sampleFiles } from "../sample-files.ts";

/** In how many of the Dockerfiles below a folder each package would be installed, be it only since another one needs it. */
export function packageUsage(folder: string, index: PackageIndex): ReadonlyMap<string, number> {
  const usage = new Map<string, number>();
  for (const file of sampleFiles(folder, 100_000)) {
    for (const name of packagesOf(readFileSync(file, "utf8"), index)) usage.set(name, (usage.get(name) ?? 0) + 1);
  }
  return usage;
}

/** Names of all packages that the commands of a Dockerfile install in a system that has none. */
function packagesOf(text: string, index: PackageIndex): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { script } of analyze({ text, config: defaultLintConfig }, []).scripts) {
    for (const { name, args } of script.commands) {
      if (name !== "apt-get" && name !== "apt" && name !== "aptitude") continue;
      const line = readAptArguments(
        name,
        args.map(({ value }) => value),
      );
      if (line.action !== "install") continue;
      const resolver = new AptResolver(index, new Map(), line.recommends ?? true);
      for (const operand of line.operands) {
        const wanted = operand === undefined ? undefined : readWantedPackage(operand, "install");
        // A pattern would count all that it might mean.
        if (wanted?.kind === "install" && /^[\w.+-]+$/.test(wanted.name))
          for (const each of findWanted(index, wanted)) resolver.install(each);
      }
      for (const each of resolver.finish().install) names.add(each.name);
    }
  }
  return names;
}
