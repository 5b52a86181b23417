import type { CommandEstimator, LayerDraft, SizedCommand } from "../commands/estimator.ts";
import { fileText } from "./file-text.ts";
import { type InstallerArguments, installerArguments } from "./installer-arguments.ts";
import { type InstallManner, installedIn, installPackages } from "./install-packages.ts";
import { type LockChoice, type LockedPackage, readPipfileLock, readPoetryLock, readUvLock } from "./lock-files.ts";
import { makeEnvironment } from "./make-environment.ts";
import { projectRequirements } from "./project-requirements.ts";
import { environmentPlace, placeOf, type PythonPlace, virtualEnvironments } from "./python-place.ts";
import { readWanted, type WantedPython } from "./read-requirements.ts";
import type { Requirement } from "./requirement.ts";
import { resolvePython } from "./resolve-python.ts";

/** `uv sync`, `uv pip install`, `uv venv`. */
export const uvEstimator: CommandEstimator = {
  programs: ["uv"],
  estimate(command, layer) {
    const args = installerArguments(command, "uv");
    const [verb, action, ...rest] = args.operands;
    switch (verb) {
      case "venv":
        return makeEnvironment(command, layer, "uv", command.args.indexOf("venv") + 1);
      case "sync":
        uvSync(command, args, layer);
        return true;
      case "pip":
        if (action !== "install" && action !== "sync") return action === "list" || action === "freeze" || action === "check";
        uvInstall(command, args, action === "sync" ? { operands: [], files: rest } : { operands: rest, files: [] }, layer);
        return true;
      case "cache":
        if (action === "clean" || action === "prune") layer.remove(uvCache(command, args, layer));
        return true;
      case undefined:
        return args.has("-V", "--version", "-h", "--help");
      default:
        return verb === "self" || verb === "version" || verb === "export" || verb === "tree";
    }
  },
};

/** `poetry install`, `poetry sync`. */
export const poetryEstimator: CommandEstimator = {
  programs: ["poetry"],
  estimate(command, layer) {
    const args = installerArguments(command, "poetry");
    const [verb] = args.operands;
    if (verb === "config" || verb === "check" || verb === "show" || verb === "version" || args.has("--version")) {
      if (verb === "config" && args.operands[1] === "virtualenvs.create" && args.operands[2] === "false") {
        layer.contents.setState(virtualEnvironments, withEntry(layer, noPoetryEnvironment, command));
      }
      return true;
    }
    if (verb !== "install" && verb !== "sync") return false;
    const folder = layer.resolve(args.value("-C", "--directory", "-P", "--project") ?? ".");
    const dev = !args.has("--no-dev", "--only", "--only-main") && !/\bdev\b/.test(args.values("--without").join(","));
    const choice = {
      ...baseChoice(command, layer),
      dev,
      extras: args.values("-E", "--extras").flatMap((extra) => extra?.split(/[\s,]+/) ?? []),
    };
    const lock = fileText(layer, `${folder}/poetry.lock`);
    const project = fileText(layer, `${folder}/pyproject.toml`);
    const locked = lock === undefined ? undefined : readPoetryLock(lock, project, choice);
    const place = poetryPlace(command, layer, folder);
    const base =
      command.variable("POETRY_CACHE_DIR") ?? `${command.variable("XDG_CACHE_HOME") ?? `${layer.home}/.cache`}/pypoetry`;
    const cache = args.has("--no-cache") ? undefined : layer.resolve(base);
    const manner = { by: "poetry", compile: args.has("--compile"), cache };
    const wanted = locked === undefined ? projectRequirements(layer, folder, choice.extras) : undefined;
    installLocked(locked, wanted, place, manner, layer);
    return true;
  },
};

