import { type ExpandedWord, expandedWords } from "../rules/shared/expanded-words.ts";
import type { ArgInstruction, EnvInstruction, FromInstruction, Instruction } from "../instructions/instruction.ts";
import { flagOf } from "../instructions/instruction.ts";
import { withTriggers } from "../instructions/read-instructions.ts";
import type { ScriptInstruction } from "../shell/run-scripts.ts";
import type { ShellScript } from "../shell/shell-script.ts";
import type { Stage } from "../stages/stage-graph.ts";
import { toSourceSpan } from "../syntax/logical-text.ts";
import { lexWord } from "../syntax/word-lexer.ts";
import type { Span } from "../text/span.ts";
import type { NameSource } from "./name-table.ts";
import type { NameTableBuilder } from "./name-table-builder.ts";
import { namesInScript, speaksOf } from "./script-names.ts";
import { VariableScope } from "./variable-scope.ts";

/** Variables of ARG and ENV, and every place where BuildKit or a shell fills them in. */
export function addVariableNames(builder: NameTableBuilder, source: NameSource): void {
  new VariableWalk(builder, source).all();
}

/** Where an instruction stands and what it sees. */
interface Seat {
  readonly stage: number;
  readonly see: (name: string) => number | undefined;
  readonly declare: (name: string, kind: "arg" | "env") => number;
}

/** Goes once through the file; what has been declared so far is its state. */
class VariableWalk {
  private readonly builder: NameTableBuilder;
  private readonly source: NameSource;
  private readonly scripts: ReadonlyMap<Instruction, ShellScript>;
  private readonly globals = new Map<string, number>();
  /** Names that any instruction of the file declares: all others need not be looked up. */
  private readonly declared: ReadonlySet<string>;

  constructor(builder: NameTableBuilder, source: NameSource) {
    this.builder = builder;
    this.source = source;
    this.scripts = new Map(source.scripts.map(({ instruction, script }) => [instruction, script]));
    this.declared = declaredNames(source);
  }

