import { commands, type Disposable, type LogOutputChannel, Uri, window, workspace } from "vscode";
import type { ClientSession } from "../client/client-session.ts";
import { exampleDockerfile } from "../documents/example.ts";
import { goToLine } from "../documents/go-to-line.ts";
import type { PlanPanels } from "../plan/plan-panel.ts";
import type { PlanStore } from "../plan/plan-store.ts";
import { t } from "../texts.ts";
import { createConfig } from "./create-config.ts";
import { selectLanguage } from "./select-language.ts";

/** What commands work with. */
export interface CommandContext {
  readonly session: ClientSession;
  readonly output: LogOutputChannel;
  readonly plans: PlanStore;
  readonly panels: PlanPanels;
}

/** Commands that are not a part of something larger. Code lenses and the tree call some of them, with arguments. */
export function registerCommands({ session, output, plans, panels }: CommandContext): Disposable[] {
  const target = (given: unknown): Uri | undefined => {
    if (given instanceof Uri) return given;
    if (typeof given === "string") return Uri.parse(given);
    const document = window.activeTextEditor?.document;
    return document?.languageId === "dockerfile" ? document.uri : panels.active();
  };
  const showPlan = async (given: unknown, place: "here" | "beside"): Promise<void> => {
    const uri = target(given);
    if (uri === undefined) void window.showInformationMessage(t("Open a Dockerfile first."));
    else await panels.show(uri, place);
  };
  return [
    commands.registerCommand("plimsoll.restart", () => session.restart()),
    commands.registerCommand("plimsoll.showOutput", () => output.show()),
    commands.registerCommand("plimsoll.showPlan", (uri: unknown) => showPlan(uri, "here")),
    commands.registerCommand("plimsoll.showPlanToSide", (uri: unknown) => showPlan(uri, "beside")),
    commands.registerCommand("plimsoll.refreshPlan", async () => {
      const uri = target(undefined);
      if (uri !== undefined) await plans.refresh(uri.toString());
    }),
    commands.registerCommand("plimsoll.showStep", async (uri: unknown, line: unknown) => {
      if (typeof uri === "string" && typeof line === "number") await goToLine(Uri.parse(uri), line);
    }),
    commands.registerCommand("plimsoll.fixFile", () =>
      commands.executeCommand("editor.action.codeAction", { kind: "source.fixAll.plimsoll", apply: "first" }),
    ),
    commands.registerCommand("plimsoll.createConfig", createConfig),
    commands.registerCommand("plimsoll.selectLanguage", selectLanguage),
    commands.registerCommand("plimsoll.openExample", async () => {
      await window.showTextDocument(await workspace.openTextDocument({ language: "dockerfile", content: exampleDockerfile }));
    }),
  ];
}
