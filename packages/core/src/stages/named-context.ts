import { parseImageReference } from "./image-reference.ts";
import type { BuildOptions, Stage, StageBase } from "./stage-graph.ts";

/** What stands behind the name that `--build-context` gives, as far as its text tells. */
export type ContextSource =
  /** A folder on the disk of whoever builds. `text`: as written. */
  | { readonly kind: "folder"; readonly text: string }
  /** A repository or an archive elsewhere: files without an image config, as a folder is. */
  | { readonly kind: "address"; readonly text: string }
  /** `docker-image://…`. `text`: the image's name. */
  | { readonly kind: "image"; readonly text: string }
  /** `docker-image://scratch` */
  | { readonly kind: "nothing" };

/** Undefined for what another build makes (`target:`, `service:`) and for an OCI layout: an image of which the text tells nothing. */
export function readContextSource(text: string): ContextSource | undefined {
  const image = /^docker-image:(?:\/\/)?(.*)$/s.exec(text)?.[1];
  if (image !== undefined) return image === "scratch" ? { kind: "nothing" } : { kind: "image", text: image };
  if (/^(?:target:|service:|input:|oci-layout:)/i.test(text)) return undefined;
  return { kind: /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i.test(text) ? "address" : "folder", text };
}

/** Named contexts as options of a build. `source`: as written; undefined where it is not known. */
export function namedContextOptions(
  contexts: readonly { readonly name: string; readonly source: string | undefined }[],
): Pick<BuildOptions, "namedContexts" | "contextSources"> {
  const sources = contexts.flatMap(({ name, source }) => {
    const read = source === undefined ? undefined : readContextSource(source);
    return read === undefined ? [] : [[name, read] as const];
  });
  return { namedContexts: contexts.map(({ name }) => name), contextSources: Object.fromEntries(sources) };
}

/**
 * The one of the names of contexts that stands for a stage or an image of that name; the last one, when several do. Compared as
 * BuildKit does (frontend/dockerui/config.go): `docker.io/library/alpine:latest` is `alpine`, and another tag is another name.
 */
export function findNamedContext(contexts: readonly string[], name: string): string | undefined {
  if (contexts.length === 0 || /^(?:scratch|context)$/i.test(name)) return undefined;
  const wanted = nameKey(name);
  return contexts.findLast((each) => nameKey(each) === wanted);
}

function nameKey(name: string): string {
  const reference = parseImageReference(name);
  if (reference === undefined) return name;
  const { familiar, tag, digest } = reference;
  return JSON.stringify([familiar, tag === "latest" && digest === undefined ? undefined : tag, digest]);
}

/** Whether a named context stands for the whole stage, since it has its name: nothing of the stage runs. */
export function isReplaced({ base, name }: Pick<Stage, "base" | "name">): boolean {
  return base.kind === "context" && name !== undefined && nameKey(base.name) === nameKey(name);
}

/** What stands behind a named context of the build; undefined where it is not known. */
export function contextSource({ contextSources = {} }: BuildOptions, name: string): ContextSource | undefined {
  return Object.hasOwn(contextSources, name) ? contextSources[name] : undefined;
}

/** The name of the image that a stage stands on, be it the file's or that of a named context. Undefined for everything else. */
export function baseImageName(options: BuildOptions, base: StageBase): string | undefined {
  if (base.kind === "image") return base.text;
  const source = base.kind === "context" ? contextSource(options, base.name) : undefined;
  return source?.kind === "image" ? source.text : undefined;
}
