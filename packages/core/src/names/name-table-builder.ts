import type { NamedThing, NamePlace, NameTable } from "./name-table.ts";
import type { Span } from "../text/span.ts";

type FoundThing =
  | { readonly kind: "stage"; readonly name: string | undefined; readonly stage: number }
  | { readonly kind: "variable"; readonly name: string }
  | (Omit<Extract<NamedThing, { readonly kind: "heredoc" }>, "places"> & object);

/** A place whose thing gets its final number last. */
type CollectedPlace = Omit<NamePlace, "thing"> & { thing: number };

/** Collects things and places; things that turn out to be one are joined. */
export class NameTableBuilder {
  readonly text: string;
  private readonly found: FoundThing[] = [];
  /** For each thing the one that it was joined to, or itself. */
  private readonly joined: number[] = [];
  private readonly places: CollectedPlace[] = [];
  private readonly unknown = new Map<string, Set<number>>();

  constructor(text: string) {
    this.text = text;
  }

  /** Gives its number. */
  thing(thing: FoundThing): number {
    this.joined.push(this.found.length);
    return this.found.push(thing) - 1;
  }

  /** From here on the two are one. */
  join(a: number, b: number): void {
    const [first, second] = [this.rootOf(a), this.rootOf(b)];
    if (first !== second) this.joined[Math.max(first, second)] = Math.min(first, second);
  }

  /**
   * Notes a place. `span` should be the name as it stands in the file; where it is more than that, the name is looked for in it
   * behind a dollar sign or between quotes, and the place is hidden when it does not stand there once.
   */
  place(place: Omit<NamePlace, "form">, name: string): void {
    const span = this.spanOfName(place.span, name);
    this.collect(place, span ?? place.span, span === undefined ? "hidden" : "name");
  }

  hidden(place: Omit<NamePlace, "form">): void {
    this.collect(place, place.span, "hidden");
  }

  number(place: Omit<NamePlace, "form">): void {
    this.collect(place, place.span, "number");
  }

  unknownName(name: string, stage: number): void {
    const stages = this.unknown.get(name);
    if (stages === undefined) this.unknown.set(name, new Set([stage]));
    else stages.add(stage);
  }

  /** Ends the collecting: it cannot be called twice. */
  build(): NameTable {
    const numbers = new Map<number, number>();
    for (const index of this.found.keys()) if (this.rootOf(index) === index) numbers.set(index, numbers.size);
    for (const place of this.places) place.thing = numbers.get(this.rootOf(place.thing))!;
    const sorted = this.places.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    const byThing: NamePlace[][] = [...numbers].map(() => []);
    const places: NamePlace[] = [];
    for (const place of sorted) {
      const before = places.at(-1);
      const isVisible = place.form !== "hidden";
      // One place may be found twice: in the text of a shell and in a text that it gives to another.
      if (isVisible && before !== undefined && place.span.start < before.span.end) continue;
      byThing[place.thing]!.push(place);
      if (isVisible) places.push(place);
    }
    const things = [...numbers.keys()].map((index, number): NamedThing => thingWith(this.found[index]!, byThing[number]!));
    return { things, places, unknown: this.unknown };
  }

  /** All places have one shape: there are many of them. */
  private collect({ thing, role, instruction, stage }: Omit<NamePlace, "form">, span: Span, form: NamePlace["form"]): void {
    this.places.push({ thing, span, role, form, instruction, stage });
  }

  private rootOf(index: number): number {
    let root = index;
    while (this.joined[root] !== root) root = this.joined[root]!;
    for (let at = index; at !== root;) {
      const next = this.joined[at]!;
      this.joined[at] = root;
      at = next;
    }
    return root;
  }

  private spanOfName(span: Span, name: string): Span | undefined {
    const { start, end } = span;
    if (end - start === name.length && this.text.startsWith(name, start)) return span;
    const written = this.text.slice(start, end);
    const inner = written.slice(1, -1);
    if (inner === name && /^["']/.test(written) && written.at(-1) === written[0]) return { start: start + 1, end: end - 1 };
    let found: Span | undefined;
    if (name === "") return undefined;
    for (let at = written.indexOf(name); at !== -1; at = written.indexOf(name, at + 1)) {
      if (!/\$\{?$/.test(written.slice(Math.max(0, at - 2), at)) || /^\w/.test(written.slice(at + name.length))) continue;
      if (found !== undefined) return undefined;
      found = { start: start + at, end: start + at + name.length };
    }
    return found;
  }
}

function thingWith(found: FoundThing, places: readonly NamePlace[]): NamedThing {
  if (found.kind !== "variable") return { ...found, places };
  return { ...found, places, stages: new Set(places.map(({ stage }) => stage)) };
}
