import { languageOf } from "../language.ts";
import { version } from "../version.ts";
import type { DoctorPlace } from "./doctor-place.ts";
import { check, type DoctorCheck } from "./doctor-text.ts";

/** Versions and the language. `configured`: the language of a config, and the file. */
export function checkProgram(
  place: DoctorPlace,
  configured: { readonly language: string; readonly file: string } | undefined,
): readonly DoctorCheck[] {
  const node = process.versions.node;
  const { platform, arch } = process;
  return [
    check("program", "version", { version }),
    isSupported(node)
      ? check("program", "node", { version: node })
      : check("program", "node-old", { version: node }, { state: "error", advice: "node-old" }),
    check("program", "platform", { platform, architecture: arch }),
    languageCheck(place, configured),
  ];
}

/** The package's `engines`. */
function isSupported(node: string): boolean {
  const [major = 0, minor = 0] = node.split(".").map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
}

function languageCheck(
  { askedLanguage, environment }: DoctorPlace,
  configured: { readonly language: string; readonly file: string } | undefined,
): DoctorCheck {
  if (askedLanguage !== undefined) return check("program", "language-option", { language: askedLanguage });
  if (configured !== undefined)
    return check("program", "language-config", { language: configured.language, file: configured.file });
  const language = languageOf(environment);
  // The first of these that is set counts.
  const variable = ["LC_ALL", "LC_MESSAGES", "LANG"].find((name) => environment[name]);
  if (variable === undefined) return check("program", "language-default", { language });
  return check("program", "language-variable", { language, variable, value: environment[variable] ?? "" });
}
