import { LSPErrorCodes, PrepareRenameRequest, ResponseError } from "vscode-languageserver";
import { renameObstacle, thingOf } from "@plimsoll/core/editor";
import { nameAt, namesOf } from "../names/names-of.ts";
import { describeProblem, renameText } from "../names/rename-text.ts";
import type { Feature } from "../server.ts";

/** textDocument/prepareRename: the capability is told by `rename.ts`. */
export const prepareRename: Feature = {
  capabilities: () => ({}),
  register(server) {
    server.answer(PrepareRenameRequest.type, null, (snapshot, { position }) => {
      const place = nameAt(snapshot, position);
      if (place === undefined) return null;
      const text = renameText[server.language];
      const obstacle = renameObstacle(thingOf(namesOf(snapshot), place));
      const lineOf = (offset: number): number => snapshot.positionAt(offset).line + 1;
      if (obstacle !== undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, describeProblem(text, obstacle, lineOf));
      if (place.form === "number") throw new ResponseError(LSPErrorCodes.RequestFailed, text.number);
      const { start, end } = place.span;
      return { range: snapshot.rangeOf(place.span), placeholder: snapshot.text.slice(start, end) };
    });
  },
};
