import { withTriggers } from "../instructions/read-instructions.ts";
import type { NameSource } from "./name-table.ts";
import type { NameTableBuilder } from "./name-table-builder.ts";

/** The name of a heredoc stands where it begins and where it ends. */
export function addHeredocNames(builder: NameTableBuilder, { instructions, stages }: NameSource): void {
  const seen = new Set<number>();
  for (const instruction of withTriggers(instructions)) {
    const stage = stages.places.get(instruction)?.stage ?? -1;
    for (const heredoc of instruction.heredocs) {
      const { name, markerSpan, terminatorSpan } = heredoc;
      // An ONBUILD and the instruction behind it hold the same ones.
      if (seen.has(markerSpan.start)) continue;
      seen.add(markerSpan.start);
      const thing = builder.thing({ kind: "heredoc", name, heredoc });
      const marker = builder.text.slice(markerSpan.start, markerSpan.end);
      const at = marker.lastIndexOf(name);
      const isPlain =
        at !== -1 && /^\d*<<-?[ \t]*["']?$/.test(marker.slice(0, at)) && /^["']?$/.test(marker.slice(at + name.length));
      const span = isPlain ? { start: markerSpan.start + at, end: markerSpan.start + at + name.length } : markerSpan;
      builder.place({ thing, span, role: "declaration", instruction, stage }, name);
      const { start, end } = terminatorSpan;
      if (builder.text.slice(start, end) === name) {
        builder.place({ thing, span: terminatorSpan, role: "read", instruction, stage }, name);
      }
    }
  }
}