/** `pipenv install`, `pipenv sync`. */
export const pipenvEstimator: CommandEstimator = {
  programs: ["pipenv"],
  estimate(command, layer) {
    const args = installerArguments(command, "pipenv");
    const [verb, ...operands] = args.operands;
    if (verb !== "install" && verb !== "sync") return verb === "check" || verb === "graph" || args.has("--version");
    const system = args.has("--system") || command.variable("PIPENV_SYSTEM") !== undefined;
    const root =
      command.variable("PIPENV_VENV_IN_PROJECT") === undefined
        ? `${layer.home}/.local/share/virtualenvs/project`
        : layer.resolve(".venv");
    const own = placeOf(command, layer);
    const place = system ? own : { ...own, ...environmentPlace(root, own.target) };
    const manner = {
      by: "pipenv",
      compile: true,
      cache: layer.resolve(command.variable("PIP_CACHE_DIR") ?? `${layer.home}/.cache/pip`),
    };
    const cached = command.variable("PIP_NO_CACHE_DIR") === undefined ? manner : { ...manner, cache: undefined };
    if (operands.length > 0) {
      const named = readWanted({ operands, editable: args.values("-e"), files: args.values("-r"), constraints: [] }, layer);
      installWanted(named, place, cached, layer, false);
      return true;
    }
    const lock = fileText(layer, layer.resolve("Pipfile.lock"));
    const choice = { ...baseChoice(command, layer), dev: args.has("-d", "--dev"), extras: [] };
    installLocked(lock === undefined ? undefined : readPipfileLock(lock, choice), undefined, place, cached, layer);
    return true;
  },
};

/** `pipx install`: an environment for each. */
export const pipxEstimator: CommandEstimator = {
  programs: ["pipx"],
  estimate(command, layer) {
    const args = installerArguments(command, "pipx");
    const [verb, ...operands] = args.operands;
    if (verb === "ensurepath" || verb === "list" || args.has("--version")) return true;
    if (verb !== "install") return false;
    const home = command.variable("PIPX_HOME") ?? (args.has("--global") ? "/opt/pipx" : `${layer.home}/.local/share/pipx`);
    const own = placeOf(command, layer);
    for (const operand of operands) {
      const name = operand?.replace(/[^\w.-].*$/, "") ?? "unknown";
      const place = { ...own, ...environmentPlace(layer.resolve(`${home}/venvs/${name}`), own.target) };
      const wanted = readWanted({ operands: [operand], editable: [], files: [], constraints: [] }, layer);
      installWanted(wanted, place, { by: "pipx", compile: true, cache: `${layer.home}/.cache/pip` }, layer, false);
    }
    return true;
  },
};

function uvSync(command: SizedCommand, args: InstallerArguments, layer: LayerDraft): void {
  const folder = layer.resolve(args.value("--project", "--directory") ?? ".");
  const lock = fileText(layer, `${folder}/uv.lock`);
  const dev = !args.has("--no-dev", "--no-default-groups") && command.variable("UV_NO_DEV") === undefined;
  const extras = args.values("--extra").flatMap((extra) => extra ?? []);
  const choice = { ...baseChoice(command, layer), dev, extras };
  const locked = lock === undefined ? undefined : readUvLock(lock, choice);
  const own = placeOf(command, layer);
  const root = command.variable("UV_PROJECT_ENVIRONMENT") ?? `${folder}/.venv`;
  const place = { ...own, ...environmentPlace(layer.resolve(root), own.target) };
  layer.contents.setState(virtualEnvironments, withEntry(layer, layer.resolve(root), command));
  const wanted = locked === undefined ? projectRequirements(layer, folder, extras) : undefined;
  installLocked(locked, wanted, place, uvManner(command, args, layer), layer);
}

function uvInstall(
  command: SizedCommand,
  args: InstallerArguments,
  words: { readonly operands: readonly (string | undefined)[]; readonly files: readonly (string | undefined)[] },
  layer: LayerDraft,
): void {
  const files = [...words.files, ...args.values("-r", "--requirement", "--requirements")];
  const constraints = args.values("-c", "--constraint", "--constraints");
  const wanted = readWanted({ operands: words.operands, editable: args.values("-e", "--editable"), files, constraints }, layer);
  const own = placeOf(command, layer);
  const target = args.value("-t", "--target");
  const prefix = args.value("--prefix");
  const project = layer.contents.state(virtualEnvironments)?.get(layer.resolve(".venv"));
  const system = args.has("--system") || command.variable("UV_SYSTEM_PYTHON") !== undefined;
  const place: PythonPlace =
    target !== undefined
      ? { ...own, site: layer.resolve(target), bin: layer.resolve(`${target}/bin`), ofSystem: false }
      : prefix !== undefined
        ? { ...own, ...environmentPlace(layer.resolve(prefix), own.target) }
        : own.ofSystem && !system && project !== undefined
          ? { ...own, ...environmentPlace(layer.resolve(".venv"), project), target: project }
          : own;
  installWanted(wanted, place, uvManner(command, args, layer), layer, args.has("-U", "--upgrade"));
}

