import type { BaseImage, Language } from "@plimsoll/core";
import { readImageFile } from "@plimsoll/core/plan";
import { describeReadFailure, readSource } from "@plimsoll/host";
import type { Note } from "../note.ts";
import type { BaseImageSource } from "./read-source-options.ts";
import { sourceText } from "./source-text.ts";

export interface ReadBaseImages {
  /** By the name that FROM has for them. */
  readonly images: Readonly<Record<string, BaseImage>>;
  readonly notes: readonly Note[];
}

/** The images whose config `--base` gives. */
export function readBaseImages(sources: readonly BaseImageSource[], language: Language): ReadBaseImages {
  const images: Record<string, BaseImage> = {};
  const notes: Note[] = [];
  for (const { image, path } of sources) {
    const read = readSource(path);
    if (read.kind === "failure") {
      notes.push({ path, line: undefined, ...describeReadFailure(read.failure, language) });
      continue;
    }
    const found = readImageFile(read.source.text);
    if (found === undefined) notes.push({ path, line: undefined, ...sourceText[language].noImageFile(image) });
    else images[image] = found;
  }
  return { images, notes };
}