  all(): void {
    const { stages: graph } = this.source;
    const global: Seat = {
      stage: -1,
      see: (name) => this.globals.get(name),
      declare: (name) => {
        const thing = this.globals.get(name) ?? this.builder.thing({ kind: "variable", name });
        this.globals.set(name, thing);
        return thing;
      },
    };
    for (const instruction of graph.globalArgs) this.arg(instruction, global);
    for (const { from } of graph.stages) this.fromLine(from, global);
    const children = childrenOf(graph.stages);
    const scope = new VariableScope();
    // A stack of its own: chains of stages may be longer than the engine's.
    const waiting: (Stage | { readonly leave: number })[] = [...(children.get(undefined) ?? [])];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if ("leave" in next) {
        scope.leave(next.leave);
        continue;
      }
      waiting.push({ leave: scope.enter() });
      this.stage(next, scope);
      scope.runTriggers();
      waiting.push(...(children.get(next.index) ?? []));
    }
  }

  private stage(stage: Stage, scope: VariableScope): void {
    const { index } = stage;
    const thingFor = (name: string, kind: "arg" | "env", earlier: number | undefined): number => {
      const global = kind === "arg" ? this.globals.get(name) : undefined;
      if (earlier !== undefined && global !== undefined) this.builder.join(earlier, global);
      return earlier ?? global ?? this.builder.thing({ kind: "variable", name });
    };
    const own: Seat = {
      stage: index,
      see: (name) => scope.seen(name),
      declare(name, kind) {
        const thing = thingFor(name, kind, scope.seen(name));
        scope.declare(name, thing, kind === "env");
        return thing;
      },
    };
    const trigger: Seat = {
      stage: index,
      see: (name) => scope.seenByTrigger(name),
      declare(name, kind) {
        const thing = thingFor(name, kind, scope.seenByTrigger(name));
        scope.declareTrigger(name, thing, kind === "env");
        return thing;
      },
    };
    const atRunTime: Instruction[] = [];
    for (const instruction of stage.instructions) {
      if (instruction.kind === "onbuild") this.instruction(instruction.instruction, trigger);
      else if (isForRunTime(instruction)) atRunTime.push(instruction);
      else this.instruction(instruction, own);
    }
    // A container has every ENV of its image, whatever the order; ARG ends with the build.
    const image: Seat = { ...own, see: (name) => scope.kept(name) };
    for (const instruction of atRunTime) this.instruction(instruction, image);
  }

  private instruction(instruction: Instruction, seat: Seat): void {
    switch (instruction.kind) {
      case "arg":
        return this.arg(instruction, seat);
      case "env":
        return this.env(instruction, seat);
      case "run":
      case "cmd":
      case "entrypoint":
      case "healthcheck":
        this.words(instruction, seat);
        return this.script(instruction, seat);
      case "expose":
        for (const { value, at } of instruction.ports) this.reads(wordIn(instruction, value, at), instruction, seat);
        return;
      default:
        return this.words(instruction, seat);
    }
  }

  /** The definitions of one ARG see those before them. */
  private arg(instruction: ArgInstruction, seat: Seat): void {
    const words = expandedWords(instruction, this.source.stages.escape).values();
    for (const { name, value } of instruction.definitions) {
      const declared = nameOf(name.value);
      const word = value === undefined ? undefined : words.next().value;
      // `ARG NAME=${NAME:-value}` means the ARG before the first FROM, though BuildKit does not fill it in.
      const meant = declared !== undefined && seat.see(declared) === undefined ? this.globals.get(declared) : undefined;
      const see: Seat["see"] = (other) => seat.see(other) ?? (other === declared ? meant : undefined);
      if (word) this.reads(word, instruction, { ...seat, see });
      if (declared !== undefined) this.declaration(declared, name.span, instruction, seat, "arg");
    }
  }

  /** The pairs of an ENV see what was there before it. */
  private env(instruction: EnvInstruction, seat: Seat): void {
    this.words(instruction, seat);
    for (const { key } of instruction.pairs) {
      const name = nameOf(key.value);
      if (name !== undefined) this.declaration(name, key.span, instruction, seat, "env");
    }
  }

  private declaration(name: string, span: Span, instruction: Instruction, seat: Seat, kind: "arg" | "env"): void {
    const thing = seat.declare(name, kind);
    this.builder.place({ thing, span, role: "declaration", instruction, stage: seat.stage }, name);
  }

  private fromLine(instruction: FromInstruction, global: Seat): void {
    const { image } = instruction;
    this.reads(wordIn(instruction, image.value, image.at), instruction, global);
    const platform = flagOf(instruction, "platform");
    if (platform?.value !== undefined) this.reads(wordIn(instruction, platform.value, platform.valueAt), instruction, global);
  }

  private words(instruction: Instruction, seat: Seat): void {
    // Most instructions name no variable: their words need not be taken apart.
    if (!instruction.line.text.includes("$") && instruction.heredocs.length === 0) return;
    for (const word of expandedWords(instruction, this.source.stages.escape)) this.reads(word, instruction, seat);
  }

  private reads(word: WordLike, instruction: Instruction, seat: Seat): void {
    if (!word.text.includes("$")) return;
    const options = word.options ?? { escape: this.source.stages.escape };
    // Any value will do: without one `${name:?}` would end the reading.
    for (const { name, nameStart, nameEnd } of lexWord(word.text, () => "1", options).references) {
      const thing = this.declared.has(name) ? seat.see(name) : undefined;
      if (thing === undefined) this.builder.unknownName(name, seat.stage);
      else this.read(thing, word.place(nameStart, nameEnd), name, instruction, seat);
    }
  }

  private script(instruction: ScriptInstruction, seat: Seat): void {
    const script = this.scripts.get(instruction);
    const wanted = (name: string): boolean => this.declared.has(name) && seat.see(name) !== undefined;
    if (script === undefined || !speaksOf(script, wanted)) return;
    for (const { name, span, access } of namesInScript(instruction, script, wanted)) {
      const thing = seat.see(name);
      if (thing === undefined) continue;
      this.builder.place({ thing, span, role: access, instruction, stage: seat.stage }, name);
    }
  }

  private read(thing: number, span: Span, name: string, instruction: Instruction, { stage }: Seat): void {
    this.builder.place({ thing, span, role: "read", instruction, stage }, name);
  }
}

type WordLike = Pick<ExpandedWord, "text" | "place"> & { readonly options?: ExpandedWord["options"] };

/** A word of the joined line, or the whole of it where quotes were taken off. */
function wordIn({ line }: Instruction, text: string, at: number): WordLike {
  const quoted = !line.text.startsWith(text, at) && line.text.startsWith(text, at + 1) ? 1 : 0;
  return { text, place: (start, end) => toSourceSpan(line, at + quoted + start, at + quoted + end) };
}

/** By the index of the stage that they are built on; undefined for an image. */
function childrenOf(stages: readonly Stage[]): ReadonlyMap<number | undefined, readonly Stage[]> {
  const children = new Map<number | undefined, Stage[]>();
  for (const stage of stages) {
    const base = stage.base.kind === "stage" ? stage.base.index : undefined;
    const list = children.get(base);
    if (list === undefined) children.set(base, [stage]);
    else list.push(stage);
  }
  return children;
}

function isForRunTime({ kind }: Instruction): boolean {
  return kind === "cmd" || kind === "entrypoint" || kind === "healthcheck";
}

/** The name that an ARG or the key of an ENV declares; undefined when it is itself made from a variable, or no name. */
function nameOf(key: string): string | undefined {
  const name = key.replace(/^(["'])(.*)\1$/s, "$2");
  return name === "" || /["'$\\`\s]/.test(name) ? undefined : name;
}

function declaredNames({ instructions }: NameSource): ReadonlySet<string> {
  const names = new Set<string>();
  for (const instruction of withTriggers(instructions)) {
    if (instruction.kind === "arg") for (const { name } of instruction.definitions) names.add(nameOf(name.value) ?? "");
    else if (instruction.kind === "env") for (const { key } of instruction.pairs) names.add(nameOf(key.value) ?? "");
  }
  return names;
}
