import type { Language } from "@plimsoll/core";
import type { MessageWithHelp } from "../cli-text.ts";
import { englishBaseText } from "./base-text-en.ts";
import { koreanBaseText } from "./base-text-ko.ts";

export type BaseOption = "output" | "platform" | "online";

/** What `plimsoll base` says, in one language. */
export interface BaseText {
  readonly help: {
    readonly description: string;
    readonly action: string;
    readonly image: string;
    readonly options: Readonly<Record<BaseOption, string>>;
    readonly examples: string;
  };
  /** Nothing of that name is on disk, and nobody allowed to ask a registry. */
  readonly onlyOnline: MessageWithHelp;
  written(file: string, layers: number, packages: number | undefined): string;
}

export const baseText: Readonly<Record<Language, BaseText>> = { en: englishBaseText, ko: koreanBaseText };
