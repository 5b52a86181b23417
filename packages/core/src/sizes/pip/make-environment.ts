import type { CommandEstimator, LayerDraft, SizedCommand } from "../commands/estimator.ts";
import { rangeSize } from "../layers/size.ts";
import { installerArguments } from "./installer-arguments.ts";
import { installPackages, setInstalled } from "./install-packages.ts";
import {
  activeEnvironment,
  environmentPlace,
  imagePython,
  isDebianPython,
  placeOf,
  virtualEnvironments,
} from "./python-place.ts";
import { parseRequirement } from "./requirement.ts";
import { type ChosenPackage, resolvePython } from "./resolve-python.ts";

/** `virtualenv DIR`. */
export const virtualenvEstimator: CommandEstimator = {
  programs: ["virtualenv"],
  estimate: (command, layer) => makeEnvironment(command, layer, "virtualenv", 0),
};

/** `. venv/bin/activate`: commands behind it in the same RUN install there. */
export const activateEstimator: CommandEstimator = {
  programs: [".", "source"],
  estimate({ args: [file] }, layer) {
    const root = file === undefined ? undefined : /^(.+)\/bin\/activate$/.exec(layer.resolve(file))?.[1];
    if (root === undefined || layer.contents.state(virtualEnvironments)?.has(root) !== true) return false;
    layer.contents.setState(activeEnvironment, { root, step: layer.step });
    return true;
  },
};

/** A virtual environment: links to the image's Python, and mostly pip. `tool`: `venv`, `virtualenv` or `uv`. */
export function makeEnvironment(command: SizedCommand, layer: LayerDraft, tool: string, skip: number): boolean {
  const args = installerArguments(command, tool, skip);
  const folders = tool === "uv" && args.operands.length === 0 ? [".venv"] : args.operands;
  if (folders.length === 0) return args.has("-h", "--help", "--version");
  const { target, guessed } = imagePython(layer);
  const asked = /(\d+\.\d+)/.exec(args.value("-p", "--python") ?? "")?.[1];
  const made = asked === undefined ? target : { ...target, python: asked };
  for (const folder of folders) {
    if (folder === undefined) {
      layer.unknown("a virtual environment whose place is not known");
      continue;
    }
    const root = layer.resolve(folder);
    layer.contents.setState(virtualEnvironments, new Map([...(layer.contents.state(virtualEnvironments) ?? []), [root, made]]));
    const place = { ...placeOf(command, layer), ...environmentPlace(root, made), target: made, guessed };
    // Scripts that switch it on, for four shells, and pyvenv.cfg (measured: 9 kB with venv, 20 kB with virtualenv).
    const bytes = rangeSize(6_000, tool === "venv" ? 9_000 : 18_000, 24_000, "heuristic", "a virtual environment's own files");
    const size = {
      bytes,
      tar: { ...bytes, high: 40_000 },
      transfer: { ...bytes, low: 2_000, likely: 4_000, high: 10_000 },
      files: 7,
    };
    layer.add({ role: "files", by: tool, name: "", path: root, size: { ...size, tar: raised(size.tar) } });
    setInstalled(place.site, new Map(), layer);
    if (tool === "uv" ? !args.has("--seed") : args.has("--without-pip", "--no-pip")) continue;
    const requirements = bundledWith(made.python, tool, layer).map((text) => parseRequirement(text)!);
    const packages = resolvePython(
      {
        requirements,
        constraints: new Map(),
        installed: new Map(),
        upgrade: false,
        withDependencies: false,
        target: made,
        machine: place.machine,
      },
      layer.facts,
    );
    const own = isDebianPython(layer) && tool === "venv" ? packages.map(withoutLaunchers) : packages;
    // virtualenv and uv copy pip without byte code.
    installPackages(own, place, { by: tool, compile: tool === "venv", cache: undefined }, layer);
  }
  return true;
}

function raised(size: ReturnType<typeof rangeSize>): ReturnType<typeof rangeSize> {
  return { ...size, likely: Math.max(size.likely ?? 0, 20_000) };
}

/** Debian takes the programs for Windows out of pip, which come as binaries alone: six files of distlib. */
function withoutLaunchers(chosen: ChosenPackage): ChosenPackage {
  const value = chosen.release?.value;
  if (chosen.name !== "pip" || chosen.release === undefined || value?.bytes === undefined) return chosen;
  const less = (bytes: number | undefined, by: number): number | undefined => (bytes === undefined ? undefined : bytes - by);
  const lighter = {
    ...value,
    bytes: value.bytes - launcherBytes,
    files: less(value.files, 6),
    gzipBytes: less(value.gzipBytes, launcherGzip),
    bytecodeGzipBytes: less(value.bytecodeGzipBytes, launcherGzip),
  };
  return { ...chosen, release: { ...chosen.release, value: lighter } };
}

const launcherBytes = 750_592;
const launcherGzip = 355_000;

/** The wheels of ensurepip in the last releases of each version; Debian puts its own pip and setuptools there. */
function bundledWith(python: string, tool: string, layer: LayerDraft): readonly string[] {
  if (tool !== "venv")
    return Number(python.split(".")[1]) < 12 && tool === "virtualenv" ? ["pip", "setuptools", "wheel"] : ["pip"];
  if (isDebianPython(layer)) {
    const version = (name: string): string | undefined =>
      layer.base?.system?.packages?.find((each) => each.name === name)?.version.replace(/[+-].*$/, "");
    const own = [
      ["pip", version("python3-pip-whl") ?? version("python3-pip")],
      ["setuptools", version("python3-setuptools-whl") ?? version("python3-setuptools")],
    ] as const;
    if (own[0][1] !== undefined) {
      const names = Number(python.split(".")[1]) < 12 ? own : own.slice(0, 1);
      return names.map(([name, each]) => (each === undefined ? name : `${name}==${each}`));
    }
  }
  return bundled[python] ?? ["pip"];
}

const bundled: Readonly<Record<string, readonly string[]>> = {
  "3.7": ["pip==23.0.1", "setuptools==47.1.0"],
  "3.8": ["pip==23.0.1", "setuptools==56.0.0"],
  "3.9": ["pip==23.0.1", "setuptools==58.1.0"],
  "3.10": ["pip==23.0.1", "setuptools==65.5.0"],
  "3.11": ["pip==24.0", "setuptools==65.5.0"],
  "3.12": ["pip==25.0.1"],
  "3.13": ["pip==25.2"],
  "3.14": ["pip==25.2"],
};
