import { walkContext, type WalkContextOptions, type WalkedContext } from "../../../packages/host/src/index.ts";

type Context = Extract<WalkedContext, { kind: "context" }>;

/** Walks a folder that can be walked. */
export async function walk(root: string, dockerfile?: string, options?: WalkContextOptions): Promise<Context> {
  const walked = await walkContext(root, dockerfile, options);
  if (walked.kind === "failure") throw new Error(walked.failure.kind);
  return walked;
}

/** Paths in order, with what is special about them. */
export function paths({ listing }: Context): string[] {
  return listing.entries
    .map(({ path, type, unlisted }) =>
      [path, ...(type === "file" ? [] : [type]), ...(unlisted ?? "").split(" ")].join(" ").trim(),
    )
    .sort();
}
