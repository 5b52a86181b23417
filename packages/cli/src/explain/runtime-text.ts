import type { Language } from "@plimsoll/core";
import type { MessageWithHelp } from "../cli-text.ts";
import { englishRuntimeText } from "./runtime-text-en.ts";
import { koreanRuntimeText } from "./runtime-text-ko.ts";

/** What `explain --runtime` and `explain --emit` say besides the contract, in one language. */
export interface RuntimeText {
  readonly options: Readonly<Record<RuntimeOption, string>>;
  /** In front of the value: what the reader should decide is marked. */
  readonly marks: Readonly<Record<"good" | "info" | "watch", string>>;
  readonly rule: string;
  readonly onePath: MessageWithHelp;
  readonly bothGiven: MessageWithHelp;
  readonly onlyWithEmit: MessageWithHelp;
  readonly formatWithEmit: MessageWithHelp;
  severalBuilds(names: readonly string[]): MessageWithHelp;
  badName(name: string, suggestion: string): MessageWithHelp;
  badImage(image: string): MessageWithHelp;
}

export type RuntimeOption = "runtime" | "emit" | "name" | "image";

export const runtimeText: Readonly<Record<Language, RuntimeText>> = { en: englishRuntimeText, ko: koreanRuntimeText };
