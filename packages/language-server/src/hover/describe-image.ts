import type { BaseImage, LazyAnalysis } from "@plimsoll/core";
import { findEnded, formatBytes, formatPlatform, parseImageReference } from "@plimsoll/core/editor";
import { imagePage } from "../links/image-page.ts";
import type { HoverText } from "./hover-text.ts";
import type { Subject } from "./subject.ts";

/** What the name of an image says, and what is known of the image without asking anybody. */
export async function describeImage(
  analysis: LazyAnalysis,
  { name, instruction }: Extract<Subject, { readonly kind: "image" }>,
  text: HoverText,
): Promise<readonly string[]> {
  const reference = parseImageReference(name);
  if (reference === undefined) return [text.image.invalid];
  const { familiar, tag, digest } = reference;
  const slash = familiar.indexOf("/");
  const parts = [
    text.image.parts(familiar.slice(0, slash), familiar.slice(slash + 1)),
    ...(tag === undefined ? (digest === undefined ? [text.image.noTag] : []) : [text.image.tag(tag)]),
    ...(digest === undefined ? [] : [text.image.digest(digest)]),
  ];
  const ended = findEnded(reference);
  const page = imagePage(name);
  const { stages, input } = analysis;
  const stage = stages.stages[stages.places.get(instruction)?.stage ?? -1];
  const wanted = instruction.kind === "from" && stage?.platform !== undefined ? formatPlatform(stage.platform) : "linux/amd64";
  const given = input.facts?.images;
  const known = given !== undefined && Object.hasOwn(given, name) ? given[name] : undefined;
  const image = known ?? (await embedded(name, wanted));
  return [
    `**\`${name}\`**`,
    parts.join(", "),
    ...(ended === undefined ? [] : [text.image.ended(ended.kind, ended.release, ended.ended)]),
    ...(image === undefined ? [] : imageFacts(image, text)),
    ...(page === undefined ? [] : [text.image.page(page.registry, page.url)]),
  ];
}

async function embedded(name: string, platform: string): Promise<BaseImage | undefined> {
  const { snapshotImage } = await import("@plimsoll/core/base-snapshot");
  return snapshotImage(name, platform);
}

function imageFacts({ platform, layers = [], system, created, config, source }: BaseImage, text: HoverText): readonly string[] {
  const transfers = layers.map(({ transfer }) => transfer);
  const sum = transfers.reduce<number | undefined>(
    (all, one) => (all === undefined || one === undefined ? undefined : all + one),
    0,
  );
  const about = source?.like === undefined ? "" : "≈ ";
  const facts = [
    ...(sum === undefined || sum === 0 ? [] : [text.image.size(about + formatBytes(sum))]),
    ...(system?.id === undefined ? [] : [text.image.system([system.id, system.version].filter(Boolean).join(" "))]),
    ...(platform === undefined ? [] : [text.image.platform(platform)]),
    ...(created === undefined ? [] : [text.image.created(created.slice(0, 10))]),
  ];
  const settings = [
    ...(config?.User === undefined || config.User === "" ? [] : [text.image.user(config.User)]),
    ...(config?.WorkingDir === undefined || config.WorkingDir === "" ? [] : [text.image.workingDirectory(config.WorkingDir)]),
    ...(config?.Entrypoint === undefined ? [] : [text.image.entrypoint(config.Entrypoint.join(" "))]),
    ...(config?.Cmd === undefined ? [] : [text.image.command(config.Cmd.join(" "))]),
  ];
  const date = source?.kind === "snapshot" ? source.date?.slice(0, 10) : undefined;
  return [
    ...(facts.length === 0 ? [] : [facts.join(", ")]),
    ...(settings.length === 0 ? [] : [settings.join(", ")]),
    ...(date === undefined ? [] : [source?.like === undefined ? text.image.source(date) : text.image.like(source.like, date)]),
  ];
}
