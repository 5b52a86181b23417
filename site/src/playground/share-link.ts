import type { ContextFile } from "../engine/engine-message.ts";

/** What a link carries. */
export interface SharedState {
  readonly text: string;
  readonly files: readonly ContextFile[];
  readonly ignore: string;
  readonly profile: string;
}

/** What stands behind the # of a link: JSON, deflated, in the letters of addresses. Browsers keep it to themselves. */
export async function packState(state: SharedState): Promise<string> {
  const bytes = await through(new TextEncoder().encode(JSON.stringify(state)), new CompressionStream("deflate-raw"));
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Undefined for anything that `packState` did not write. */
export async function unpackState(packed: string): Promise<SharedState | undefined> {
  try {
    const binary = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = await through(
      Uint8Array.from(binary, (letter) => letter.charCodeAt(0)),
      new DecompressionStream("deflate-raw"),
    );
    return stateOf(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}

/** A link is somebody's text: nothing of it is taken as it is. */
function stateOf(value: unknown): SharedState | undefined {
  if (!isRecord(value) || typeof value["text"] !== "string") return undefined;
  const files = Array.isArray(value["files"]) ? value["files"] : [];
  return {
    text: value["text"],
    files: files.flatMap((file: unknown) => (isRecord(file) ? fileOf(file) : [])),
    ignore: typeof value["ignore"] === "string" ? value["ignore"] : "",
    profile: typeof value["profile"] === "string" ? value["profile"] : "recommended",
  };
}

function fileOf({ path, bytes, text }: Readonly<Record<string, unknown>>): readonly ContextFile[] {
  const isFile = typeof path === "string" && typeof bytes === "number" && Number.isSafeInteger(bytes) && bytes >= 0;
  if (!isFile) return [];
  return [typeof text === "string" ? { path, bytes, text } : { path, bytes }];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** Bytes that unpack to more than anybody writes are refused: a small link may hold a large text. */
async function through(bytes: Uint8Array<ArrayBuffer>, transform: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > mostBytes) throw new RangeError("the link holds too much");
    parts.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const mostBytes = 2_000_000;
