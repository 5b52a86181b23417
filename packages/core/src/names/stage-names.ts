import type { Instruction } from "../instructions/instruction.ts";
import { mountOption } from "../instructions/mount.ts";
import type { Stage } from "../stages/stage-graph.ts";
import type { NameSource } from "./name-table.ts";
import type { NameTableBuilder } from "./name-table-builder.ts";
import type { Span } from "../text/span.ts";

/** Stage names in `FROM … AS`, `FROM`, `COPY --from` and `RUN --mount=from`, half-typed instructions included. */
export function addStageNames(builder: NameTableBuilder, { stages: { stages } }: NameSource): void {
  const byName = new Map<string, number>();
  for (const { from, index } of stages) {
    builder.thing({ kind: "stage", name: from.name?.value, stage: index });
    if (from.name !== undefined) byName.set(from.name.value.toLowerCase(), index);
  }
  for (const stage of stages) {
    const { from, index, base } = stage;
    if (from.name !== undefined) {
      const place = { thing: index, span: from.name.span, role: "declaration", instruction: from, stage: index } as const;
      builder.place(place, from.name.value);
    }
    if (base.kind === "stage") use(builder, stages[base.index]!, from.image.span, from, index);
    for (const outer of stage.instructions) {
      const instruction = outer.kind === "onbuild" ? outer.instruction : outer;
      for (const { name, span, isNumber } of namesTaken(instruction)) {
        const taken = isNumber ? stages[Number(name)] : stages[byName.get(name.toLowerCase()) ?? -1];
        if (taken === undefined) continue;
        if (!isNumber) use(builder, taken, span, instruction, index);
        else builder.number({ thing: taken.index, span, role: "read", instruction, stage: index });
      }
    }
  }
}

interface TakenName {
  readonly name: string;
  readonly span: Span;
  readonly isNumber: boolean;
}

function* namesTaken(instruction: Instruction): Generator<TakenName> {
  const isCopy = instruction.kind === "copy" || (instruction.kind === "invalid" && instruction.known === "COPY");
  if (isCopy) {
    for (const { name, value, valueSpan } of instruction.flags) {
      if (name === "from" && value) yield { name: value, span: valueSpan, isNumber: /^\+?\d+$/.test(value) };
    }
  } else if (instruction.kind === "run") {
    for (const mount of instruction.mounts) {
      const option = mountOption(mount, "from");
      // A number is no index here: `from=0` is the image `0`.
      if (option?.value) yield { name: option.value, span: option.valueSpan, isNumber: false };
    }
  }
}

function use(builder: NameTableBuilder, taken: Stage, span: Span, instruction: Instruction, stage: number): void {
  const written = builder.text.slice(span.start, span.end).replace(/^(["'])(.*)\1$/s, "$2");
  const place = { thing: taken.index, span, role: "read", instruction, stage } as const;
  if (written.toLowerCase() === taken.name) builder.place(place, written);
  else {
    const inner = instruction.kind === "run" ? spanInMount(builder.text.slice(span.start, span.end), taken.name) : undefined;
    if (inner === undefined) builder.hidden(place);
    else {
      const start = span.start + inner.start;
      const end = span.start + inner.end;
      builder.place({ ...place, span: { start, end } }, builder.text.slice(start, end));
    }
  }
}

/** Where quotes or characters outside of ASCII hide the place of an option, all of the flag is marked. */
function spanInMount(written: string, name: string | undefined): Span | undefined {
  const found = [...written.toLowerCase().matchAll(/(?<=^|[,"'])from=([\w.-]+)(?=[,"']|$)/g)];
  const [first] = found;
  if (found.length !== 1 || first === undefined || first[1] !== name) return undefined;
  return { start: first.index + "from=".length, end: first.index + first[0].length };
}
