import { createHash } from "node:crypto";
import { type BaseImage, positionAt } from "@plimsoll/core";
import { contextUse, type LayerSize, planDockerfile, type PlannedBuild } from "@plimsoll/core/plan";
import type { VerifiedImage } from "@plimsoll/core/measured";
import { createMeasureStore, type MeasureStore, userCacheFolder } from "@plimsoll/host/sizes";
import type { Note } from "../note.ts";
import type { CommandContext } from "../program.ts";
import { measuredText } from "./measured-text.ts";
import { createNetwork } from "./network.ts";
import type { OpenBuild } from "./open-builds.ts";
import type { SourceRequest } from "./read-source-options.ts";

/** Real sizes of steps: of the image that the user names, and what is remembered of images that were named before. */
export interface MeasuredSizes {
  /** Why the image that was named tells nothing. */
  readonly errors: readonly Note[];
  /** The same layers, with what was measured in place of what was predicted. */
  fill(
    open: OpenBuild,
    planned: PlannedBuild,
    layers: Layers,
  ): Promise<{ readonly layers: Layers; readonly notes: readonly Note[] }>;
}

type Layers = readonly (LayerSize | undefined)[];
type Around = Pick<CommandContext, "language" | "environment">;

/** Undefined when there is nothing that was measured, as on most machines. */
export async function openMeasuredSizes(
  { measured, platform, online }: Partial<Pick<SourceRequest, "measured" | "platform" | "online">>,
  around: Around,
): Promise<MeasuredSizes | undefined> {
  const store = createMeasureStore(userCacheFolder("measured", around.environment));
  if (measured === undefined) {
    return store.isEmpty
      ? undefined
      : {
          errors: [],
          fill: async (open, planned, layers) => ({ layers: await fillRemembered(open, planned, layers, store), notes: [] }),
        };
  }
  const opened = await openMeasuredImage(measured, { platform, online }, around);
  if ("message" in opened) return { errors: [opened], fill: async (_open, _planned, layers) => ({ layers, notes: [] }) };
  return {
    errors: [],
    async fill(open, planned, layers) {
      const filled = await fillFrom(opened, open, planned, layers, { store, around, name: measured });
      return { ...filled, layers: await fillRemembered(open, planned, filled.layers, store) };
    },
  };
}

/** An image that was built, or why it tells nothing. `name`: a path or a reference. */
export async function openMeasuredImage(
  name: string,
  { platform, online }: { readonly platform?: string | undefined; readonly online?: boolean | undefined },
  { language, environment }: Around,
): Promise<BaseImage | Note> {
  const { describeBuiltImageFailure, openBuiltImage } = await import("@plimsoll/host/measured");
  const http = online === true ? await createNetwork(environment) : undefined;
  const opened = await openBuiltImage(name, { platform, environment, http });
  const at = { path: name, line: undefined };
  switch (opened.kind) {
    case "image":
      return opened.image.layers === undefined ? { ...at, ...measuredText[language].noLayers } : opened.image;
    case "nowhere":
      return { ...at, ...measuredText[language].nowhere };
    case "failure":
      return { ...at, ...describeBuiltImageFailure(opened.failure, language) };
  }
}

/** Keeps what an image tells of steps that a later plan may have too. */
export async function rememberMeasures(
  open: OpenBuild,
  planned: PlannedBuild,
  verified: VerifiedImage,
  image: BaseImage,
  environment: CommandContext["environment"],
): Promise<void> {
  await remember(open, planned, verified, image, createMeasureStore(userCacheFolder("measured", environment)));
}

async function fillFrom(
  image: BaseImage,
  open: OpenBuild,
  planned: PlannedBuild,
  layers: Layers,
  { store, around, name }: { readonly store: MeasureStore; readonly around: Around; readonly name: string },
): Promise<{ readonly layers: Layers; readonly notes: readonly Note[] }> {
  const { measuredSteps, verifyLayers, withMeasured } = await import("@plimsoll/core/measured");
  const text = measuredText[around.language];
  const verified = verifyLayers(planned, layers, image);
  const at = { path: name, line: undefined };
  if (verified.image.kind !== "whole") return { layers, notes: [{ ...at, ...text.merged(open.dockerfile) }] };
  const { steps, stale } = measuredSteps(verified);
  if (steps.size === 0 && stale === undefined) return { layers, notes: [{ ...at, ...text.otherFile(open.dockerfile) }] };
  await remember(open, planned, verified, image, store);
  const filled = layers.map((layer, index) => {
    const measured = steps.get(index);
    return layer === undefined || measured === undefined ? layer : withMeasured(layer, measured, "measured image");
  });
  const stands = stale === undefined ? undefined : lineOf(planned, stale);
  return {
    layers: filled,
    notes: stands === undefined ? [] : [{ path: open.dockerfile, line: stands, ...text.otherFiles(name) }],
  };
}

