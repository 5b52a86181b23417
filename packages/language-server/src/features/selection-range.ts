import { type SelectionRange, SelectionRangeRequest } from "vscode-languageserver";
import type { Feature } from "../server.ts";
import { createSelector } from "../selection/selected-spans.ts";

/** textDocument/selectionRange */
export const selectionRange: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register(server) {
    server.answer(SelectionRangeRequest.type, null, (snapshot, { positions }) => {
      const select = createSelector(snapshot.analysis);
      return positions.map((position): SelectionRange => {
        let chosen: SelectionRange | undefined;
        for (const span of select(snapshot.offsetAt(position)).toReversed()) {
          const range = snapshot.rangeOf(span);
          chosen = chosen === undefined ? { range } : { range, parent: chosen };
        }
        return chosen ?? { range: { start: position, end: position } };
      });
    });
  },
};
