import type { ContentSize } from "./content-size.ts";

/** What something in a layer is for; who wants a slim image leaves out everything but the first three. */
export type ContentRole =
  /** Installed software. */
  | "packages"
  | "files"
  /** What a package manager must know of what is installed: dpkg's status, npm's hidden lock file. */
  | "records"
  | "bytecode"
  | "documentation"
  | "logs"
  /** Downloaded archives that a package manager keeps, in case they are wanted again. */
  | "cache"
  /** Lists of what could be installed. */
  | "index";

/** Files that lie below one directory and are counted, not listed. */
export interface ContentGroup {
  readonly role: ContentRole;
  /** What puts them there: `apt`, `pip`, `npm`, `curl`. */
  readonly by: string;
  /** Package or file, as its makers call it; "" where there is none. */
  readonly name: string;
  /** Absolute. Everything lies at or below it. */
  readonly path: string;
  readonly size: ContentSize;
}
