import { createSourceText, LazyAnalysis, type SourceText } from "@plimsoll/core";
import type { TextDocumentContentChangeEvent, TextDocumentItem } from "vscode-languageserver";
import { PositionMap, type PositionEncoding } from "./position-map.ts";
import type { Snapshot, Surroundings } from "./snapshot.ts";

interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  version: number;
  source: SourceText;
  /** Undefined until they were loaded for the first time. */
  surroundings: Surroundings | undefined;
  loading: Promise<void> | undefined;
  snapshot: Snapshot | undefined;
}

/** What happened to a document. `surroundings`: its text is the same, but what holds for it is not. */
export type DocumentEvent = "opened" | "changed" | "saved" | "closed" | "surroundings";

/** Gives what holds for a document. Must not throw. */
export type LoadSurroundings = (uri: string, text: string) => Promise<Surroundings>;

/** The documents that the client has open. */
export class OpenDocuments {
  private readonly documents = new Map<string, OpenDocument>();
  private readonly encoding: PositionEncoding;
  private readonly load: LoadSurroundings;
  private readonly listeners: ((uri: string, event: DocumentEvent) => void)[] = [];

  constructor(encoding: PositionEncoding, load: LoadSurroundings) {
    this.encoding = encoding;
    this.load = load;
  }

  /** `listener` is called after what it is told of has happened. */
  listen(listener: (uri: string, event: DocumentEvent) => void): void {
    this.listeners.push(listener);
  }

  open({ uri, languageId, version, text }: TextDocumentItem): void {
    this.documents.set(uri, {
      uri,
      languageId,
      version,
      source: createSourceText(text),
      surroundings: undefined,
      loading: undefined,
      snapshot: undefined,
    });
    this.tell(uri, "opened");
  }

  /** False for a document that is not open. Changes apply one after the other, each to the text that the one before left. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): boolean {
    const document = this.documents.get(uri);
    if (document === undefined) return false;
    for (const change of changes) {
      if (!("range" in change)) {
        document.source = createSourceText(change.text);
        continue;
      }
      const { start, end } = new PositionMap(document.source, this.encoding).spanOf(change.range);
      const { text } = document.source;
      document.source = createSourceText(text.slice(0, start) + change.text + text.slice(end));
    }
    document.version = version;
    document.snapshot = undefined;
    this.tell(uri, "changed");
    return true;
  }

  saved(uri: string): void {
    if (this.documents.has(uri)) this.tell(uri, "saved");
  }

  close(uri: string): void {
    if (this.documents.delete(uri)) this.tell(uri, "closed");
  }

  uris(): readonly string[] {
    return [...this.documents.keys()];
  }

  /** The version that the client sent last; undefined for a document that is not open. */
  versionOf(uri: string): number | undefined {
    return this.documents.get(uri)?.version;
  }

  /** As it is now; undefined when it is not open, or nothing but its text is known yet. */
  current(uri: string): Snapshot | undefined {
    const document = this.documents.get(uri);
    return document === undefined ? undefined : this.snapshotOf(document);
  }

  /** Waits, the first time, until what holds for the document is known. Undefined when it is not open. */
  async ready(uri: string): Promise<Snapshot | undefined> {
    const document = this.documents.get(uri);
    if (document === undefined) return undefined;
    if (document.surroundings === undefined) await (document.loading ??= this.loadFor(document));
    return this.documents.get(uri) === document ? this.snapshotOf(document) : undefined;
  }

  /** What was known about the document no longer holds; undefined when it is not open. */
  async reload(uri: string): Promise<Snapshot | undefined> {
    const document = this.documents.get(uri);
    if (document === undefined) return undefined;
    await (document.loading = this.loadFor(document));
    return this.documents.get(uri) === document ? this.snapshotOf(document) : undefined;
  }

  /** Replaces what holds for a document by something better known. */
  surround(uri: string, surroundings: Surroundings): void {
    const document = this.documents.get(uri);
    if (document === undefined) return;
    document.surroundings = surroundings;
    document.snapshot = undefined;
    this.tell(uri, "surroundings");
  }

  private tell(uri: string, event: DocumentEvent): void {
    for (const listener of this.listeners) listener(uri, event);
  }

  private async loadFor(document: OpenDocument): Promise<void> {
    const surroundings = await this.load(document.uri, document.source.text);
    // A later load may have come back earlier.
    if ((document.surroundings?.generation ?? -1) > surroundings.generation) return;
    document.surroundings = surroundings;
    document.snapshot = undefined;
  }

  private snapshotOf(document: OpenDocument): Snapshot | undefined {
    if (document.surroundings === undefined) return undefined;
    document.snapshot ??= createSnapshot(document, document.source, document.surroundings, this.encoding);
    return document.snapshot;
  }
}

/** A snapshot of any text, open or not. */
export function createSnapshot(
  { uri, version, languageId }: Pick<Snapshot, "uri" | "version" | "languageId">,
  source: SourceText,
  surroundings: Surroundings,
  encoding: PositionEncoding,
): Snapshot {
  const positions = new PositionMap(source, encoding);
  const { config, build, facts } = surroundings;
  return {
    uri,
    version,
    languageId,
    text: source.text,
    surroundings,
    analysis: new LazyAnalysis({ text: source.text, config, build, facts }),
    positionAt: (offset) => positions.positionAt(offset),
    offsetAt: (position) => positions.offsetAt(position),
    rangeOf: (span) => positions.rangeOf(span),
    spanOf: (range) => positions.spanOf(range),
    unitsOf: (start, end) => positions.unitsOf(start, end),
  };
}
