import type { CommandEstimator, LayerDraft, SizedCommand } from "../commands/estimator.ts";
import { type InstallerArguments, installerArguments } from "./installer-arguments.ts";
import { installedIn, installPackages, removePackage, setInstalled } from "./install-packages.ts";
import { makeEnvironment } from "./make-environment.ts";
import { placeOf, type PythonPlace, userPlace } from "./python-place.ts";
import { readWanted } from "./read-requirements.ts";
import { projectName } from "./requirement.ts";
import { resolvePython } from "./resolve-python.ts";

/** `pip`, `python -m pip`, `python -m venv`. */
export const pipEstimator: CommandEstimator = {
  programs: ["pip", "pip3", "pip2", "python", "python3"],
  estimate(command, layer) {
    if (command.name.startsWith("pip")) return pip(command, layer, 0);
    const at = command.args.indexOf("-m");
    // `python script.py -m pip` is another program's business.
    if (at === -1 || command.args.slice(0, at).some((word) => word === undefined || !word.startsWith("-"))) return false;
    switch (command.args[at + 1]) {
      case "pip":
        return pip(command, layer, at + 2);
      case "venv":
      case "virtualenv":
        return makeEnvironment(command, layer, command.args[at + 1]!, at + 2);
      case "ensurepip":
        return false;
      default:
        return false;
    }
  },
};

function pip(command: SizedCommand, layer: LayerDraft, skip: number): boolean {
  const args = installerArguments(command, "pip", skip);
  const [verb, ...operands] = args.operands;
  switch (verb) {
    case "install":
      pipInstall(command, args, operands, layer);
      return true;
    case "uninstall":
      uninstall(operands, args, command, layer);
      return true;
    case "cache":
      if (operands[0] === "purge" || operands[0] === "remove") layer.remove(pipCache(command, args, layer));
      return true;
    case "list":
    case "freeze":
    case "show":
    case "check":
    case "config":
    case "debug":
    case "help":
    case "index":
    case "inspect":
    case "hash":
      return true;
    case undefined:
      return args.has("-V", "--version", "-h", "--help");
    default:
      return false;
  }
}

function pipInstall(
  command: SizedCommand,
  args: InstallerArguments,
  operands: readonly (string | undefined)[],
  layer: LayerDraft,
): void {
  if (args.has("--dry-run", "-h", "--help")) return;
  const wanted = readWanted(
    {
      operands,
      editable: args.values("-e", "--editable"),
      files: args.values("-r", "--requirement"),
      constraints: [...args.values("-c", "--constraint"), ...environmentList(command, "PIP_CONSTRAINT")],
    },
    layer,
  );
  const place = installPlace(command, args, layer);
  const packages = resolvePython(
    {
      ...wanted,
      installed: args.has("--force-reinstall", "-I", "--ignore-installed") ? new Map() : installedIn(place, layer),
      upgrade: args.has("-U", "--upgrade"),
      withDependencies: !args.has("--no-deps"),
      target: place.target,
      machine: place.machine,
    },
    layer.facts,
  );
  const cached = !args.has("--no-cache-dir", "--no-cache") && (command.variable("PIP_NO_CACHE_DIR") ?? "") === "";
  const manner = {
    by: "pip",
    compile: !args.has("--no-compile") && !isOn(command.variable("PIP_NO_COMPILE")),
    cache: cached ? pipCache(command, args, layer) : undefined,
  };
  installPackages(packages, place, manner, layer);
  if (layer.isMounted(place.site)) return;
  for (const source of wanted.unknown) layer.unknown(source);
}

function uninstall(
  operands: readonly (string | undefined)[],
  args: InstallerArguments,
  command: SizedCommand,
  layer: LayerDraft,
): void {
  const place = installPlace(command, args, layer);
  const installed = new Map(installedIn(place, layer));
  for (const word of operands) {
    if (word === undefined) continue;
    removePackage(projectName(word), place.site, layer);
    installed.delete(projectName(word));
  }
  setInstalled(place.site, installed, layer);
}

/** Where this `pip install` puts things. */
function installPlace(command: SizedCommand, args: InstallerArguments, layer: LayerDraft): PythonPlace {
  const place = placeOf(command, layer);
  const target = args.value("-t", "--target") ?? command.variable("PIP_TARGET");
  if (target !== undefined) {
    const site = layer.resolve(target);
    return { ...place, site, bin: `${site}/bin`, ofSystem: false };
  }
  const prefix = args.value("--prefix") ?? command.variable("PIP_PREFIX");
  if (prefix !== undefined) {
    const root = layer.resolve(prefix);
    const local = place.site.endsWith("/dist-packages") ? "/local" : "";
    const folder = place.site.slice(place.site.lastIndexOf("/") + 1);
    const site = `${root}${local}/lib/python${place.target.python}/${folder}`;
    return { ...place, site, bin: `${root}${local}/bin`, ofSystem: false };
  }
  const root = args.value("--root") ?? command.variable("PIP_ROOT");
  if (root !== undefined) {
    const below = layer.resolve(root);
    return { ...place, site: `${below}${place.site}`, bin: `${below}${place.bin}`, ofSystem: false };
  }
  if (args.has("--user") || isOn(command.variable("PIP_USER"))) return { ...place, ...userPlace(layer.home, place.target) };
  return place;
}

function pipCache(command: SizedCommand, args: InstallerArguments, layer: LayerDraft): string {
  const given = args.value("--cache-dir") ?? command.variable("PIP_CACHE_DIR");
  if (given !== undefined && given !== "") return layer.resolve(given);
  const base = command.variable("XDG_CACHE_HOME") ?? "";
  return layer.resolve(base === "" ? `${layer.home}/.cache/pip` : `${base}/pip`);
}

function environmentList(command: SizedCommand, name: string): readonly string[] {
  return (command.variable(name) ?? "").split(/\s+/).filter((word) => word !== "");
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !/^(?:|0|no|false|off|n|f)$/i.test(value);
}
