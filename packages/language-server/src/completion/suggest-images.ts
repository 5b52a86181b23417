import { completionTexts } from "./completion-text.ts";
import type { CompletionInput, Suggestion } from "./suggestion.ts";

/**
 * Images for what is typed: names, and once there is a colon the tags of that name. From this file, other Dockerfiles and
 * the embedded list of often used images; a registry only where `input.tags` is given.
 */
export async function suggestImages(input: CompletionInput, typed: string): Promise<readonly Suggestion[]> {
  const { baseImageSnapshot } = await import("@plimsoll/core/base-snapshot");
  const text = completionTexts[input.language];
  const here = imagesHere(input);
  const elsewhere = await input.images();
  const colon = typed.lastIndexOf(":");
  // A colon before a slash is the port of a registry.
  const name = colon > typed.lastIndexOf("/") ? typed.slice(0, colon) : undefined;
  const wanted = (image: string): boolean => name === undefined || image.startsWith(`${name}:`);
  const used = [
    ...[...here].map((label): Suggestion => ({ label, kind: "image", rank: 30, detail: text.usedHere })),
    ...elsewhere
      .filter((label) => !here.has(label))
      .map((label): Suggestion => ({ label, kind: "image", rank: 35, detail: text.usedElsewhere })),
  ].filter(({ label }) => wanted(label));
  const known = new Set(used.map(({ label }) => label));
  if (name === undefined) {
    const names = new Set(baseImageSnapshot.map(({ image }) => image));
    const official = [...names].sort().map((label): Suggestion => {
      return { label, kind: "image", rank: 40, detail: text.officialImage };
    });
    return [...used, ...official.filter(({ label }) => !known.has(label))];
  }
  const library = name.replace(/^(?:docker\.io\/)?(?:library\/)?/, "");
  const tags = baseImageSnapshot.filter(({ image, tag }) => image === library && !known.has(`${name}:${tag}`)).sort(byTag);
  const offered = new Set([...known, ...tags.map(({ tag }) => `${name}:${tag}`)]);
  return [
    ...used,
    ...(await suggestRegistryTags(input, name, typed, offered)),
    ...tags.map(({ tag, date }, index): Suggestion => {
      return { label: `${name}:${tag}`, kind: "image", rank: Math.min(40 + index, 99), detail: text.thisTag(date) };
    }),
  ];
}

/** As many as a list can hold: those that begin as what is typed. */
const mostTags = 200;

async function suggestRegistryTags(
  { tags }: CompletionInput,
  name: string,
  typed: string,
  offered: ReadonlySet<string>,
): Promise<readonly Suggestion[]> {
  const found = (await tags?.(name)) ?? [];
  return found
    .filter((tag) => `${name}:${tag}`.startsWith(typed) && !offered.has(`${name}:${tag}`))
    .map((tag) => ({ tag }))
    .sort(byTag)
    .slice(0, mostTags)
    .map(({ tag }): Suggestion => ({ label: `${name}:${tag}`, kind: "image", rank: 80 }));
}

/** Of every FROM and `--from` that names no stage; without those that no name can be seen in. */
function imagesHere({ analysis, offset }: CompletionInput): ReadonlySet<string> {
  const images = new Set<string>();
  for (const stage of analysis.stages.stages) {
    const isTyped = stage.from.span.start <= offset && offset <= stage.from.span.end;
    if (stage.base.kind === "image" && !isTyped && !stage.from.image.value.includes("$")) images.add(stage.from.image.value);
    for (const { target, span } of stage.edges) {
      if (target.kind === "image" && (offset < span.start || offset > span.end)) images.add(target.text);
    }
  }
  return images;
}

const numbers = new Intl.Collator("en", { numeric: true });

/** Newer versions first, then words. */
function byTag(a: { readonly tag: string }, b: { readonly tag: string }): number {
  const [first, second] = [/^\d/.test(a.tag), /^\d/.test(b.tag)];
  if (first !== second) return first ? -1 : 1;
  return first ? numbers.compare(b.tag, a.tag) : numbers.compare(a.tag, b.tag);
}
