import { LinkedEditingRangeRequest } from "vscode-languageserver";
import { thingOf } from "@plimsoll/core/editor";
import { nameAt, namesOf } from "../names/names-of.ts";
import type { Feature } from "../server.ts";

/**
 * textDocument/linkedEditingRange: names of stages and of heredocs, which mean nothing but themselves. Variables are left to rename, which looks
 * whether the new name is free.
 */
export const linkedEditingRange: Feature = {
  capabilities: () => ({ linkedEditingRangeProvider: true }),
  register(server) {
    server.answer(LinkedEditingRangeRequest.type, null, (snapshot, { position }) => {
      const place = nameAt(snapshot, position);
      if (place === undefined || place.form !== "name") return null;
      const thing = thingOf(namesOf(snapshot), place);
      if (thing.kind === "variable") return null;
      const spans = thing.places.filter(({ form }) => form === "name").map(({ span }) => span);
      const texts = new Set(spans.map(({ start, end }) => snapshot.text.slice(start, end)));
      // All ranges must hold the same text; and what is hidden would no longer be found.
      if (spans.length < 2 || texts.size > 1 || thing.places.some(({ form }) => form === "hidden")) return null;
      const wordPattern = thing.kind === "stage" ? String.raw`[a-z][a-z0-9_.\-]*` : String.raw`[A-Za-z_][A-Za-z0-9_.\-]*`;
      return { ranges: spans.map((span) => snapshot.rangeOf(span)), wordPattern };
    });
  },
};
