import { installedIn, noteInstalled } from "./installed-packages.ts";
import { fitsPlatform, type JsPackages } from "./js-package.ts";
import { jsPlatform, wantsDev } from "./js-setting.ts";
import { npmLog, smallGroup } from "./npm-groups.ts";
import type { NpmCall } from "./npm-install.ts";
import { hiddenLockBytes } from "./npm-records.ts";
import { sizePackages } from "./package-sizes.ts";
import { below, projectManifests, projectText } from "./project-files.ts";
import { rootRanges } from "./project-manifest.ts";
import { readPackageLock } from "./read-package-lock.ts";
import { resolvePackages } from "./resolve-packages.ts";

/** `npm prune --omit=dev`: only what the program needs stays. In a later step the older layer keeps its bytes. */
export function npmPrune({ command, layer, call, cache }: NpmCall): boolean {
  const folder = layer.resolve(call.option("--prefix", "-C") ?? layer.workingDirectory);
  const modules = below(folder, "node_modules");
  const before = installedIn(layer, modules);
  if (before === undefined) return false;
  const selection = { dev: wantsDev(command, call), optional: true, peer: true, platform: jsPlatform(layer) };
  const lock = projectText(layer, below(folder, "package-lock.json"));
  const project = projectManifests(layer, folder);
  const wanted =
    typeof lock === "string"
      ? readPackageLock(lock, selection)
      : project === undefined
        ? undefined
        : resolvePackages(
            project.all.flatMap((each) => rootRanges(each, selection)),
            { facts: layer.facts, platform: selection.platform, peers: true },
          );
  if (wanted === undefined) return false;
  const stay = new Set(wanted.packages.map(({ name, version }) => `${name}@${version}`));
  const packages = before.set.packages.filter(
    (each) => stay.has(`${each.name}@${each.version}`) && fitsPlatform(each, selection.platform),
  );
  const left: JsPackages = { ...before.set, packages };
  const name = project?.own.name ?? "";
  const group = {
    role: "packages",
    by: "npm",
    name,
    path: modules,
    size: sizePackages(left, layer.facts, false).content,
  } as const;
  if (before.step === layer.step) {
    layer.remove(modules);
    layer.add(group);
  } else {
    // The layer of the earlier step stays as it is; what can be copied from here is less.
    layer.contents.remove(modules);
    layer.contents.add(group, before.step);
  }
  const hidden = hiddenLockBytes(left, name);
  layer.add(smallGroup("records", "npm's own lock file", below(modules, ".package-lock.json"), hidden.bytes, hidden.share));
  layer.add(npmLog(cache, 800 + 60 * before.set.packages.length));
  noteInstalled(layer, modules, left);
  return true;
}