function installWanted(
  wanted: WantedPython,
  place: PythonPlace,
  manner: InstallManner,
  layer: LayerDraft,
  upgrade: boolean,
): void {
  const installed = installedIn(place, layer);
  const { target, machine } = place;
  const packages = resolvePython({ ...wanted, installed, upgrade, withDependencies: true, target, machine }, layer.facts);
  installPackages(packages, place, manner, layer);
  if (!layer.isMounted(place.site)) for (const source of wanted.unknown) layer.unknown(source);
}

/** `otherwise`: what the project itself asks for, where there is no lock file. */
function installLocked(
  locked: readonly LockedPackage[] | undefined,
  otherwise: readonly Requirement[] | undefined,
  place: PythonPlace,
  manner: InstallManner,
  layer: LayerDraft,
): void {
  const { target, machine } = place;
  const wish = { constraints: new Map<string, string>(), installed: installedIn(place, layer), upgrade: false, target, machine };
  if (locked === undefined) {
    const requirements = otherwise ?? [];
    installPackages(resolvePython({ ...wish, requirements, withDependencies: true }, layer.facts), place, manner, layer);
    if (otherwise === undefined) layer.unknown("packages of a lock file that is not known");
    return;
  }
  const requirements = locked
    .filter(({ fromIndex }) => fromIndex)
    .map(({ name, version, marker }) => ({ name, extras: [], specifier: `==${version}`, url: undefined, marker }));
  installPackages(resolvePython({ ...wish, requirements, withDependencies: false }, layer.facts), place, manner, layer);
  for (const { name, fromIndex } of locked) if (!fromIndex) layer.unknown(`what is in ${name}`);
}

function uvManner(command: SizedCommand, args: InstallerArguments, layer: LayerDraft): InstallManner {
  const compile =
    args.has("--compile-bytecode", "--compile") || /^(?:1|true|yes)$/i.test(command.variable("UV_COMPILE_BYTECODE") ?? "");
  const cached = !args.has("--no-cache", "-n", "--no-cache-dir") && command.variable("UV_NO_CACHE") === undefined;
  return { by: "uv", compile, cache: cached ? uvCache(command, args, layer) : undefined };
}

function uvCache(command: SizedCommand, args: InstallerArguments, layer: LayerDraft): string {
  const given = args.value("--cache-dir") ?? command.variable("UV_CACHE_DIR");
  return layer.resolve(given ?? `${command.variable("XDG_CACHE_HOME") ?? `${layer.home}/.cache`}/uv`);
}

function poetryPlace(command: SizedCommand, layer: LayerDraft, folder: string): PythonPlace {
  const own = placeOf(command, layer);
  const off = /^(?:false|0)$/i.test(command.variable("POETRY_VIRTUALENVS_CREATE") ?? "");
  if (!own.ofSystem || off || layer.contents.state(virtualEnvironments)?.has(noPoetryEnvironment) === true) return own;
  const inProject = /^(?:true|1)$/i.test(command.variable("POETRY_VIRTUALENVS_IN_PROJECT") ?? "");
  const cache = command.variable("POETRY_CACHE_DIR") ?? `${layer.home}/.cache/pypoetry`;
  const root = inProject ? `${folder}/.venv` : `${cache}/virtualenvs/project`;
  return { ...own, ...environmentPlace(layer.resolve(root), own.target) };
}

/** Stands among the environments once poetry has been told to make none. */
const noPoetryEnvironment = "poetry: none";

function withEntry(layer: LayerDraft, root: string, command: SizedCommand) {
  return new Map([...(layer.contents.state(virtualEnvironments) ?? []), [root, placeOf(command, layer).target]]);
}

function baseChoice(command: SizedCommand, layer: LayerDraft): Pick<LockChoice, "python" | "machine"> {
  const { target, machine } = placeOf(command, layer);
  return { python: target.python, machine };
}
