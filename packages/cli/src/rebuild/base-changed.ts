import { type BaseImage, suggest } from "@plimsoll/core";
import { parseImageReference } from "@plimsoll/core/plan";

/** Those of the images that a word of `--base-changed` means: all, one by its name, or all tags of one. */
export function imagesMeant(word: string, images: readonly string[]): readonly string[] {
  if (word === "all") return images;
  const wanted = parseImageReference(word);
  if (wanted === undefined) return images.filter((name) => name === word);
  const same = images.filter((name) => parseImageReference(name)?.familiar === wanted.familiar);
  const exact = same.filter((name) => name === word || tagOf(name) === tagOf(word));
  const isWhole = wanted.tag !== undefined || wanted.digest !== undefined;
  return isWhole || exact.length > 0 ? exact : same;
}

function tagOf(name: string): string {
  const reference = parseImageReference(name);
  return reference?.digest ?? reference?.tag ?? "latest";
}

/** The name that was probably meant. */
export function nearestImage(word: string, images: readonly string[]): string | undefined {
  const repositories = images.map((name) => name.replace(/[:@].*$/, ""));
  return suggest(word, [...images, ...repositories]);
}

/** What is known of the images once these stand for others than before. */
export function withOtherImages(
  known: Readonly<Record<string, BaseImage>> | undefined,
  names: readonly string[],
): Readonly<Record<string, BaseImage>> {
  const others = names.map((name): readonly [string, BaseImage] => [
    name,
    { platform: undefined, ...known?.[name], digest: `another ${known?.[name]?.digest ?? name}` },
  ]);
  return { ...known, ...Object.fromEntries(others) };
}
