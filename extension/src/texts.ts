import { env, l10n, workspace } from "vscode";
import korean from "../l10n/bundle.l10n.ko.json" with { type: "json" };

/** A text that people see, in English; `{0}` stands for the first value. */
export type Text = keyof typeof korean;

/**
 * A text in the language of the setting `plimsoll.language`. Only `auto` leaves it to VS Code, whose own function knows nothing but its
 * display language.
 */
export function t(text: Text, ...values: readonly (string | number)[]): string {
  switch (languageSetting()) {
    case "ko":
      return fill(korean[text], values);
    case "en":
      return fill(text, values);
    default:
      // VS Code looks it up in `l10n/`, where a language pack may add to it.
      return l10n.t(text, ...values);
  }
}

/** The language that texts have, of those that plimsoll speaks. */
export function language(): "en" | "ko" {
  const asked = languageSetting();
  if (asked === "en" || asked === "ko") return asked;
  return env.language.split("-")[0] === "ko" ? "ko" : "en";
}

function languageSetting(): string {
  return workspace.getConfiguration("plimsoll").get("language", "auto");
}

function fill(text: string, values: readonly (string | number)[]): string {
  return text.replace(/\{(\d+)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}
