import type { RunScript } from "../../shell/run-scripts.ts";
import type { StageBase, StageGraph } from "../../stages/stage-graph.ts";
import { accountChanges } from "./accounts.ts";
import { buildScripts } from "./build-scripts.ts";
import { imageStages } from "./image-stages.ts";
import { lowestBases } from "./inherited.ts";
import { splitUser } from "./user-names.ts";

/** The numbers of user and group of a USER, where the file or the image says them. */
export function userNumber(value: string, stages: StageGraph, scripts: readonly RunScript[]): string | undefined {
  const { user, group } = splitUser(value);
  const users = new Map<string, string>();
  const groups = new Map<string, string>();
  const image = imageStages(stages);
  for (const { stage, script } of buildScripts(scripts)) {
    if (!image.has(stage)) continue;
    for (const change of script.commands.flatMap((command) => [...accountChanges(command)])) {
      if (change.kind === "user" && change.id !== undefined) users.set(change.name, change.id);
      if (change.kind === "group" && change.id !== undefined) groups.set(change.name, change.id);
    }
  }
  const base = stages.target === undefined ? undefined : lowestBases(stages)[stages.target];
  const uid = users.get(user) ?? knownNumber(base, user);
  const gid = group === undefined || /^\d+$/.test(group) ? group : (groups.get(group) ?? knownNumber(base, group));
  if (uid === undefined || (group !== undefined && gid === undefined)) return undefined;
  return gid === undefined ? uid : `${uid}:${gid}`;
}

/** Users that an image brings along: the same number stands for their group. Source: the Dockerfiles of these images. */
function knownNumber(base: StageBase | undefined, name: string): string | undefined {
  if (base?.kind !== "image") return undefined;
  const { registry, repository } = base.reference;
  if (registry === undefined && /^(?:library\/)?node$/.test(repository)) return name === "node" ? "1000" : undefined;
  return registry === "gcr.io" && repository.startsWith("distroless/") && name === "nonroot" ? "65532" : undefined;
}
