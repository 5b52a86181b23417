/** A command line of a package manager, taken apart. */
export interface Invocation {
  /** The first word that is no option, and the rest; undefined for words that nobody can tell. */
  readonly words: readonly (string | undefined)[];
  /** Value of an option; "" where it has none. The last one counts. */
  option(...names: readonly string[]): string | undefined;
  /** Whether an option is there and not `=false`. */
  has(...names: readonly string[]): boolean;
  /** All values of an option that may be there several times, or hold several with commas. */
  values(name: string): readonly string[];
}

/** `withValue`: options whose value is the next word. */
export function readInvocation(args: readonly (string | undefined)[], withValue: ReadonlySet<string>): Invocation {
  const words: (string | undefined)[] = [];
  const options: { readonly name: string; readonly value: string }[] = [];
  for (let index = 0; index < args.length; index++) {
    const arg = args[index];
    if (arg === undefined || !arg.startsWith("-") || arg === "-") {
      words.push(arg);
      continue;
    }
    if (arg === "--") continue;
    const equals = arg.indexOf("=");
    if (equals !== -1) options.push({ name: arg.slice(0, equals), value: arg.slice(equals + 1) });
    else if (withValue.has(arg)) options.push({ name: arg, value: args[++index] ?? "" });
    else options.push({ name: arg, value: "" });
  }
  const option = (...names: readonly string[]): string | undefined => options.findLast(({ name }) => names.includes(name))?.value;
  return {
    words,
    option,
    has: (...names) => {
      const value = option(...names);
      return value !== undefined && value !== "false";
    },
    values: (wanted) => options.filter(({ name }) => name === wanted).flatMap(({ value }) => value.split(",")),
  };
}
