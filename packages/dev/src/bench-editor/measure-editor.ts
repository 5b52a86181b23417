import { spawnSync } from "node:child_process";
import type { EditorServer } from "./editor-servers.ts";
import { type EditorSession, openSession } from "./editor-session.ts";
import { editorText } from "./editor-text.ts";
import { machineSlowness, slownessOf, timeWork } from "./machine-slowness.ts";

interface Summary {
  readonly median: number;
  readonly p95: number;
}

/** Times in milliseconds, as the client sees them where nothing else is said. */
export interface EditorTimes {
  readonly server: string;
  readonly lines: number;
  /** From the start of the process to the answer to `initialize`, median, and the same as a multiple of `node -e 0`. */
  readonly start: { readonly milliseconds: number; readonly ratio: number };
  /** From a change to the diagnostics of the new text. */
  readonly diagnostics: Summary;
  /** The same without what slowed the machine down at that moment: divided by how much slower a fixed piece of work was beside it. */
  readonly diagnosticsUndisturbed: Summary;
  /** How long the first thread of the server works for that: what the client does and what others do on the machine is not in it. */
  readonly diagnosticsWork: Summary;
  /** That without what slowed the machine down. */
  readonly diagnosticsWorkUndisturbed: Summary;
  /** By method; only those that the server says it has. */
  readonly methods: Readonly<Record<string, Summary>>;
  /** The same, each right after a change; empty where that was not asked for. */
  readonly fresh: Readonly<Record<string, Summary>>;
}

/** How much is measured. */
interface Effort {
  /** How often everything a person does is done in turn. */
  readonly rounds: number;
  /** How many changes are timed up to their diagnostics; a 95th percentile of less than 20 is the slowest of all. */
  readonly changes: number;
  /** Whether each request is also made as the first one after a change. */
  readonly afterChange: boolean;
}

/** No answer is to a text that the server has seen before. */
export async function measureEditor(
  server: EditorServer,
  lines: number,
  { rounds, changes: timedChanges, afterChange }: Effort,
): Promise<EditorTimes> {
  const text = editorText(lines);
  const starts = await measureStarts(server, Math.min(rounds, 7));
  const session = await openSession(server, text, "untitled:Dockerfile");
  // Nobody types before having read.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const last = text.split("\n").length - 1;
  const place = placeOf(text);
  const diagnostics: number[] = [];
  const undisturbed: number[] = [];
  const works: number[] = [];
  const undisturbedWorks: number[] = [];
  const methods = new Map<string, number[]>();
  const fresh = new Map<string, number[]>();
  // What V8 has not compiled yet belongs to the start.
  const warmUp = Math.min(rounds, 10);
  // Now in the first lines, now in the last ones; always another letter, since some look at nothing when the text stays the same.
  let changes = 0;
  const change = (): void => {
    const line = changes % 2 === 0 ? 1 : last;
    session.type(line, 0, changes < 2 ? 0 : 1, changes % 4 < 2 ? "#" : " ");
    changes += 1;
  };
  // The last few times of a fixed piece of work: one alone may have been interrupted.
  const beside: number[] = [];
  const timeChange = async (): Promise<void> => {
    beside.push(timeWork());
    const slowness = slownessOf(beside.slice(-5));
    const before = session.workedMilliseconds();
    change();
    const taken = await session.timeDiagnostics();
    const after = session.workedMilliseconds();
    if (taken !== undefined) diagnostics.push(taken);
    if (taken !== undefined) undisturbed.push(taken / slowness);
    if (before === undefined || after === undefined) return;
    works.push(after - before);
    undisturbedWorks.push((after - before) / slowness);
  };
  for (let round = -warmUp; round < rounds; round++) {
    if (round === 0) {
      machineSlowness();
      for (let index = 0; index < timedChanges; index++) await timeChange();
    }
    change();
    await session.timeDiagnostics();
    for (const [method, params] of requestsOf(session, place, last)) {
      const milliseconds = await session.time(method, params);
      if (round >= 0) methods.set(method, [...(methods.get(method) ?? []), milliseconds]);
    }
    if (!afterChange) continue;
    for (const [method, params] of requestsOf(session, place, last)) {
      change();
      const milliseconds = await session.time(method, params);
      if (round >= 0) fresh.set(method, [...(fresh.get(method) ?? []), milliseconds]);
    }
  }
  await session.end();
  return {
    server: server.name,
    lines: last,
    start: starts,
    diagnostics: summary(diagnostics),
    diagnosticsUndisturbed: summary(undisturbed),
    diagnosticsWork: summary(works),
    diagnosticsWorkUndisturbed: summary(undisturbedWorks),
    methods: summaries(methods),
    fresh: summaries(fresh),
  };
}

