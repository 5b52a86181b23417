import { resolve } from "node:path";
import { type GitRepository, openRepository } from "./git-repository.ts";

/** Repositories that builds of one run lie in. */
export interface Repositories {
  open(folder: string): ReturnType<typeof openRepository>;
  close(): void;
}

/** Each is opened once. They keep the program alive until they are closed. */
export function createRepositories(): Repositories {
  const known = new Map<string, ReturnType<typeof openRepository>>();
  const opened: GitRepository[] = [];
  return {
    open(folder) {
      const key = resolve(folder);
      const asked =
        known.get(key) ??
        openRepository(folder).then((found) => {
          if (found.kind === "repository") opened.push(found.repository);
          return found;
        });
      known.set(key, asked);
      return asked;
    },
    close() {
      for (const repository of opened) repository.close();
    },
  };
}
