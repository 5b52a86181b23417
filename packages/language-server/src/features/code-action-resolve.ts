import { OutdatedAnalysis } from "@plimsoll/core/editor";
import {
  type CodeAction,
  CodeActionResolveRequest,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { actionEdit } from "../code-actions/action-edit.ts";
import { type ActionData, readActionData } from "../code-actions/action-id.ts";
import { codeActionTexts } from "../code-actions/code-action-text.ts";
import type { Feature, Server } from "../server.ts";

/** codeAction/resolve, and the commands that do what an action does. */
export const codeActionResolve: Feature = {
  commands: {
    /** Arguments: the URI of a document. Fixes everything in it that can be fixed safely. True when something was changed. */
    "plimsoll.fixAll": async (server, [uri]) => {
      const snapshot = typeof uri === "string" ? await server.documents.ready(uri) : undefined;
      if (snapshot === undefined) return false;
      return apply(server, await actionEdit(server, snapshot, { kind: "fixAll" }));
    },
    /** Arguments: an address that the editor shows. */
    "plimsoll.openRule": async (server, [href]) => {
      if (typeof href !== "string" || server.client.capabilities.window?.showDocument?.support !== true) return false;
      // Only pages: a command is not to open what some other program would run.
      if (!isPage(server, href)) return false;
      return (await server.connection.window.showDocument({ uri: href, takeFocus: true })).success;
    },
    /** Arguments: what `data` of an action holds. For clients that know commands and no code actions. */
    "plimsoll.applyAction": async (server, [data]) => {
      const given = readActionData(data);
      return given === undefined ? false : apply(server, await editOf(server, given));
    },
  },
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest(CodeActionResolveRequest.method, async (action: CodeAction): Promise<CodeAction> => {
      const data = readActionData(action.data);
      return data === undefined ? action : { ...action, edit: await editOf(server, data) };
    });
  },
};

/** An old version has no edit any more: its places would be wrong. */
async function editOf(server: Server, { uri, version, action }: ActionData): Promise<WorkspaceEdit> {
  const snapshot = await server.documents.ready(uri);
  const edit = snapshot?.version === version ? await actionEdit(server, snapshot, action).catch(unlessOutdated) : undefined;
  if (edit !== undefined && server.documents.versionOf(uri) === version) return edit;
  throw new ResponseError<void>(LSPErrorCodes.ContentModified, codeActionTexts[server.language].gone);
}

/** The text has changed while a part of the program was loaded. */
function unlessOutdated(error: unknown): undefined {
  if (!(error instanceof OutdatedAnalysis)) throw error;
}

async function apply(server: Server, edit: WorkspaceEdit | undefined): Promise<boolean> {
  if (edit === undefined || server.client.capabilities.workspace?.applyEdit !== true) return false;
  const label = codeActionTexts[server.language].editLabel;
  return (await server.connection.workspace.applyEdit({ label, edit })).applied;
}

function isPage({ client }: Server, href: string): boolean {
  const scheme = client.options.ruleScheme;
  return (scheme !== undefined && href.startsWith(`${scheme}:`)) || /^file:.*\.md$/.test(href);
}
