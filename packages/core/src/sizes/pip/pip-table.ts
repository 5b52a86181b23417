import { collected, pipPackages } from "../../data/pip-packages.generated.ts";
import type { FactKind, FactKinds } from "../facts/fact-kinds.ts";
import type { FactSource, KnownFact } from "../facts/fact-book.ts";
import { readPythonKey } from "./pip-facts.ts";
import { decodeTable, requirementText, type TableProject } from "./pip-table-text.ts";

/** The Python projects that Dockerfiles install most, as they were when the table was made. */
export function pipTable(): FactSource {
  let projects: ReadonlyMap<string, TableProject> | undefined;
  const source = `the embedded table of Python packages of ${collected}`;
  return {
    find(kind, key) {
      if (kind !== "python-project" && kind !== "python-release") return undefined;
      const read = readPythonKey(key);
      if (read === undefined) return undefined;
      projects ??= new Map(decodeTable(pipPackages).map((project) => [project.name, project]));
      const project = projects.get(read.name);
      if (project === undefined) return undefined;
      const value = kind === "python-project" ? versionsOf(project) : releaseOf(project, read.version);
      // The value is of the kind that was asked for, which the compiler cannot follow.
      return value === undefined
        ? undefined
        : ({ value, basis: "snapshot", source } as KnownFact<FactKinds[typeof kind & FactKind]>);
    },
  };
}

/** Of all projects in it. */
export function pipTableNames(): readonly string[] {
  return decodeTable(pipPackages).map(({ name }) => name);
}

function versionsOf({ releases }: TableProject): FactKinds["python-project"] {
  return { versions: releases.map(({ version }) => version) };
}

function releaseOf({ releases }: TableProject, version: string | undefined): FactKinds["python-release"] | undefined {
  const release = releases.find((each) => each.version === version);
  return release === undefined
    ? undefined
    : { ...release.value, pythonBytes: undefined, requires: release.requires.map(requirementText) };
}
