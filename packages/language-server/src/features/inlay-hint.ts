import type { BuildStep, SourceText } from "@plimsoll/core";
import { type InlayHint, InlayHintRequest, MarkupKind, type MarkupContent } from "vscode-languageserver";
import { containerHint } from "../builds/container-hint.ts";
import type { Hint } from "../builds/hint.ts";
import { lineHints } from "../builds/line-hints.ts";
import { valueHints } from "../builds/value-hints.ts";
import type { Snapshot } from "../documents/snapshot.ts";
import type { Feature, Server } from "../server.ts";

/** textDocument/inlayHint and inlayHint/resolve */
export const inlayHint: Feature = {
  capabilities: () => ({ inlayHintProvider: { resolveProvider: true } }),
  register(server) {
    const { resolveSupport } = server.client.capabilities.textDocument?.inlayHint ?? {};
    const isLazy = resolveSupport?.properties.includes("tooltip") === true;
    server.answer(InlayHintRequest.type, null, (snapshot, { range }) => {
      const { start, end } = snapshot.spanOf(range);
      // An instruction above the range can end a line in it.
      const hints = collect(server, snapshot, { start, end }).filter(({ offset }) => offset >= start && offset <= end);
      return hints.map((hint, index) => toHint(snapshot, hint, placeInRow(hints, index), isLazy));
    });
    server.connection.languages.inlayHint.resolve(async (hint) => {
      // What `toHint` put there; a client only hands it back.
      const data = hint.data as { readonly [Key in "uri" | "version" | "offset" | "row"]?: unknown } | undefined;
      if (typeof data?.uri !== "string" || typeof data.offset !== "number") return hint;
      const snapshot = await server.documents.ready(data.uri);
      if (snapshot === undefined || snapshot.version !== data.version) return hint;
      const hints = collect(server, snapshot, { start: 0, end: snapshot.text.length });
      const found = hints.find(({ offset }, index) => offset === data.offset && placeInRow(hints, index) === data.row);
      return found === undefined ? hint : { ...hint, tooltip: markdown(found.tooltip()) };
    });
  },
};

function collect(server: Server, snapshot: Snapshot, within: { readonly start: number; readonly end: number }): readonly Hint[] {
  const { settings } = snapshot.surroundings;
  const { bytes, variables, stages, state } = settings.inlayHints;
  if (!settings.enable) return [];
  const build = bytes || state ? server.builds.ready(snapshot) : undefined;
  const { analysis } = snapshot;
  const steps: readonly BuildStep[] = build?.planned.plan.steps ?? analysis.plan.steps;
  const source: SourceText = analysis.syntax.source;
  const behind = lineHints(source, steps, build, { start: 0, end: within.end }, { bytes, stages, state }, server.language);
  const before = { start: 0, end: within.end };
  const inside = variables
    ? [...valueHints(analysis, before, server.language), ...containerHint(analysis, before, server.language)]
    : [];
  return [...inside, ...behind].sort((a, b) => a.offset - b.offset);
}

/** Several may stand at one offset: a value at the end of a line, and the bytes behind the line. */
function placeInRow(hints: readonly Hint[], index: number): number {
  let row = 0;
  while (hints[index - row - 1]?.offset === hints[index]?.offset) row++;
  return row;
}

function toHint(snapshot: Snapshot, hint: Hint, row: number, isLazy: boolean): InlayHint {
  const { uri, version } = snapshot;
  return {
    position: snapshot.positionAt(hint.offset),
    label: hint.parts.map(({ text, leadsTo }) => {
      if (leadsTo === undefined) return { value: text };
      return { value: text, location: { uri, range: snapshot.rangeOf({ start: leadsTo, end: leadsTo }) } };
    }),
    paddingLeft: true,
    ...(isLazy ? { data: { uri, version, offset: hint.offset, row } } : { tooltip: markdown(hint.tooltip()) }),
  };
}

function markdown(value: string): MarkupContent {
  return { kind: MarkupKind.Markdown, value };
}
