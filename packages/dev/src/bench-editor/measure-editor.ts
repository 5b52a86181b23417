import { spawnSync } from "node:child_process";
import type { EditorServer } from "./editor-servers.ts";
import { type EditorSession, openSession } from "./editor-session.ts";
import { editorText } from "./editor-text.ts";

/** In milliseconds. */
export interface Summary {
  readonly median: number;
  readonly p95: number;
}

/** How long answers took. */
export interface AnswerTimes {
  /** As the client sees it, its own reading of the answer included. */
  readonly seen: Summary;
  /** How long the server worked for it: what the client and others do on the machine is not in it. Undefined where that cannot be told. */
  readonly work: Summary | undefined;
}

export interface EditorTimes {
  readonly server: string;
  readonly lines: number;
  /** From the start of the process to the answer to `initialize`, median in milliseconds, and the same as a multiple of `node -e 0`. */
  readonly start: { readonly milliseconds: number; readonly ratio: number };
  /** From a change to the diagnostics of the new text. */
  readonly diagnostics: AnswerTimes;
  /** By method; only those that the server says it has. */
  readonly methods: Readonly<Record<string, AnswerTimes>>;
  /** The same, each right after a change; empty where that was not asked for. */
  readonly fresh: Readonly<Record<string, AnswerTimes>>;
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
  const diagnostics: Taken[] = [];
  const methods = new Map<string, Taken[]>();
  const fresh = new Map<string, Taken[]>();
  // What V8 has not compiled yet belongs to the start.
  const warmUp = Math.min(rounds, 10);
  // Now in the first lines, now in the last ones; always another letter, since some look at nothing when the text stays the same.
  let changes = 0;
  const change = (): void => {
    const line = changes % 2 === 0 ? 1 : last;
    session.type(line, 0, changes < 2 ? 0 : 1, changes % 4 < 2 ? "#" : " ");
    changes += 1;
  };
  const take = async (into: Taken[] | undefined, wait: () => Promise<number | undefined>): Promise<void> => {
    const before = session.workedMilliseconds();
    const seen = await wait();
    const after = session.workedMilliseconds();
    if (seen === undefined) return;
    into?.push({ seen, work: before === undefined || after === undefined ? undefined : after - before });
  };
  const listOf = (lists: Map<string, Taken[]>, method: string): Taken[] => {
    const known = lists.get(method) ?? [];
    lists.set(method, known);
    return known;
  };
  const changeAndWait = (): Promise<number | undefined> => {
    change();
    return session.timeDiagnostics();
  };
  for (let round = -warmUp; round < rounds; round++) {
    const isTimed = round >= 0;
    if (round === 0) for (let index = 0; index < timedChanges; index++) await take(diagnostics, changeAndWait);
    await take(undefined, changeAndWait);
    for (const [method, params] of requestsOf(session, place, last)) {
      await take(isTimed ? listOf(methods, method) : undefined, () => session.time(method, params));
    }
    if (!afterChange) continue;
    for (const [method, params] of requestsOf(session, place, last)) {
      await take(isTimed ? listOf(fresh, method) : undefined, () => {
        change();
        return session.time(method, params);
      });
    }
  }
  await session.end();
  return {
    server: server.name,
    lines: last,
    start: starts,
    diagnostics: timesOf(diagnostics),
    methods: timesByMethod(methods),
    fresh: timesByMethod(fresh),
  };
}

interface Taken {
  readonly seen: number;
  readonly work: number | undefined;
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

function timesByMethod(taken: ReadonlyMap<string, readonly Taken[]>): EditorTimes["methods"] {
  return Object.fromEntries([...taken].map(([method, times]) => [method, timesOf(times)]));
}

function timesOf(taken: readonly Taken[]): AnswerTimes {
  const works = taken.flatMap(({ work }) => work ?? []);
  return { seen: summary(taken.map(({ seen }) => seen)), work: works.length === 0 ? undefined : summary(works) };
}

function summary(numbers: readonly number[]): Summary {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}