/** The server is started beside `node -e 0`, so that whatever slows the machine down slows both. */
async function measureStarts(server: EditorServer, rounds: number): Promise<EditorTimes["start"]> {
  const times: number[] = [];
  const ratios: number[] = [];
  for (let round = -2; round < rounds; round++) {
    const begin = performance.now();
    spawnSync(process.execPath, ["-e", "0"]);
    const node = performance.now() - begin;
    const session = await openSession(server, "FROM scratch\n", "untitled:Dockerfile");
    await session.end();
    if (round < 0) continue;
    times.push(session.startMilliseconds);
    ratios.push(session.startMilliseconds / node);
  }
  return { milliseconds: summary(times).median, ratio: summary(ratios).median };
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** On the name of a stage in the middle of the text, where every method has something to say. */
function placeOf(text: string): Place {
  const lines = text.split("\n");
  const from = lines.findIndex((line, index) => index >= lines.length / 2 && line.startsWith("COPY --from="));
  return { line: from, character: "COPY --from=b".length };
}

function requestsOf(session: EditorSession, place: Place, last: number): readonly (readonly [string, Record<string, unknown>])[] {
  const { capabilities } = session.initialized;
  const textDocument = { uri: session.uri };
  const at = { textDocument, position: place };
  const everything = { start: { line: 0, character: 0 }, end: { line: last, character: 0 } };
  const screen = { start: { line: place.line, character: 0 }, end: { line: Math.min(last, place.line + 60), character: 0 } };
  const options = { tabSize: 4, insertSpaces: true };
  const all: readonly (readonly [unknown, string, Record<string, unknown>])[] = [
    [capabilities.hoverProvider, "textDocument/hover", at],
    [capabilities.completionProvider, "textDocument/completion", at],
    [capabilities.signatureHelpProvider, "textDocument/signatureHelp", at],
    [capabilities.definitionProvider, "textDocument/definition", at],
    [capabilities.referencesProvider, "textDocument/references", { ...at, context: { includeDeclaration: true } }],
    [capabilities.documentHighlightProvider, "textDocument/documentHighlight", at],
    [capabilities.renameProvider, "textDocument/rename", { ...at, newName: "other" }],
    [capabilities.linkedEditingRangeProvider, "textDocument/linkedEditingRange", at],
    [capabilities.documentSymbolProvider, "textDocument/documentSymbol", { textDocument }],
    [capabilities.foldingRangeProvider, "textDocument/foldingRange", { textDocument }],
    [capabilities.selectionRangeProvider, "textDocument/selectionRange", { textDocument, positions: [place] }],
    [capabilities.callHierarchyProvider, "textDocument/prepareCallHierarchy", at],
    [capabilities.documentLinkProvider, "textDocument/documentLink", { textDocument }],
    [capabilities.semanticTokensProvider, "textDocument/semanticTokens/full", { textDocument }],
    [capabilities.semanticTokensProvider, "textDocument/semanticTokens/range", { textDocument, range: screen }],
    [capabilities.inlayHintProvider, "textDocument/inlayHint", { textDocument, range: screen }],
    [capabilities.codeLensProvider, "textDocument/codeLens", { textDocument }],
    [capabilities.codeActionProvider, "textDocument/codeAction", { textDocument, range: screen, context: { diagnostics: [] } }],
    [capabilities.documentFormattingProvider, "textDocument/formatting", { textDocument, options }],
    [capabilities.documentRangeFormattingProvider, "textDocument/rangeFormatting", { textDocument, range: screen, options }],
    [capabilities.colorProvider, "textDocument/documentColor", { textDocument, range: everything }],
  ];
  return all.filter(([has]) => has !== undefined && has !== false).map(([, method, params]) => [method, params]);
}

function summaries(times: ReadonlyMap<string, readonly number[]>): Readonly<Record<string, Summary>> {
  return Object.fromEntries([...times].map(([method, taken]) => [method, summary(taken)]));
}

function summary(numbers: readonly number[]): Summary {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}
