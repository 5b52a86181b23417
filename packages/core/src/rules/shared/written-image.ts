import { parseImageReference } from "../../stages/image-reference.ts";
import type { EdgeTarget, StageBase } from "../../stages/stage-graph.ts";

/** What is known of the version that an image name asks for. */
export type ImageVersion = { readonly kind: "tag"; readonly tag: string } | { readonly kind: "none" | "digest" | "unknown" };

/**
 * The version of the image that a stage stands on. Where variables have no value, what is written beside them may still tell:
 * `$REGISTRY/app` has no tag and `$IMAGE:latest` has one, whatever the variables hold. `written`: the name as the file has it.
 */
export function baseVersion(base: StageBase, written: string): ImageVersion {
  if (base.kind === "image") return imageVersion(base.text);
  return base.kind === "invalid" && base.unset.length > 0 ? writtenVersion(written) : { kind: "unknown" };
}

/** The version of the image that a `COPY --from` or a mount takes; unknown when it takes something else. */
export function edgeVersion(target: EdgeTarget): ImageVersion {
  return target.kind === "image" ? imageVersion(target.text) : { kind: "unknown" };
}

function imageVersion(image: string): ImageVersion {
  const reference = parseImageReference(image);
  if (reference === undefined) return { kind: "unknown" };
  if (reference.digest !== undefined) return { kind: "digest" };
  return reference.tag === undefined ? { kind: "none" } : { kind: "tag", tag: reference.tag };
}

function writtenVersion(written: string): ImageVersion {
  const name = written.replace(/^(["'])(.*)\1$/, "$2").replace(/\$(?:\{[^}]*\}|\w+)/g, "$");
  const last = name.slice(name.lastIndexOf("/") + 1);
  const colon = last.indexOf(":");
  if (last.includes("@") || last === "") return { kind: "unknown" };
  if (colon === -1) return last.includes("$") ? { kind: "unknown" } : { kind: "none" };
  const tag = last.slice(colon + 1);
  return tag === "" || tag.includes("$") ? { kind: "unknown" } : { kind: "tag", tag };
}
