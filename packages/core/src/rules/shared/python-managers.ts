import { flagValues, hasFlag, positionals } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";
import { mayHoldOptions } from "./option-edits.ts";
import { packageCommand, type PackageCommand, type PackageProgram, wordSet } from "./package-command.ts";
import { pip } from "./pip.ts";
import { installBy, type ManagerId, type ProjectInstall, type ProjectManager, verbAmong } from "./project-manager.ts";

/** Options of uv 0.9 that take a value, from its reference. */
const uvValues = wordSet(`-r --requirement --requirements -c --constraint --constraints --override --overrides -e --editable
  --index --default-index -i --index-url --extra-index-url -f --find-links -p --python --project --directory --config-file
  --cache-dir --package --extra --no-extra --group --no-group --only-group --link-mode --target --prefix --python-version
  --python-platform --resolution --prerelease --refresh-package -P --upgrade-package --reinstall-package --no-binary
  --only-binary --no-install-package --exclude-newer --color --index-strategy --keyring-provider -b --build-constraints
  --allow-insecure-host --with --from --torch-backend --config-settings --no-build-package --no-binary-package -C --config-setting`);

export const uv: PackageProgram = {
  names: new Set(["uv"]),
  verbs: wordSet("sync pip add tool run lock export venv cache python init remove tree build publish self version help"),
  withValue: uvValues,
};
export const poetry: PackageProgram = {
  names: new Set(["poetry"]),
  verbs: wordSet(
    "install sync add self config export lock run update build cache env init new publish remove show check version",
  ),
  withValue: wordSet("-C --directory -P --project -E --extras --only --with --without"),
  isPythonModule: true,
};
export const pipenv: PackageProgram = {
  names: new Set(["pipenv"]),
  verbs: wordSet("install sync lock run shell requirements uninstall update upgrade graph check clean verify scripts"),
  withValue: wordSet("--python -r --requirements -i --index -c --categories --extra-pip-args"),
  isPythonModule: true,
};

/** `pip install -r requirements.txt`. */
export const pipProject: ProjectManager = {
  id: "pip",
  read(command) {
    const found = packageCommand(command, pip);
    return found?.verb.text === "install" ? requirementsInstall("pip", found, found.verb) : undefined;
  },
};

/** `uv sync`, `uv pip install -r requirements.txt`, `uv pip sync requirements.txt`. */
export const uvProject: ProjectManager = {
  id: "uv",
  read(command) {
    const found = packageCommand(command, uv);
    if (found === undefined) return undefined;
    const { verb, operands } = found;
    if (verb.text === "sync") {
      const withoutProject = hasFlag(command, "--no-install-project", "--no-install-workspace");
      const sources = withoutProject ? ["pyproject.toml", "uv.lock*"] : undefined;
      return installBy("uv", found.command, verb, { files: ["pyproject.toml", "uv.lock"], sources });
    }
    const [action, ...files] = operands;
    if (verb.text !== "pip" || action === undefined) return undefined;
    if (action.text === "install") return requirementsInstall("uv", { ...found, operands: files }, action);
    return action.text === "sync" ? fromFiles("uv", found.command, action, files) : undefined;
  },
};

export const poetryProject: ProjectManager = {
  id: "poetry",
  read(command) {
    const found = packageCommand(command, poetry);
    if (found === undefined || (found.verb.text !== "install" && found.verb.text !== "sync")) return undefined;
    const sources = hasFlag(found.command, "--no-root") ? ["pyproject.toml", "poetry.lock*"] : undefined;
    return installBy("poetry", found.command, found.verb, { files: ["pyproject.toml", "poetry.lock"], sources });
  },
};

export const pipenvProject: ProjectManager = {
  id: "pipenv",
  read(command) {
    const found = packageCommand(command, pipenv);
    const installs = found?.verb.text === "install" || found?.verb.text === "sync";
    if (found === undefined || !installs || found.operands.length > 0) return undefined;
    if (flagValues(found.command, "-r", "--requirements").length > 0) return undefined;
    const files = ["Pipfile", "Pipfile.lock"];
    return installBy("pipenv", found.command, found.verb, { files, sources: ["Pipfile", "Pipfile.lock*"] });
  },
};

/** `conda env create -f environment.yml`, `conda install --file requirements.txt`. */
export const condaProject: ProjectManager = {
  id: "conda",
  read(command) {
    const verb = verbAmong(command, wordSet("env install create update"));
    if (verb === undefined) return undefined;
    const action = verb.text === "env" ? positionals(command)[1] : verb;
    if (action === undefined || !["create", "update", "install"].includes(action.text)) return undefined;
    const files = flagValues(command, "-f", "--file").map(({ word, text }) => ({ ...word, text }));
    return files.length === 0 ? undefined : fromFiles("conda", command, action, files);
  },
};

/** Only what the files list: beside a package that is named, or the project itself, more may be needed. */
function requirementsInstall(manager: ManagerId, found: PackageCommand, verb: ShellWord): ProjectInstall | undefined {
  const { command, operands } = found;
  const files = flagValues(command, "-r", "--requirement", "--requirements").map(({ word, text }) => ({ ...word, text }));
  if (files.length === 0 || operands.some(({ text }) => isProject(text)) || hasFlag(command, "-e", "--editable"))
    return undefined;
  const install = fromFiles(manager, command, verb, files);
  const more = operands.length > 0 || mayHoldOptions(found) || hasFlag(command, "-c", "--constraint");
  return more ? { ...install, sources: undefined } : install;
}

function fromFiles(manager: ManagerId, command: ShellCommand, verb: ShellWord, words: readonly ShellWord[]): ProjectInstall {
  const files = words.map(({ text }) => text.replace(/^\.\//, ""));
  const relative = files.every((file) => /^[\w][\w./-]*$/.test(file) && !file.includes("..") && !file.includes("/"));
  return installBy(manager, command, verb, { files, sources: relative ? files : undefined });
}

/** `.`, `.[dev]`, `./lib`, `/app`. */
function isProject(text: string): boolean {
  return /^\.{0,2}\/|^\.(?:\[|$)/.test(text);
}

/** The lock files of the package managers of Python. */
export const pythonLocks: Readonly<Partial<Record<ManagerId, readonly string[]>>> = {
  uv: ["uv.lock"],
  poetry: ["poetry.lock"],
  pipenv: ["Pipfile.lock"],
};
