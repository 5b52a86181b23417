import type { ClientCapabilities } from "vscode-languageserver";

/** Objects that say nothing without a list in them, by that list. */
const lists: Readonly<Record<string, string>> = {
  resolveSupport: "properties",
  tagSupport: "valueSet",
  codeActionKind: "valueSet",
  foldingRangeKind: "valueSet",
  codeActionLiteralSupport: "codeActionKind",
};

/**
 * What a client says that it can, as the types of the protocol have it: some clients write null for what they cannot, or begin an object and
 * leave out what it must have. Such parts are dropped, so that they mean no ability instead of an error.
 */
export function readCapabilities(given: unknown): ClientCapabilities {
  // Each part is looked at again where it is used; what the types demand is there now.
  return sound(given) as ClientCapabilities;
}

function sound(given: unknown): object {
  if (typeof given !== "object" || given === null) return {};
  const kept = Object.entries(given).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
    if (value === null || value === undefined) return [];
    if (typeof value !== "object" || Array.isArray(value)) return [[key, value]];
    const inner = sound(value);
    const list = Object.hasOwn(lists, key) ? lists[key] : undefined;
    return list === undefined || Object.hasOwn(inner, list) ? [[key, inner]] : [];
  });
  return Object.fromEntries(kept);
}
