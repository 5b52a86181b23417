import type { LayerDraft, SizedCommand } from "../commands/estimator.ts";
import { stateKey } from "../layers/stage-contents.ts";
import type { PythonTarget } from "./pip-facts.ts";

/** Where packages are installed, and for which Python. */
export interface PythonPlace {
  readonly target: PythonTarget;
  /** Absolute: the folder of packages. */
  readonly site: string;
  /** Absolute: where programs go. */
  readonly bin: string;
  /** Whether the packages of the base image lie there. */
  readonly ofSystem: boolean;
  /** As `uname -m` says it. */
  readonly machine: string;
  /** Whether the version is a guess. */
  readonly guessed: boolean;
}

/** Roots of the virtual environments that the stage has made. */
export const virtualEnvironments = stateKey<ReadonlyMap<string, PythonTarget>>("python-environments");

/** The Python of an image. `guessed`: nothing tells which. */
export function imagePython(layer: LayerDraft): { readonly target: PythonTarget; readonly guessed: boolean } {
  const system = layer.base?.system;
  const libc = system?.packageManager === "apk" || system?.id === "alpine" ? "musl" : "glibc";
  const named =
    layer.env.get("PYTHON_VERSION") ?? system?.python ?? debPython(layer) ?? ofRelease(system?.codename ?? system?.version);
  const python = /^\d+\.\d+/.exec(named ?? "")?.[0];
  const release = [named, debPython(layer)]
    .map((version) => /^\d+\.\d+\.\d+/.exec(version ?? "")?.[0])
    .find((version) => version?.startsWith(`${python}.`) === true);
  return { target: { python: python ?? "3.12", release, libc }, guessed: python === undefined };
}

/** Of `pip install` and the like: a virtual environment that is on or that the program lies in, else the image's own. */
export function placeOf(command: SizedCommand, layer: LayerDraft): PythonPlace {
  const { target, guessed } = imagePython(layer);
  const machine = layer.platform.architecture === "arm64" ? "aarch64" : "x86_64";
  const around = { target, guessed, machine };
  const root = environmentOf(command, layer);
  if (root !== undefined) {
    const made = layer.contents.state(virtualEnvironments)?.get(root) ?? target;
    return { ...around, ...environmentPlace(root, made), target: made };
  }
  return { ...around, ...systemPlace(layer, target) };
}

export function environmentPlace(root: string, { python }: PythonTarget): Pick<PythonPlace, "site" | "bin" | "ofSystem"> {
  return { site: `${root}/lib/python${python}/site-packages`, bin: `${root}/bin`, ofSystem: false };
}

export function userPlace(home: string, { python }: PythonTarget): Pick<PythonPlace, "site" | "bin" | "ofSystem"> {
  return { site: `${home}/.local/lib/python${python}/site-packages`, bin: `${home}/.local/bin`, ofSystem: false };
}

function systemPlace(layer: LayerDraft, target: PythonTarget): Pick<PythonPlace, "site" | "bin" | "ofSystem"> {
  if (layer.user !== "root" && layer.user !== "0") return userPlace(layer.home, target);
  // Debian's own Python keeps what pip installs apart from what apt does.
  const folder = isDebianPython(layer) ? "dist-packages" : "site-packages";
  const prefix = target.libc === "musl" && layer.env.get("PYTHON_VERSION") === undefined ? "/usr" : "/usr/local";
  return { site: `${prefix}/lib/python${target.python}/${folder}`, bin: `${prefix}/bin`, ofSystem: true };
}

export function isDebianPython(layer: LayerDraft): boolean {
  if (layer.env.get("PYTHON_VERSION") !== undefined) return false;
  const { packages, packageManager, id } = layer.base?.system ?? {};
  if (packages !== undefined && packageManager === "apt") return true;
  return id === "debian" || id === "ubuntu";
}

function environmentOf(command: SizedCommand, layer: LayerDraft): string | undefined {
  const known = layer.contents.state(virtualEnvironments);
  const program = command.shell.program?.value;
  if (program?.includes("/") === true) {
    const folder = layer.resolve(program.slice(0, program.lastIndexOf("/")));
    const root = folder.replace(/\/bin$/, "");
    if (known?.has(root) === true) return root;
    return /^(?:\/usr(?:\/local)?|)$/.test(root) || !folder.endsWith("/bin") ? undefined : root;
  }
  const given = command.variable("VIRTUAL_ENV");
  if (given !== undefined && given !== "") return layer.resolve(given);
  const active = layer.contents.state(activeEnvironment);
  if (active?.step === layer.step) return active.root;
  for (const folder of (command.variable("PATH") ?? "").split(":")) {
    const root = folder.replace(/\/bin\/?$/, "");
    if (known?.has(root) === true) return root;
    if (/^\/usr(?:\/local)?$/.test(root)) return undefined;
  }
  return undefined;
}

/** The environment that `. venv/bin/activate` switched on, which holds for the rest of that RUN. */
export const activeEnvironment = stateKey<{ readonly root: string; readonly step: number }>("python-active-environment");

function debPython({ base }: LayerDraft): string | undefined {
  return base?.system?.packages?.find(({ name }) => name === "python3" || name === "python3-minimal")?.version;
}

/** The Python that a release of a distribution has: packages.debian.org, packages.ubuntu.com, pkgs.alpinelinux.org. */
function ofRelease(release: string | undefined): string | undefined {
  if (release === undefined) return undefined;
  return releases[release] ?? releases[/^\d+\.\d+/.exec(release)?.[0] ?? ""];
}

const releases: Readonly<Record<string, string>> = {
  buster: "3.7",
  bullseye: "3.9",
  bookworm: "3.11",
  trixie: "3.13",
  focal: "3.8",
  jammy: "3.10",
  noble: "3.12",
  "3.17": "3.10",
  "3.18": "3.11",
  "3.19": "3.11",
  "3.20": "3.12",
  "3.21": "3.12",
  "3.22": "3.12",
};
