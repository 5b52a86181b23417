import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { engineFiles } from "@plimsoll/core";
import type { FileConfig } from "@plimsoll/host";
import { daemonSockets } from "@plimsoll/host/images";
import { findProgram, probeShellCheck } from "@plimsoll/host/shellcheck";
import { type DoctorPlace, shownPath } from "./doctor-place.ts";
import { check, type DoctorCheck } from "./doctor-text.ts";

/** Programs that plimsoll asks where a setting says so. Only `--version` of them is run, and of ShellCheck only what the PATH has. */
export function checkTools(place: DoctorPlace, config: FileConfig): readonly DoctorCheck[] {
  return [shellCheck(place, config), ...gitChecks(place)];
}

function shellCheck({ environment }: DoctorPlace, config: FileConfig): DoctorCheck {
  const setting = config.kind === "config" ? config.project.shellcheck : undefined;
  const wanted = setting === undefined || setting === "off" ? undefined : setting;
  const isPath = wanted !== undefined && /[/\\]/.test(wanted);
  const name = wanted === undefined || wanted === "auto" ? "shellcheck" : wanted;
  const asked = config.kind === "config" && isPath ? resolve(dirname(config.file), name) : undefined;
  const path = asked === undefined ? findProgram(name, environment["PATH"]) : existsSync(asked) ? asked : undefined;
  const broken = { state: "error", advice: "shellcheck-missing" } as const;
  if (path === undefined) {
    // `auto` takes ShellCheck where it is there.
    if (wanted === undefined || wanted === "auto") return check("tools", "no-shellcheck");
    return check("tools", "shellcheck-missing", { name }, broken);
  }
  // A program that a project names is run only once the user trusts it, which `plimsoll trust` is for.
  if (asked !== undefined) return check("tools", "program", { name: "ShellCheck", path });
  const probed = probeShellCheck(path);
  if (probed.kind !== "version")
    return check("tools", "shellcheck-failed", { path }, wanted === undefined ? { state: "warning" } : broken);
  const params = { version: probed.version, path };
  if (wanted === undefined) return check("tools", "shellcheck-unused", params, { advice: "shellcheck" });
  return check("tools", "shellcheck", params);
}

function gitChecks({ environment, folder }: DoctorPlace): readonly DoctorCheck[] {
  const path = findProgram("git", environment["PATH"]);
  if (path === undefined) return [check("tools", "no-git", {}, { state: "warning", advice: "no-git" })];
  const { stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 5000 });
  const version = /\d[\w.-]*/.exec(stdout ?? "")?.[0] ?? "?";
  return [check("tools", "git", { version, path }), check("build", isInRepository(folder) ? "repository" : "no-repository")];
}

function isInRepository(folder: string): boolean {
  for (let path = folder; ; path = dirname(path)) {
    if (existsSync(join(path, ".git"))) return true;
    if (dirname(path) === path) return false;
  }
}

/** The Dockerfile and its ignore file, found as docker finds them. */
export function checkFolder(place: DoctorPlace): readonly DoctorCheck[] {
  const { folder, dockerfile } = place;
  if (!existsSync(dockerfile)) return [check("build", "no-dockerfile", {}, { advice: "no-dockerfile" })];
  const own = `${dockerfile}.dockerignore`;
  const { ignoreFiles } = engineFiles("docker");
  const ignore = [own, ...ignoreFiles.map((name) => join(folder, name))].find((path) => existsSync(path));
  return [
    check("build", "dockerfile", { file: shownPath(dockerfile, place) }),
    ignore === undefined
      ? check("build", "no-ignore", {}, { state: "warning", advice: "no-ignore" })
      : check("build", "ignore", { file: shownPath(ignore, place) }),
  ];
}

/** Programs and sockets of docker and podman. Nobody is talked to. */
export function checkDaemon({ environment }: DoctorPlace): readonly DoctorCheck[] {
  const programs = ["docker", "podman", "buildctl"].map((name) => {
    const path = findProgram(name, environment["PATH"]);
    return path === undefined ? check("daemon", "no-program", { name }) : check("daemon", "program", { name, path });
  });
  return [...programs, ...socketChecks(environment)];
}

function socketChecks(environment: DoctorPlace["environment"]): readonly DoctorCheck[] {
  const found: DoctorCheck[] = [];
  const named = ["DOCKER_HOST", "CONTAINER_HOST"].filter((name) => environment[name]);
  for (const variable of named) {
    const address = environment[variable] ?? "";
    const [socket] = daemonSockets({ DOCKER_HOST: address });
    if (socket === undefined) found.push(check("daemon", "socket-remote", { variable, host: hostOf(address) }));
    else if (isThere(socket)) found.push(socketCheck(socket));
    else found.push(check("daemon", "socket-missing", { variable, path: socket }, { state: "error", advice: "socket-missing" }));
  }
  if (named.length > 0) return found;
  const sockets = daemonSockets(environment).filter(isThere);
  return sockets.length === 0 ? [check("daemon", "no-socket", {}, { advice: "no-socket" })] : sockets.map(socketCheck);
}

function socketCheck(path: string): DoctorCheck {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    return check("daemon", "socket", { path });
  } catch {
    return check("daemon", "socket-silent", { path }, { state: "warning", advice: "socket-silent" });
  }
}

function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Of `ssh://user@host`: never the user. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : basename(address);
}

const editors: readonly (readonly [name: string, programs: readonly string[]])[] = [
  ["VS Code", ["code", "codium"]],
  ["Neovim", ["nvim"]],
  ["Emacs", ["emacs"]],
  ["Helix", ["hx", "helix"]],
  ["Zed", ["zed", "zeditor"]],
];

/** Editors that the language server can serve. */
export function checkEditors({ environment }: DoctorPlace): readonly DoctorCheck[] {
  const found = editors.flatMap(([name, programs]) => {
    const path = programs.map((program) => findProgram(program, environment["PATH"])).find((each) => each !== undefined);
    return path === undefined ? [] : [check("editors", "editor", { name, path }, { advice: "editor" })];
  });
  return found.length === 0 ? [check("editors", "no-editor")] : found;
}
