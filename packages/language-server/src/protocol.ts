/**
 * What plimsoll's own clients and its server say to each other besides the Language Server Protocol. Plain data only: client and server may
 * each carry their own copy of the protocol library, so no object of it may cross.
 */

/** A request or notification: its name on the wire, and what goes each way. `Params` and `Result` exist for the type checker alone. */
export interface Message<Params, Result = void> {
  readonly method: string;
  readonly types?: readonly [Params, Result];
}

/** What a client may say when it starts the server, as `initializationOptions`. */
export interface InitializationOptions {
  /** The client answers `plimsoll/fs/*`; a server without a disk of its own has nothing else to read files with. */
  readonly fileSystem?: boolean;
  /** The client shows pages of rules under this scheme: `plimsoll-rule:/en/latest-tag.md`. */
  readonly ruleScheme?: string;
  /** The client has the commands `plimsoll.showPlan` and `plimsoll.showStep`, so that code lenses may name them. */
  readonly planCommands?: boolean;
  /** False in a workspace that the user does not trust: nothing that a file in it names is run. True when missing. */
  readonly trusted?: boolean;
  /** The client answers `plimsoll/asset`. */
  readonly assets?: boolean;
  /** The settings below the section `plimsoll`, for a client that does not answer `workspace/configuration`. */
  readonly settings?: unknown;
}

/** An entry of a folder, as `plimsoll/fs/list` gives it. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
}

/** What is known of one path; sizes in bytes, times in milliseconds since 1970. */
export interface FileFacts {
  readonly kind: FolderEntry["kind"];
  readonly size: number;
  readonly modified: number;
}

/** Server to client: the bytes of a file in base64; null when there is none or it cannot be read. */
export const readFile: Message<{ readonly uri: string }, string | null> = { method: "plimsoll/fs/read" };
export const listFolder: Message<{ readonly uri: string }, readonly FolderEntry[] | null> = { method: "plimsoll/fs/list" };
export const statFile: Message<{ readonly uri: string }, FileFacts | null> = { method: "plimsoll/fs/stat" };

/**
 * Server to client: a text that a server without a disk needs and that is too large to be part of it, by the name of the file beside the
 * browser's `server.js` in the bundle (texts of rules such as `rule-texts-en.txt`, and parts of the program: any `*.txt` or `*.js` there); null when
 * there is none. Without it messages are keys, and what is loaded late fails.
 */
export const asset: Message<{ readonly name: string }, string | null> = { method: "plimsoll/asset" };

/** Client to server: the page of a rule as Markdown, in that language or the server's; null for an unknown rule. */
export const rulePage: Message<{ readonly rule: string; readonly language?: "en" | "ko" }, { readonly markdown: string } | null> =
  { method: "plimsoll/rulePage" };

/** Client to server: the build of a document for a tree: stages, their steps, and what each adds. Null when there is nothing to plan. */
export const planTree: Message<{ readonly uri: string }, PlanTree | null> = { method: "plimsoll/planTree" };

/** Client to server: the page of a document's plan as one HTML file without anything outside of it; `nonce` goes into its script and style. */
export const planPage: Message<{ readonly uri: string; readonly nonce?: string }, { readonly html: string } | null> = {
  method: "plimsoll/planPage",
};

/** Server to client: what `planTree` gives for this document has changed. */
export const planChanged: Message<{ readonly uri: string }> = { method: "plimsoll/planChanged" };

/** Client to server: the config that holds for a document, where it comes from, and what was found on the way. */
export const effectiveConfig: Message<{ readonly uri: string }, { readonly file: string | null; readonly json: string } | null> =
  {
    method: "plimsoll/effectiveConfig",
  };

export interface PlanTree {
  /** Of the text that it was planned from. */
  readonly version: number;
  readonly stages: readonly PlanTreeStage[];
  /** The image in one line, such as "212 MB, 9 layers", in the user's language. */
  readonly summary: string;
}

export interface PlanTreeStage {
  /** `builder`, or its number. */
  readonly name: string;
  readonly base: string;
  readonly reachable: boolean;
  /** Whether it is what the build makes. */
  readonly target: boolean;
  readonly range: PlanRange;
  /** Its bytes in words: `≈ 48 MB`. */
  readonly size: string;
  readonly steps: readonly PlanTreeStep[];
}

export interface PlanTreeStep {
  readonly text: string;
  readonly kind: "base" | "layer" | "metadata";
  readonly range: PlanRange;
  /** In words, with how sure we are; "" for a step without a layer. */
  readonly size: string;
  /** The likely bytes; null when they are not known or there is no layer. */
  readonly bytes: number | null;
  /** Against the last commit; null when nobody knows. */
  readonly state: "cached" | "rebuilt" | "depends" | "unused" | null;
  /** Why, in words; "" without a state. */
  readonly why: string;
}

/** 0-based, half-open, in UTF-16 code units, whatever encoding the positions of other messages have. */
export interface PlanRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}