async function remember(
  open: OpenBuild,
  planned: PlannedBuild,
  verified: VerifiedImage,
  image: BaseImage,
  store: MeasureStore,
): Promise<void> {
  const { measuredSteps } = await import("@plimsoll/core/measured");
  const { steps, sure } = measuredSteps(verified);
  if (sure.size === 0) return;
  const keys = await keysOf(open, planned);
  const date = image.source?.date ?? new Date().toISOString();
  const images = digestsOf(planned);
  store.keep(
    [...sure].flatMap((index) => {
      const { bytes, tar = null, transfer = null } = steps.get(index)!;
      const key = keys?.[index];
      return key === undefined || bytes === undefined ? [] : [[key, { bytes, tar, transfer, date, images }] as const];
    }),
  );
}

/** Steps of which nothing else is known. */
async function fillRemembered(open: OpenBuild, planned: PlannedBuild, layers: Layers, store: MeasureStore): Promise<Layers> {
  const isOpen = (layer: LayerSize | undefined): boolean => layer !== undefined && layer.bytes.likely === null;
  if (!layers.some(isOpen)) return layers;
  const keys = await keysOf(open, planned);
  if (keys === undefined) return layers;
  const { withMeasured } = await import("@plimsoll/core/measured");
  const images = digestsOf(planned);
  return layers.map((layer, index) => {
    const key = keys[index];
    const kept = key === undefined || layer === undefined || !isOpen(layer) ? undefined : store.find(key);
    if (layer === undefined || kept === undefined) return layer;
    // The name of an image may stand for a newer one by now.
    if (Object.entries(kept.images).some(([name, digest]) => (images[name] ?? digest) !== digest)) return layer;
    const { bytes, tar, transfer, date } = kept;
    return withMeasured(
      layer,
      { bytes, tar: tar ?? undefined, transfer: transfer ?? undefined },
      `measured on ${date.slice(0, 10)}`,
    );
  });
}

/**
 * Cache keys of the steps, with files told by their content and images by their names. Undefined where the plan is of other
 * files than those on disk, as one of an older commit.
 */
async function keysOf(open: OpenBuild, planned: PlannedBuild): Promise<readonly (string | undefined)[] | undefined> {
  const { facts, graph, plan } = planned;
  if (facts.context !== open.facts.context) return undefined;
  const { stepKeys } = await import("@plimsoll/core/measured");
  const images = Object.fromEntries(
    Object.entries(facts.images ?? {}).map(([name, image]) => [name, { ...image, digest: undefined }]),
  );
  const context = facts.context;
  const folder = open.contextFolder;
  const hashed =
    context === undefined || folder === undefined
      ? undefined
      : await (
          await import("@plimsoll/host/contents")
        ).hashContents(folder, context.entries, {
          wanted: new Set(contextUse(graph, plan, context).read),
        });
  const listing = hashed === undefined || context === undefined ? context : { ...context, entries: hashed.entries };
  const named = planDockerfile({ text: open.text, build: open.build, facts: { ...facts, images, context: listing } });
  if (named.plan.steps.length !== plan.steps.length) return undefined;
  return stepKeys(named, (text) => createHash("sha256").update(text).digest("hex"));
}

/** Of the images that were really looked up. */
function digestsOf({ facts }: PlannedBuild): Readonly<Record<string, string>> {
  const known = Object.entries(facts.images ?? {}).flatMap(([name, { digest, source }]) =>
    digest === undefined || source?.kind === "snapshot" ? [] : [[name, digest] as const],
  );
  return Object.fromEntries(known);
}

function lineOf({ syntax, plan, graph }: PlannedBuild, index: number): number {
  const step = plan.steps[index]!;
  const { span } = step.triggered ? graph.stages[step.stage]!.from : step.instruction;
  return positionAt(syntax.source, span.start).line + 1;
}
