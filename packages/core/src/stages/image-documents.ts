import * as v from "valibot";

/**
 * A descriptor of an OCI index or manifest (image-spec descriptor.md). Docker's manifest lists and manifests have the same
 * fields.
 */
export interface ImageDescriptor {
  /** Empty where the document leaves it out. */
  readonly mediaType: string;
  /** With its algorithm. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
  readonly platform?: DescriptorPlatform | undefined;
  readonly annotations?: Readonly<Record<string, string>> | undefined;
}

export interface DescriptorPlatform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string | undefined;
}

/** What a digest of a registry or a layout can stand for. */
export type ImageDocument =
  | { readonly kind: "index"; readonly manifests: readonly ImageDescriptor[] }
  | { readonly kind: "manifest"; readonly config: ImageDescriptor; readonly layers: readonly ImageDescriptor[] };

/** One image of a `docker save` archive (its `manifest.json`). Paths are those of the archive. */
export interface SavedImage {
  readonly config: string;
  readonly tags: readonly string[];
  readonly layers: readonly string[];
}

/** A document that is not what it should be. */
export interface BadDocument {
  readonly kind: "bad";
  /** Path of the field that is wrong, as `layers.0.digest`; undefined when the text is no JSON object at all. */
  readonly field: string | undefined;
  /** What is wrong with it, in English. */
  readonly detail: string;
}

/** An OCI index or manifest, or docker's (version 2, schema 2). Fields that are not known are passed over. */
export function readImageDocument(text: string): ImageDocument | BadDocument {
  const json = parseJson(text);
  if (json.kind === "bad") return json;
  const isIndex = typeof json.value === "object" && json.value !== null && "manifests" in json.value;
  if (isIndex) {
    const index = checked(indexSchema, json.value);
    return index.kind === "bad" ? index : { kind: "index", manifests: index.value.manifests };
  }
  const manifest = checked(manifestSchema, json.value);
  return manifest.kind === "bad" ? manifest : { kind: "manifest", ...manifest.value };
}

/** The `manifest.json` of a `docker save` archive. */
export function readSavedImages(text: string): { readonly kind: "saved"; readonly images: readonly SavedImage[] } | BadDocument {
  const json = parseJson(text);
  if (json.kind === "bad") return json;
  const saved = checked(savedSchema, json.value);
  if (saved.kind === "bad") return saved;
  const images = saved.value.map(({ Config, RepoTags, Layers }) => ({
    config: Config,
    tags: RepoTags ?? [],
    layers: Layers ?? [],
  }));
  return { kind: "saved", images };
}

export function parseJson(text: string): { readonly kind: "json"; readonly value: unknown } | BadDocument {
  try {
    return { kind: "json", value: JSON.parse(text) };
  } catch (error) {
    return { kind: "bad", field: undefined, detail: error instanceof Error ? error.message : String(error) };
  }
}

/** The value as the schema has it, or the first field that is wrong. */
export function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): { readonly kind: "good"; readonly value: v.InferOutput<Schema> } | BadDocument {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return { kind: "good", value: result.output };
  const [issue] = result.issues;
  const field = v.getDotPath(issue) ?? undefined;
  return { kind: "bad", field, detail: `expected ${issue.expected ?? "another value"}, found ${issue.received}` };
}

const digest = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[A-Za-z0-9=_-]{32,}$/, "a digest"));
const bytes = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const descriptorSchema = v.object({
  mediaType: v.optional(v.string(), ""),
  digest,
  size: bytes,
  platform: v.nullish(v.object({ os: v.string(), architecture: v.string(), variant: v.nullish(v.string()) })),
  annotations: v.nullish(v.record(v.string(), v.string())),
});

const descriptor = v.pipe(
  descriptorSchema,
  v.transform(({ platform, annotations, ...rest }): ImageDescriptor => ({
    ...rest,
    platform: platform === null || platform === undefined ? undefined : { ...platform, variant: platform.variant ?? undefined },
    annotations: annotations ?? undefined,
  })),
);

const indexSchema = v.object({ manifests: v.array(descriptor) });
const manifestSchema = v.object({ config: descriptor, layers: v.array(descriptor) });
const savedSchema = v.array(
  v.object({ Config: v.string(), RepoTags: v.nullish(v.array(v.string())), Layers: v.nullish(v.array(v.string())) }),
);
