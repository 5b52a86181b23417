import type { CommandEstimator } from "../commands/estimator.ts";
import { readGivenSpecs } from "./given-specs.ts";
import { installedIn, newPackages, noteInstalled } from "./installed-packages.ts";
import { jsPlatform, wantsDev } from "./js-setting.ts";
import { sizePackages } from "./package-sizes.ts";
import { below, projectManifests, projectText } from "./project-files.ts";
import { readInvocation } from "./read-invocation.ts";
import { readBunLock } from "./read-bun-lock.ts";

/** bun install from a bun.lock. Its cache holds the same files; where both lie in one layer they are links of each other. */
export const bunEstimator: CommandEstimator = {
  programs: ["bun"],
  estimate(command, layer) {
    const call = readInvocation(command.args, new Set(["--cwd", "--registry", "--cache-dir", "--backend"]));
    const [verb, ...words] = call.words;
    if (verb === undefined) return call.has("--version", "-v");
    if (verb !== "install" && verb !== "i" && verb !== "ci") return false;
    const folder = layer.resolve(call.option("--cwd") ?? layer.workingDirectory);
    const lock = projectText(layer, below(folder, "bun.lock"));
    // Without a lock file in text form nothing is worked out.
    if (typeof lock !== "string" || readGivenSpecs(words)?.length !== 0) return false;
    const dev = wantsDev(command, call);
    const set = readBunLock(lock, {
      dev,
      optional: !call.values("--omit").includes("optional"),
      peer: true,
      platform: jsPlatform(layer),
    });
    if (set === undefined) return false;
    const modules = below(folder, "node_modules");
    const fresh = newPackages(set, installedIn(layer, modules));
    const name = projectManifests(layer, folder)?.own.name ?? "";
    const size = sizePackages(fresh, layer.facts, false);
    if (fresh.packages.length > 0) layer.add({ role: "packages", by: "bun", name, path: modules, size: size.content });
    noteInstalled(layer, modules, set);
    return true;
  },
};
