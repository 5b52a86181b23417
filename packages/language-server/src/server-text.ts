import type { Language } from "@plimsoll/core";
import { serverTextEn } from "./server-text-en.ts";
import { serverTextKo } from "./server-text-ko.ts";

/** What the server itself says to users, outside of findings and features with texts of their own. */
export interface ServerText {
  /** Of a progress bar. */
  readonly lookingAtWorkspace: string;
  readonly brokenConfig: (file: string) => string;
  /** Instead of findings. `most`: characters. */
  readonly tooLarge: (most: number) => string;
  /** The last words of a server whose input cannot be read any more. `found`: what stands there. */
  readonly brokenInput: (found: string) => string;
}

export const serverText: Readonly<Record<Language, ServerText>> = { en: serverTextEn, ko: serverTextKo };
