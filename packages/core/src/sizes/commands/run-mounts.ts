import { cleanPath } from "../../context/go-path.ts";
import type { RunInstruction } from "../../instructions/instruction.ts";
import { type Mount, mountOption } from "../../instructions/mount.ts";
import { prepareContext } from "../../plan/prepare-context.ts";
import { contextFile } from "../copy/copied-files.ts";
import type { PlacedEntry } from "../layers/file-tree.ts";
import { isWithin } from "../layers/is-within.ts";
import type { SizingStep } from "./sizing-stage.ts";

/** A path at which a RUN sees something that is not its layer. */
export interface RunMount {
  /** Absolute. */
  readonly target: string;
  /** What is known to lie at and below a path of the mount, paths as the RUN sees them. */
  look(path: string): readonly PlacedEntry[];
}

/** Mounts of a RUN; /dev, /proc, /sys and some files in /etc always are. */
export function mountsOf(step: SizingStep, instruction: RunInstruction, workingDirectory: string): readonly RunMount[] {
  const mounts = instruction.mounts.flatMap((mount): RunMount[] => {
    const name = mount.type === "secret" ? `/run/secrets/${mountOption(mount, "id")?.value ?? ""}` : undefined;
    const target = mountOption(mount, "target")?.value ?? name;
    if (target === undefined) return [];
    const path = cleanPath(target.startsWith("/") ? target : `${workingDirectory}/${target}`);
    return [
      { target: path, look: (inside) => (mount.type === "bind" ? lookThrough(step, instruction, mount, path, inside) : []) },
    ];
  });
  return [...mounts, ...always.map((target) => ({ target, look: () => [] }))];
}

const always = ["/dev", "/proc", "/sys", "/etc/hosts", "/etc/hostname", "/etc/resolv.conf"];

function lookThrough(
  { planned, index, stages }: SizingStep,
  instruction: RunInstruction,
  mount: Mount,
  target: string,
  path: string,
): readonly PlacedEntry[] {
  if (!isWithin(path, target)) return [];
  const source = cleanPath(`/${mountOption(mount, "source")?.value ?? ""}`);
  const inside = `${source === "/" ? "" : source}${path.slice(target.length)}` || "/";
  const seenAs = (real: string): string => path + real.slice(inside === "/" ? 0 : inside.length);
  const from = mountOption(mount, "from")?.value;
  if (from === undefined) {
    const listing = planned.facts.context;
    if (listing === undefined) return [];
    const { matches } = prepareContext(listing).select({ source: inside, excludes: [], parents: false });
    return matches.flatMap(({ entries, resolved, directory }) =>
      entries.map((entry): PlacedEntry => {
        const below = directory ? `/${entry.path.slice(resolved === "" ? 0 : resolved.length + 1)}` : "";
        const { same, ...file } = contextFile(entry, "", path + below);
        return { entry: file, step: index, same, doubts: 0 };
      }),
    );
  }
  const { edges } = planned.graph.stages[planned.plan.steps[index]!.stage]!;
  const edge = edges.find(
    (each) => each.instruction === instruction && each.target.kind === "stage" && isNamed(planned, each, from),
  );
  const stage = edge?.target.kind === "stage" ? stages[edge.target.index] : undefined;
  return (stage?.contents.within(inside) ?? []).map((placed) => {
    return { ...placed, entry: { ...placed.entry, path: seenAs(placed.entry.path) } };
  });
}

function isNamed(
  planned: SizingStep["planned"],
  { target }: SizingStep["planned"]["graph"]["stages"][number]["edges"][number],
  from: string,
): boolean {
  return target.kind === "stage" && planned.graph.stages[target.index]?.name === from.toLowerCase();
}
