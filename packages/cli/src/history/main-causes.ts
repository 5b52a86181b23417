import type { ReplayCause } from "@plimsoll/core/plan";

type FileCause = Extract<ReplayCause, { readonly kind: "file" }>;

/**
 * The causes that say most, the most frequent first. A folder stands for what lies in it, unless something in it changes nearly as often
 * as all of it.
 */
export function mainCauses(causes: readonly ReplayCause[], most: number): readonly ReplayCause[] {
  const files = causes.filter((cause) => cause.kind === "file");
  const others = causes.filter((cause) => cause.kind !== "file");
  return [...mainFiles(files), ...others].sort((a, b) => b.commits - a.commits).slice(0, most);
}

/** How much of a folder's commits something in it must have to stand in its place. */
const nearlyAll = 0.75;

function mainFiles(files: readonly FileCause[]): readonly FileCause[] {
  const children = new Map<string, FileCause[]>();
  for (const file of files) {
    const parent = parentOf(file.path);
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [file]);
    else siblings.push(file);
  }
  const shown: FileCause[] = [];
  const waiting = [...(children.get("") ?? [])];
  while (waiting.length > 0) {
    const cause = waiting.pop()!;
    const inside = children.get(cause.path) ?? [];
    const frequent = inside.filter(({ commits }) => commits >= cause.commits * nearlyAll);
    if (frequent.length > 0) waiting.push(...frequent);
    else shown.push(cause);
  }
  return shown;
}

/** The folder that holds it, with "/" behind; "" at the root. */
function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/", path.length - 2) + 1);
}
