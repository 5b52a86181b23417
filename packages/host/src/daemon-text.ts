import type { Language } from "@plimsoll/core";
import type { DaemonFailure } from "./daemon-failure.ts";
import { daemonTextsEn } from "./daemon-text-en.ts";
import { daemonTextsKo } from "./daemon-text-ko.ts";
import { describeImageFailure } from "./image-text.ts";
import type { FailureText } from "./read-source-text.ts";

/** Why a daemon gave no image, and what to do. The message goes behind the image's name. */
export function describeDaemonFailure(failure: DaemonFailure, language: Language): FailureText {
  const texts = language === "ko" ? daemonTextsKo : daemonTextsEn;
  switch (failure.kind) {
    case "denied":
      return texts.denied(failure.socket);
    case "broken":
      return texts.broken(failure.socket, failure.detail);
    case "image":
      return describeImageFailure(failure.failure, language);
  }
}

export interface DaemonTexts {
  denied(socket: string): FailureText;
  broken(socket: string, detail: string): FailureText;
}
