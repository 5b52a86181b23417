import type { Language } from "@plimsoll/core";
import type { ImageFailure, ImageNotice } from "./image-failure.ts";
import { imageTextsEn } from "./image-text-en.ts";
import { imageTextsKo } from "./image-text-ko.ts";
import { describeReadFailure, type FailureText } from "./read-source-text.ts";

/** Why an image cannot be read, and what to do. The message goes behind the image's path. */
export function describeImageFailure(failure: ImageFailure, language: Language): FailureText {
  const texts = textsOf(language);
  switch (failure.kind) {
    case "missing":
      return describeReadFailure({ kind: "missing" }, language);
    case "unreadable":
      return describeReadFailure({ kind: "unreadable", reason: failure.reason }, language);
    case "no-image":
      return texts.noImage;
    case "packed-archive":
      return texts.packedArchive(failure.compression);
    case "bad-archive":
      return texts.badArchive(failure.detail);
    case "bad-json":
      return texts.badJson(failure.file);
    case "bad-field":
      return texts.badField(failure.file, failure.field, failure.detail);
    case "facts-version":
      return texts.factsVersion(failure.version);
    case "too-large":
      return texts.tooLarge(failure.file, mebibytes(failure.limit));
    case "too-many":
      return texts.tooMany(failure.file, failure.limit);
    case "missing-blob":
      return texts.missingBlob(failure.file);
    case "wrong-digest":
      return texts.wrongDigest(failure.file, failure.digest);
    case "truncated":
      return texts.truncated(failure.file);
    case "bad-layer":
      return texts.badLayer(failure.file, failure.detail);
    case "bomb":
      return texts.bomb(failure.file, mebibytes(failure.bytes));
    case "unsafe-path":
      return texts.unsafePath(failure.file, failure.path);
    case "several-images":
      return texts.severalImages(failure.wanted, failure.names);
    case "other-platform":
      return texts.otherPlatform(failure.wanted, failure.platforms);
  }
}

export function describeImageNotice(notice: ImageNotice, language: Language): FailureText {
  const texts = textsOf(language);
  switch (notice.kind) {
    case "packed-layers":
      return texts.packedLayers(notice.compression, notice.layers);
    case "absent-layers":
      return texts.absentLayers(notice.layers);
  }
}

/** What every language says. Files, names and platforms come without quotes. */
export interface ImageTexts {
  readonly noImage: FailureText;
  packedArchive(compression: string): FailureText;
  badArchive(detail: string): FailureText;
  badJson(file: string): FailureText;
  badField(file: string, field: string, detail: string): FailureText;
  factsVersion(version: string): FailureText;
  tooLarge(file: string, limit: string): FailureText;
  tooMany(file: string, limit: number): FailureText;
  missingBlob(file: string): FailureText;
  wrongDigest(file: string, digest: string): FailureText;
  truncated(file: string): FailureText;
  badLayer(file: string, detail: string): FailureText;
  bomb(file: string, bytes: string): FailureText;
  unsafePath(file: string, path: string): FailureText;
  severalImages(wanted: string | undefined, names: readonly string[]): FailureText;
  otherPlatform(wanted: string, platforms: readonly string[]): FailureText;
  packedLayers(compression: string, layers: number): FailureText;
  absentLayers(layers: number): FailureText;
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MiB`;
}

function textsOf(language: Language): ImageTexts {
  return language === "ko" ? imageTextsKo : imageTextsEn;
}
