import { cleanPath } from "../../context/go-path.ts";
import type { LayerDraft } from "../commands/estimator.ts";
import { fileText } from "./file-text.ts";
import { projectRequirements } from "./project-requirements.ts";
import { parseRequirement, type Requirement } from "./requirement.ts";
import { readRequirementsFile } from "./requirements-file.ts";

/** What is asked for on a command line and in the files that it names. */
export interface WantedPython {
  readonly requirements: readonly Requirement[];
  readonly constraints: ReadonlyMap<string, string>;
  /** What is asked for besides, and cannot be followed: a few English words each. */
  readonly unknown: readonly string[];
}

export interface WantedWords {
  /** `name==1`, `.`, URLs; undefined for words that only a shell could tell. */
  readonly operands: readonly (string | undefined)[];
  readonly editable: readonly (string | undefined)[];
  readonly files: readonly (string | undefined)[];
  readonly constraints: readonly (string | undefined)[];
}

/** Follows files into files, each once. */
export function readWanted(words: WantedWords, layer: LayerDraft): WantedPython {
  const reading: Reading = { layer, requirements: [], constraints: new Map(), unknown: [], seen: new Set() };
  for (const word of words.operands) addWord(reading, word, layer.workingDirectory);
  for (const word of words.editable) addWord(reading, word, layer.workingDirectory);
  for (const path of words.files) addFile(reading, path === undefined ? undefined : layer.resolve(path), false);
  for (const path of words.constraints) addFile(reading, path === undefined ? undefined : layer.resolve(path), true);
  return reading;
}

interface Reading extends WantedPython {
  readonly layer: LayerDraft;
  readonly requirements: Requirement[];
  readonly constraints: Map<string, string>;
  readonly unknown: string[];
  readonly seen: Set<string>;
}

function addWord(reading: Reading, word: string | undefined, folder: string): void {
  if (word === undefined) {
    reading.unknown.push("a package whose name is not known");
    return;
  }
  const local = /^(?:file:\/\/)?((?:\.{0,2}\/|\.{1,2}(?=$|\[))[^[]*|\.{1,2})(?:\[([^\]]*)\])?$/.exec(word);
  if (local !== null && !/\.(?:whl|tar\.gz|zip)$/.test(local[1]!))
    return addProject(reading, below(folder, local[1]!), local[2] ?? "");
  const requirement = parseRequirement(word);
  if (requirement === undefined || requirement.url !== undefined) reading.unknown.push(`what is in ${requirement?.name ?? word}`);
  else reading.requirements.push(requirement);
}

/** What a project of its own needs; it is small itself, but for what only a build could tell. */
function addProject(reading: Reading, folder: string, extras: string): void {
  const found = projectRequirements(
    reading.layer,
    folder,
    extras.split(",").filter((extra) => extra !== ""),
  );
  if (found === undefined) reading.unknown.push("what the project in this folder needs");
  else reading.requirements.push(...found);
}

function addFile(reading: Reading, path: string | undefined, constrains: boolean): void {
  if (path !== undefined && reading.seen.has(path)) return;
  const text = path === undefined ? undefined : fileText(reading.layer, path);
  if (path === undefined || text === undefined) {
    if (!constrains) reading.unknown.push("packages of a file that is not known");
    return;
  }
  reading.seen.add(path);
  const folder = path.slice(0, path.lastIndexOf("/")) || "/";
  for (const line of readRequirementsFile(text)) {
    switch (line.kind) {
      case "requirements":
        addFile(reading, below(folder, line.path), constrains);
        break;
      case "constraints":
        addFile(reading, below(folder, line.path), true);
        break;
      case "editable":
        addWord(reading, line.text, reading.layer.workingDirectory);
        break;
      case "requirement": {
        if (!constrains) {
          addWord(reading, line.text, reading.layer.workingDirectory);
          break;
        }
        const bound = parseRequirement(line.text);
        if (bound !== undefined) reading.constraints.set(bound.name, bound.specifier);
      }
    }
  }
}

function below(folder: string, path: string): string {
  return cleanPath(path.startsWith("/") ? path : `${folder}/${path}`);
}
