import { Reading } from "@plimsoll/core/editor";
import type { TextDocumentContentChangeEvent, TextDocumentItem } from "vscode-languageserver";
import { createSnapshot } from "./create-snapshot.ts";
import { isDockerfileDocument } from "./dockerfile-document.ts";
import { PositionMap, type PositionEncoding } from "./position-map.ts";
import { withinLimit } from "./size-limit.ts";
import type { Snapshot, Surroundings } from "./snapshot.ts";
import { editLineStarts, lineStartsOf } from "./text-lines.ts";

interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  version: number;
  text: string;
  lineStarts: readonly number[];
  readonly reading: Reading;
  /** Undefined until they were loaded for the first time. */
  surroundings: Surroundings | undefined;
  loading: Promise<void> | undefined;
  snapshot: Snapshot | undefined;
}

/** What happened to a document. `surroundings`: its text is the same, but what holds for it is not. */
export type DocumentEvent = "opened" | "changed" | "saved" | "closed" | "surroundings";

/** Gives what holds for a document; `before` is what held until now. Must not throw. */
export type LoadSurroundings = (uri: string, text: string, before: Surroundings | undefined) => Promise<Surroundings>;

/** The Dockerfiles that the client has open. Of other documents it is not told, whatever the client sends. */
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
    if (!isDockerfileDocument({ uri, languageId, text })) return;
    this.documents.set(uri, {
      uri,
      languageId,
      version,
      text,
      lineStarts: lineStartsOf(text),
      reading: new Reading(),
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
        document.text = change.text;
        document.lineStarts = lineStartsOf(change.text);
        continue;
      }
      const { text: before, lineStarts } = document;
      const span = new PositionMap(before, lineStarts, this.encoding).spanOf(change.range);
      document.text = before.slice(0, span.start) + change.text + before.slice(span.end);
      document.lineStarts = editLineStarts(lineStarts, document.text, span, change.text.length);
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
    const surroundings = await this.load(document.uri, document.text, document.surroundings);
    // A later load may have come back earlier.
    if (document.surroundings !== undefined && document.surroundings.generation > surroundings.generation) return;
    const isFirst = document.surroundings === undefined;
    document.surroundings = surroundings;
    document.snapshot = undefined;
    // The first time whoever asked is waiting for it.
    if (!isFirst && this.documents.get(document.uri) === document) this.tell(document.uri, "surroundings");
  }

  private snapshotOf(document: OpenDocument): Snapshot | undefined {
    if (document.surroundings === undefined) return undefined;
    const surroundings = withinLimit(document.surroundings, document.text.length);
    return (document.snapshot ??= createSnapshot({ ...document, surroundings, reading: document.reading }, this.encoding));
  }
}
