import { type CodeAction, CodeActionRequest, type CodeActionOptions, type Command } from "vscode-languageserver";
import { actionEdit } from "../code-actions/action-edit.ts";
import type { ActionData, ActionId } from "../code-actions/action-id.ts";
import { codeActionTexts } from "../code-actions/code-action-text.ts";
import { type ActionRequest, kindFilter, type OfferedAction } from "../code-actions/offer-actions.ts";
import type { Snapshot } from "../documents/snapshot.ts";
import type { ClientFacts, Feature, Server } from "../server.ts";

const fixAllKind = "source.fixAll.plimsoll";

/** textDocument/codeAction */
export const codeAction: Feature = {
  capabilities: (client) => ({ codeActionProvider: knowsActions(client) ? optionsFor(client) : true }),
  register(server) {
    server.answer(CodeActionRequest.type, null, async (snapshot, { range, context }) => {
      const wants = kindFilter(context.only);
      const request = { server, snapshot, selection: snapshot.spanOf(range), shown: context.diagnostics ?? [], wants };
      const offered = await offer(request);
      return Promise.all(offered.map((action) => sent(server, snapshot, action))).then((all) => all.flat());
    });
  },
};

/** Whether an action may be sent without its edit, which the client then asks for. */
function resolvesEdits({ capabilities }: ClientFacts): boolean {
  const can = capabilities.textDocument?.codeAction;
  return can?.dataSupport === true && can.resolveSupport?.properties.includes("edit") === true;
}

function knowsActions({ capabilities }: ClientFacts): boolean {
  return capabilities.textDocument?.codeAction?.codeActionLiteralSupport !== undefined;
}

function optionsFor(client: ClientFacts): CodeActionOptions {
  const codeActionKinds = ["quickfix", "refactor.extract", "refactor.inline", "refactor.rewrite", fixAllKind];
  return { codeActionKinds, ...(resolvesEdits(client) ? { resolveProvider: true } : {}) };
}

async function offer(request: ActionRequest): Promise<readonly OfferedAction[]> {
  const { snapshot, server, wants } = request;
  const [{ offerFixes }, { offerRefactorings }] = await Promise.all([
    import("../code-actions/offer-fixes.ts"),
    import("../code-actions/offer-refactorings.ts"),
  ]);
  const isFixable = wants(fixAllKind) && snapshot.surroundings.linted && snapshot.analysis.findings.some(isSafelyFixable);
  const title = codeActionTexts[server.language].fixAll;
  const all: readonly OfferedAction[] = isFixable ? [{ title, kind: fixAllKind, does: { kind: "fixAll" } }] : [];
  const { fixes, refactorings } = offerRefactorings(request);
  const ofFindings = offerFixes(request);
  // What mends something goes before what silences it.
  const first = ofFindings.findIndex(({ does }) => !("command" in does) && silences.has(does.kind));
  const at = first === -1 ? ofFindings.length : first;
  return [...ofFindings.slice(0, at), ...fixes, ...ofFindings.slice(at), ...refactorings, ...all];
}

const silences: ReadonlySet<string> = new Set(["ignoreHere", "ignoreInFile", "ignoreInConfig"] satisfies ActionId["kind"][]);

function isSafelyFixable({ fix }: Snapshot["analysis"]["findings"][number]): boolean {
  return fix?.safety === "safe" && fix.edits.length > 0;
}

/** In the form that the client understands; nothing for an edit that turns out to be none. */
async function sent(
  server: Server,
  snapshot: Snapshot,
  { does, title, diagnostics, ...rest }: OfferedAction,
): Promise<readonly (Command | CodeAction)[]> {
  const { client } = server;
  if ("command" in does) {
    const command = { title, command: does.command, arguments: [...does.arguments] };
    return [knowsActions(client) ? { title, ...rest, ...(diagnostics && { diagnostics: [...diagnostics] }), command } : command];
  }
  const data: ActionData = { uri: snapshot.uri, version: snapshot.version, action: does };
  if (!knowsActions(client)) return [{ title, command: "plimsoll.applyAction", arguments: [data] }];
  const action: CodeAction = { title, ...rest, ...(diagnostics && { diagnostics: [...diagnostics] }) };
  if (resolvesEdits(client)) return [{ ...action, data }];
  const edit = await actionEdit(server, snapshot, does);
  return edit === undefined ? [] : [{ ...action, edit }];
}
