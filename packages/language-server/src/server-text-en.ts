import type { ServerText } from "./server-text.ts";

export const serverTextEn: ServerText = {
  lookingAtWorkspace: "plimsoll: checking the Dockerfiles of the workspace",
  brokenConfig: (file) => `plimsoll: ${file} has errors and is not used. The Problems view shows where they are.`,
  tooLarge: (most) => `This document has more than ${most.toLocaleString("en")} characters, so it is not checked.`,
  brokenInput: (found) =>
    `plimsoll: a message on standard input has no valid Content-Length header: ${found}. ` +
    "The server ends, since it cannot tell where the next message begins.",
};
