import { defaultShell } from "../plan/default-shell.ts";
import { joinWorkdir } from "../plan/join-workdir.ts";
import { variablesOfImage } from "../stages/base-image.ts";
import { lexWord } from "../syntax/word-lexer.ts";
import { Environment } from "./environment.ts";
import type { HistoryEntry, ImageConfig } from "../stages/image-config.ts";
import { draftImage, type ImageDraft } from "./image-draft.ts";

/** What a stage has come to while its instructions are read one by one. */
export interface StageImage {
  readonly environment: Environment;
  /** The system that is built for. */
  readonly os: string;
  /** The system that the base image is made for: the same, unless somebody asks for another. */
  readonly imageOs: string;
  readonly escape: string;
  /** "" where nothing has set it, which is the root. */
  workingDirectory: string;
  user: string;
  shell: readonly string[];
  /** Whether a CMD stands in this stage: an ENTRYPOINT then leaves it alone. */
  hasCommand: boolean;
  /** The target's image, when the stage is a part of it. */
  readonly draft: ImageDraft | undefined;
}

/** A base image as far as it is known. */
export interface KnownBase {
  readonly config: ImageConfig;
  readonly history: readonly HistoryEntry[];
  readonly os: string;
}

export interface StageSettings {
  readonly os: string;
  readonly escape: string;
  /** Whether the stage is a part of the target's image. */
  readonly inImage: boolean;
}

/** A stage on an image. */
export function startOnImage(base: KnownBase, { os, escape, inImage }: StageSettings): StageImage {
  const { config, history, os: imageOs } = base;
  const environment = new Environment();
  for (const { name, value, given } of variablesOfImage(config, os)) {
    environment.keep({ name, value, by: given ? "base-image" : "default" });
  }
  const given = config.WorkingDir ?? "";
  const workingDirectory = given === "" ? "" : (joinWorkdir(given, given, os) ?? given);
  const shell = config.Shell !== undefined && config.Shell.length > 0 ? config.Shell : defaultShell(imageOs);
  const draft = inImage ? draftImage({ ...config, WorkingDir: workingDirectory }, history) : undefined;
  return { environment, os, imageOs, escape, workingDirectory, user: config.User ?? "", shell, hasCommand: false, draft };
}

/** A stage on another stage, which is finished. */
export function startOnStage(base: StageImage, inImage: boolean): StageImage {
  // Triggers work once: they are not handed on.
  if (inImage && base.draft !== undefined) base.draft.settings.onBuild = [];
  return { ...base, environment: base.environment.child(), hasCommand: false, draft: inImage ? base.draft : undefined };
}

/** With slashes, whatever the system; the root when nothing has set it. */
export function slashedDirectory({ workingDirectory, os }: StageImage): string {
  if (workingDirectory === "") return "/";
  return os === "windows" ? workingDirectory.replaceAll("\\", "/") : workingDirectory;
}

/** A word with variables filled in and quotes removed; as it is written where BuildKit refuses it. */
export function expand(stage: StageImage, text: string): string {
  return expandToWords(stage, text)?.result ?? text;
}

/** The words that one becomes when variables are filled in: a value with blanks makes several. */
export function expandWords(stage: StageImage, text: string): readonly string[] {
  return expandToWords(stage, text)?.words.map((word) => word.text) ?? [];
}

function expandToWords({ environment, escape }: StageImage, text: string): ReturnType<typeof lexWord> | undefined {
  const lexed = lexWord(text, (name) => environment.get(name)?.value, { escape });
  return lexed.error === undefined ? lexed : undefined;
}
