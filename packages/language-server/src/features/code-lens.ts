import {
  type CodeLens,
  CodeLensRequest,
  ErrorCodes,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
} from "vscode-languageserver";
import { buildsText } from "../builds/builds-text.ts";
import { stageFacts, stageShapes } from "../builds/stage-facts.ts";
import { stageLine } from "../builds/stage-line.ts";
import type { Snapshot } from "../documents/snapshot.ts";
import { planReport } from "../plan-tree/plan-report.ts";
import type { Feature, Server } from "../server.ts";

/** Shows the plan of a document; every client can run it. */
const reportCommand = "plimsoll.plan";

/** textDocument/codeLens and codeLens/resolve */
export const codeLens: Feature = {
  commands: { [reportCommand]: (server, [uri]) => showReport(server, uri) },
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  register(server) {
    server.answer(CodeLensRequest.type, null, (snapshot) => {
      if (!isShown(snapshot)) return [];
      // Asked for now, so that it is there when the lenses are resolved.
      server.builds.ready(snapshot);
      const { uri, version, analysis } = snapshot;
      return analysis.stages.stages.map(({ index, from }): CodeLens => ({
        range: snapshot.rangeOf(from.keywordSpan),
        data: { uri, version, stage: index },
      }));
    });
    server.connection.onCodeLensResolve(async (lens) => {
      // What the answer above put there; a client only hands it back.
      const data = lens.data as { readonly uri?: unknown; readonly version?: unknown; readonly stage?: unknown } | undefined;
      if (typeof data?.uri !== "string" || typeof data.stage !== "number") {
        throw new ResponseError<void>(ErrorCodes.InvalidParams, "not a lens of this server");
      }
      const snapshot = await server.documents.ready(data.uri);
      if (snapshot === undefined || snapshot.version !== data.version) {
        throw new ResponseError<void>(LSPErrorCodes.ContentModified, `${data.uri} has changed`);
      }
      return { ...lens, command: { title: titleOf(server, snapshot, data.stage), ...commandOf(server, snapshot, data.stage) } };
    });
  },
};

function isShown({ surroundings: { settings } }: Snapshot): boolean {
  return settings.enable && settings.plan.enable && settings.codeLens.enable;
}

function titleOf(server: Server, snapshot: Snapshot, stage: number): string {
  const build = server.builds.ready(snapshot);
  const { stages, plan } = snapshot.analysis;
  const shape = build === undefined ? stageShapes(stages, plan) : stageShapes(build.planned.graph, build.planned.plan);
  const own = shape[stage];
  const { history } = snapshot.surroundings.settings.codeLens;
  return own === undefined ? "" : stageLine(own, build && stageFacts(build), { history }, buildsText[server.language]);
}

/** An empty command is text that cannot be clicked for some clients, and an error for others. */
function commandOf(
  server: Server,
  snapshot: Snapshot,
  stage: number,
): { readonly command: string; readonly arguments: unknown[] } {
  const from = snapshot.analysis.stages.stages[stage]?.from;
  if (server.client.options.planCommands !== true || from === undefined)
    return { command: reportCommand, arguments: [snapshot.uri] };
  return { command: "plimsoll.showPlan", arguments: [snapshot.uri, snapshot.positionAt(from.span.start).line] };
}

/** Who asked for it sees it as a message; whoever runs the command by itself gets it as Markdown. */
async function showReport(server: Server, uri: unknown): Promise<{ readonly markdown: string } | null> {
  const snapshot = typeof uri === "string" ? await server.documents.ready(uri) : undefined;
  const build = snapshot && (await server.builds.build(snapshot));
  if (build === undefined) return null;
  const { lines, markdown } = planReport(build, server.language);
  const message = { type: MessageType.Info, message: lines.join("\n") } as const;
  await server.connection.sendNotification(ShowMessageNotification.type, message);
  return { markdown };
}
