import type { DaemonTexts } from "./daemon-text.ts";

export const daemonTextsEn: DaemonTexts = {
  denied: (socket) => ({
    message: `a daemon listens at \`${socket}\`, and you may not talk to it`,
    help: "Join its group, or save the image with `docker save` and name the file.",
  }),
  broken: (socket, detail) => ({
    message: `the daemon at \`${socket}\` did not give the image: ${detail}`,
    help: "Save the image with `docker save` and name the file.",
  }),
};
