import { Session } from "node:inspector";

/**
 * Counts what a piece of work does, not how long it takes: every block of our code that V8 executes (its precise coverage),
 * plus the characters and elements that the built-in functions of strings and arrays touch for it. The same work gives the same
 * number on every machine. What is to be counted must be imported after `start`: V8 puts its counters in while it compiles.
 */
export class StepCounter {
  private readonly session = new Session();
  private readonly counted: RegExp;

  /** `counted` says by its address which code counts. */
  constructor(counted: RegExp) {
    this.counted = counted;
  }

  start(): void {
    this.session.connect();
    this.session.post("Profiler.enable");
    this.session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  }

  stop(): void {
    this.session.post("Profiler.stopPreciseCoverage");
    this.session.disconnect();
  }

  /** The number of steps that `work` takes. */
  count(work: () => void): number {
    this.takeBlocks();
    const touched = touchedDuring(work);
    return this.takeBlocks() + touched;
  }

  /** Executed blocks since the last call. */
  private takeBlocks(): number {
    let blocks = 0;
    this.session.post("Profiler.takePreciseCoverage", (_, { result }) => {
      for (const script of result) {
        if (!this.counted.test(script.url)) continue;
        for (const { ranges } of script.functions) for (const range of ranges) blocks += range.count;
      }
    });
    return blocks;
  }
}

type Sized = { readonly length: number };
/** How many characters or elements one call touched. */
type Cost = (self: Sized, result: unknown, args: readonly unknown[]) => number;

const cut: Cost = (_self, result) => lengthOf(result);
const search: Cost = (self, result, [, from]) => {
  const start = typeof from === "number" ? from : 0;
  return typeof result === "number" && result >= 0 ? result - start + 1 : Math.max(0, self.length - start);
};
const compare: Cost = (_self, _result, [text]) => lengthOf(text);
const whole: Cost = (self, result) => self.length + lengthOf(result);

const builtIns: readonly (readonly [object, Cost, readonly (string | symbol)[]])[] = [
  [String.prototype, cut, ["slice", "substring", "repeat"]],
  [String.prototype, search, ["indexOf", "includes"]],
  [String.prototype, compare, ["startsWith", "endsWith"]],
  [
    String.prototype,
    whole,
    ["replace", "replaceAll", "split", "trim", "trimStart", "trimEnd", "toLowerCase", "toUpperCase", "match", "matchAll"],
  ],
  [RegExp.prototype, compare, ["exec", "test"]],
  [Array.prototype, cut, ["slice"]],
  [
    Array.prototype,
    whole,
    ["splice", "concat", "join", "indexOf", "includes", "find", "findLast", "findIndex", "filter", "map", "flatMap"],
  ],
  [Array.prototype, whole, ["some", "every", "sort", "toSorted", "reverse", "toReversed", "shift", "unshift", "fill", "reduce"]],
  // Spreading, `new Set(array)` and `for … of`.
  [Array.prototype, (self) => self.length, [Symbol.iterator]],
];

function touchedDuring(work: () => void): number {
  let touched = 0;
  const restore = builtIns.flatMap(([prototype, cost, names]) =>
    names.map((name) =>
      watch(prototype, name, (self, result, args) => {
        touched += cost(self, result, args);
      }),
    ),
  );
  try {
    work();
  } finally {
    for (let index = 0; index < restore.length; index++) restore[index]!();
  }
  return touched;
}

/** Puts a function before a built-in one that sees each call; gives back what takes it away again. */
function watch(
  prototype: object,
  name: string | symbol,
  see: (self: Sized, result: unknown, args: readonly unknown[]) => void,
): () => void {
  const original: unknown = Reflect.get(prototype, name);
  if (typeof original !== "function") throw new Error(`no function ${String(name)}`);
  const define = (value: unknown): void => {
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true, enumerable: false });
  };
  define(function (this: Sized, ...args: readonly unknown[]): unknown {
    const result: unknown = Reflect.apply(original, this, args);
    see(this, result, args);
    return result;
  });
  return () => define(original);
}

function lengthOf(value: unknown): number {
  return typeof value === "string" || Array.isArray(value) ? value.length : 0;
}
