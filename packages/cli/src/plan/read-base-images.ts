import type { BaseImage, Language } from "@plimsoll/core";
import type { Note } from "../note.ts";
import type { BaseImageSource } from "./read-source-options.ts";

export interface ReadBaseImages {
  /** By the name that FROM has for them. */
  readonly images: Readonly<Record<string, BaseImage>>;
  /** What could not be read. */
  readonly errors: readonly Note[];
  /** What is known less of. */
  readonly warnings: readonly Note[];
}

/** The images that `--base` gives. `platform`: what is built for, where it is said. */
export async function readBaseImages(
  sources: readonly BaseImageSource[],
  platform: string | undefined,
  language: Language,
): Promise<ReadBaseImages> {
  const images: Record<string, BaseImage> = {};
  const errors: Note[] = [];
  const warnings: Note[] = [];
  if (sources.length === 0) return { images, errors, warnings };
  const { describeImageFailure, describeImageNotice, readImage } = await import("@plimsoll/host/images");
  for (const { image, path } of sources) {
    const read = await readImage(path, { platform, name: image });
    const at = { path, line: undefined };
    if (read.kind === "failure") {
      errors.push({ ...at, ...describeImageFailure(read.failure, language) });
      continue;
    }
    images[image] = read.image;
    warnings.push(...read.notices.map((notice) => ({ ...at, ...describeImageNotice(notice, language) })));
  }
  return { images, errors, warnings };
}
