import type { Language } from "@plimsoll/core";
import { englishAdvice, englishDoctor, englishFindings } from "./doctor-text-en.ts";
import { koreanAdvice, koreanDoctor, koreanFindings } from "./doctor-text-ko.ts";

export type FindingKey = keyof typeof englishFindings;
export type AdviceKey = keyof typeof englishAdvice;
export type DoctorWords = typeof englishDoctor;
export type DoctorSection = keyof DoctorWords["sections"];

export const doctorWords: Readonly<Record<Language, DoctorWords>> = { en: englishDoctor, ko: koreanDoctor };

/** One line of the report, in no language yet. */
export interface DoctorCheck {
  readonly section: DoctorSection;
  /** "error": something that is configured does not work. "off": it is not there, which is nobody's fault. */
  readonly state: "ok" | "off" | "warning" | "error";
  readonly key: FindingKey;
  readonly params: Readonly<Record<string, string>>;
  /** What to do about it. */
  readonly advice: AdviceKey | undefined;
}

export function check(
  section: DoctorSection,
  key: FindingKey,
  params: Readonly<Record<string, string>> = {},
  more: Partial<Pick<DoctorCheck, "state" | "advice">> = {},
): DoctorCheck {
  return { section, state: isAbsence.test(key) ? "off" : "ok", key, params, advice: undefined, ...more };
}

const isAbsence = /^(?:no-.*|.*-off|package-registry-default|offline)$/;

export function findingText({ key, params }: DoctorCheck, language: Language): string {
  return fill(language === "ko" ? koreanFindings[key] : englishFindings[key], params);
}

export function adviceText({ advice }: DoctorCheck, language: Language): string {
  if (advice === undefined) return "";
  return language === "ko" ? koreanAdvice[advice] : englishAdvice[advice];
}

function fill(text: string, params: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");
}
