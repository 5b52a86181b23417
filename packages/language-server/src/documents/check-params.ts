/**
 * What is wrong with the parameters of a request about a document; undefined when nothing is. The protocol library hands them on as they
 * came, and clients have bugs. Only what the parameters of many methods share is looked at: the document, and a place in it where there is one.
 */
export function paramsFault(params: unknown, needs: readonly ("position" | "range")[]): string | undefined {
  if (!isMapping(params) || !isMapping(params["textDocument"]) || typeof params["textDocument"]["uri"] !== "string")
    return "textDocument.uri is no text";
  for (const name of needs) {
    const isSound = name === "position" ? isPosition(params[name]) : isRange(params[name]);
    if (!isSound) return `${name} is no ${name}`;
  }
  return undefined;
}

/** Places that the parameters of a method must have. */
export function placesNeeded(method: string): readonly ("position" | "range")[] {
  if (atPosition.has(method)) return ["position"];
  return inRange.has(method) ? ["range"] : [];
}

const atPosition: ReadonlySet<string> = new Set(
  [
    "hover",
    "completion",
    "signatureHelp",
    "definition",
    "declaration",
    "references",
    "documentHighlight",
    "prepareRename",
    "rename",
    "linkedEditingRange",
    "prepareCallHierarchy",
    "onTypeFormatting",
  ].map((name) => `textDocument/${name}`),
);

const inRange: ReadonlySet<string> = new Set(
  ["semanticTokens/range", "inlayHint", "codeAction", "rangeFormatting"].map((name) => `textDocument/${name}`),
);

function isRange(value: unknown): boolean {
  return isMapping(value) && isPosition(value["start"]) && isPosition(value["end"]);
}

function isPosition(value: unknown): boolean {
  return isMapping(value) && typeof value["line"] === "number" && typeof value["character"] === "number";
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
