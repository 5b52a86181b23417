import { applyChange } from "./apply-change.ts";
import type { BuildInput, CaseEdit } from "./build-case.ts";
import { editContext } from "./edit-context.ts";
import { editDockerfile, joinPieces } from "./edit-dockerfile.ts";
import { replacementFor } from "./replacement.ts";
import type { SeededRandom } from "./seeded-random.ts";

/**
 * Changes of a build, no two with the same result. `names` are those of its stages. Fewer than `count` where it offers too
 * little.
 */
export function generateEdits(
  random: SeededRandom,
  input: BuildInput,
  pieces: readonly string[],
  names: readonly string[],
  count: number,
): readonly CaseEdit[] {
  const edits: CaseEdit[] = [];
  const results = new Set([fingerprint(applyChange(input, {}))]);
  for (let tries = 0; edits.length < count && tries < count * 6; tries++) {
    const edit = draw(random, input, pieces, names, edits.length + 1);
    if (edit === undefined) continue;
    const result = fingerprint(applyChange(input, edit.change));
    // A touched file has the same bytes: its version tells.
    if (results.has(result)) continue;
    results.add(result);
    edits.push({ name: `${edits.length + 1}-${edit.name}`, change: edit.change });
  }
  return edits;
}

function draw(
  random: SeededRandom,
  input: BuildInput,
  pieces: readonly string[],
  names: readonly string[],
  serial: number,
): CaseEdit | undefined {
  const kind = random.weighted([
    [5, "context"],
    [5, "dockerfile"],
    [1.5, "build-arg"],
    [0.5, "target"],
    [0.5, "both"],
  ] as const);
  switch (kind) {
    case "context":
      return editContext(random, input.context, serial);
    case "dockerfile":
      return dockerfileEdit(random, input, pieces, serial);
    case "build-arg": {
      const declared = [...input.dockerfile.matchAll(/^\s*ARG (\w+)/gim)].flatMap(([, name = ""]) =>
        name === "BASE" ? [] : [name],
      );
      const name =
        declared.length > 0 && random.chance(0.75)
          ? random.pick(declared)
          : random.pick(["UNKNOWN", "VERSION", "HTTP_PROXY", "MODE", "SOURCE_DATE_EPOCH"]);
      const values = name === "CHOICE" ? [...names, "scratch"] : [String(serial * 11), "", "two words"];
      const value = name === "HTTP_PROXY" ? "" : random.pick(values);
      return { name: "build-arg", change: { buildArgs: { ...input.buildArgs, [name]: value } } };
    }
    case "target":
      return names.length === 0
        ? undefined
        : { name: "target", change: { target: random.chance(0.2) ? random.pick(names).toUpperCase() : random.pick(names) } };
    case "both": {
      const [one, two] = [editContext(random, input.context, serial), dockerfileEdit(random, input, pieces, serial)];
      return one === undefined || two === undefined ? undefined : { name: "both", change: { ...one.change, ...two.change } };
    }
  }
}

function dockerfileEdit(
  random: SeededRandom,
  input: BuildInput,
  pieces: readonly string[],
  serial: number,
): CaseEdit | undefined {
  const edited = editDockerfile(random, pieces, serial);
  const pair = edited === undefined ? undefined : replacementFor(input.dockerfile, joinPieces(edited.pieces));
  return edited === undefined || pair === undefined ? undefined : { name: edited.name, change: { dockerfileReplace: [pair] } };
}

function fingerprint(input: BuildInput): string {
  return JSON.stringify({
    ...input,
    context: input.context.map((item) => (item.kind === "file" ? { ...item, content: String(item.content) } : item)),
  });
}
