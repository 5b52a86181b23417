/** What is known of one variable at one place. */
export type Variable =
  | { readonly state: "set"; readonly value: string; readonly by: "arg" | "env" | "platform" | "base" }
  /** Declared by ARG without a default, and no value is given: BuildKit treats it as unset. */
  | { readonly state: "unset" }
  /** The value depends on something that is not known here (a base image's config, an unreadable expression). */
  | { readonly state: "unknown" };

/** The variables of a stage (or of the FROM lines), by place. */
export interface Scope {
  /**
   * The variable as the instruction at `position` sees it, that is before its own effect. `position` counts the instructions of the
   * stage from 0; the number of instructions gives the state at the end. Undefined when nothing declares it.
   */
  lookup(name: string, position: number): Variable | undefined;
  /** Names that are declared before `position`, in no particular order. */
  names(position: number): readonly string[];
}
