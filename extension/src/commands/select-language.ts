import { ConfigurationTarget, window, workspace } from "vscode";
import { t } from "../texts.ts";

/** Asks for the language of everything that plimsoll says, and keeps it in the user's settings. */
export async function selectLanguage(): Promise<void> {
  const picked = await window.showQuickPick(
    [
      { label: t("The editor's language"), value: "auto" },
      // Each in its own language, so that everybody finds theirs.
      { label: "English", value: "en" },
      { label: "한국어", value: "ko" },
    ],
    { placeHolder: t("Language of messages") },
  );
  if (picked === undefined) return;
  await workspace.getConfiguration("plimsoll").update("language", picked.value, ConfigurationTarget.Global);
}
