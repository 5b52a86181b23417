import type { Instruction } from "../instructions/instruction.ts";
import type { RunScript } from "../shell/run-scripts.ts";
import type { StageGraph } from "../stages/stage-graph.ts";
import type { Heredoc } from "../syntax/heredoc.ts";
import { lastStartingBy } from "../text/last-starting-by.ts";
import type { Span } from "../text/span.ts";
import { addHeredocNames } from "./heredoc-names.ts";
import { NameTableBuilder } from "./name-table-builder.ts";
import { addStageNames } from "./stage-names.ts";
import { addVariableNames } from "./variable-names.ts";

/** What a name stands for. To the user one thing, however often it is declared. */
export type NamedThing = StageThing | VariableThing | HeredocThing;

export interface StageThing {
  readonly kind: "stage";
  /** As typed; undefined for a stage that has only its number. */
  readonly name: string | undefined;
  readonly stage: number;
  readonly places: readonly NamePlace[];
}

/**
 * A variable of the build. Its declarations are one thing where one may reach what the other reaches: an ARG before the first
 * FROM and the ARGs that take it into stages, an ARG and the ENV that keeps it, an ENV and those of the stages built on it.
 */
export interface VariableThing {
  readonly kind: "variable";
  readonly name: string;
  /** Where it stands: -1 for what comes before the first FROM and for FROM lines, else the index of a stage. */
  readonly stages: ReadonlySet<number>;
  readonly places: readonly NamePlace[];
}

export interface HeredocThing {
  readonly kind: "heredoc";
  readonly name: string;
  readonly heredoc: Heredoc;
  readonly places: readonly NamePlace[];
}

/** A place in the file that speaks of a thing. */
export interface NamePlace {
  /** Index into `things`. */
  readonly thing: number;
  /** The name alone; of a `hidden` place what it is hidden in. */
  readonly span: Span;
  readonly role: "declaration" | "read" | "write";
  /** `number`: `--from=0`. `hidden`: by other words, as `FROM ${BASE}` is, or so quoted that the name does not stand there. */
  readonly form: "name" | "number" | "hidden";
  /** Behind ONBUILD the inner one. */
  readonly instruction: Instruction;
  /** -1 before the first FROM. */
  readonly stage: number;
}

/** Every stage name, variable and heredoc name of a file with all places that speak of it. */
export interface NameTable {
  /** The stages come first, each at its index. */
  readonly things: readonly NamedThing[];
  /** Without hidden ones, in the order of the file; no two share a character. */
  readonly places: readonly NamePlace[];
  /** Variables that are read and declared nowhere in the file: by name the stages that do so, -1 for FROM lines. */
  readonly unknown: ReadonlyMap<string, ReadonlySet<number>>;
}

/** What names are looked for in. */
export interface NameSource {
  readonly text: string;
  readonly stages: StageGraph;
  readonly scripts: readonly RunScript[];
  readonly instructions: readonly Instruction[];
}

/** Total and near linear in the text. */
export function nameTable(source: NameSource): NameTable {
  const builder = new NameTableBuilder(source.text);
  addStageNames(builder, source);
  addVariableNames(builder, source);
  addHeredocNames(builder, source);
  return builder.build();
}

/** The place at an offset, its end included. Costs the logarithm of the number of places. */
export function placeAt({ places }: NameTable, offset: number): NamePlace | undefined {
  const place = places[lastStartingBy(places, offset)];
  return place !== undefined && offset <= place.span.end ? place : undefined;
}

/** What a place speaks of. */
export function thingOf({ things }: NameTable, { thing }: NamePlace): NamedThing {
  return things[thing]!;
}

/**
 * The declarations that a place refers to: the last one before it in its own stage, else those of the stage from which it comes,
 * else all of the thing. An ARG without a default leads on to the ARG before the first FROM.
 */
export function declarationsFor(table: NameTable, place: NamePlace): readonly NamePlace[] {
  const thing = thingOf(table, place);
  const all = thing.places.filter(({ role }) => role === "declaration");
  if (thing.kind !== "variable") return all;
  if (place.role === "declaration") {
    const isBare = place.instruction.kind === "arg" && !hasDefault(place);
    const global = isBare && place.stage !== -1 ? all.filter(({ stage }) => stage === -1) : [];
    return global.length > 0 ? global : [place];
  }
  const before = all.filter(({ stage, span }) => stage === place.stage && span.start <= place.span.start);
  const own = before.findLast(({ instruction }) => instruction !== place.instruction || instruction.kind === "arg");
  if (own !== undefined) return [own];
  const earlier = all.filter(({ span }) => span.start < place.span.start);
  const last = earlier.at(-1);
  return last === undefined ? all : earlier.filter(({ stage }) => stage === last.stage);
}

function hasDefault({ instruction, span }: NamePlace): boolean {
  if (instruction.kind !== "arg") return false;
  return instruction.definitions.some(({ name, value }) => value !== undefined && name.span.start === span.start);
}
