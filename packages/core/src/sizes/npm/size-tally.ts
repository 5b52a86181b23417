import { rangeSize, type Size, type SizeBasis, unknownSize } from "../layers/size.ts";
import type { Deviation } from "./version-weight.ts";

/** One package in twenty of those in the table is larger; which of the unknown ones is, nobody can tell. In bytes. */
const oneInTwenty = 1_600_000;

/** A range whose end is more than this many times above its number tells nothing. */
const mostAbove = 4;

/** A sum of which it is kept how far it may be off. */
export class SizeTally {
  private readonly scale: number;
  basis: SizeBasis = "measured";
  /** Of what is known exactly. */
  surely = 0;
  private likely = 0;
  private guesses = 0;
  private readonly below = new Deviations();
  private readonly above = new Deviations();

  /** `scale`: of what is added, for each unpacked byte. */
  constructor(scale: number) {
    this.scale = scale;
  }

  add(value: number, off: Deviation, basis: SizeBasis, guessed: boolean): void {
    this.likely += value;
    this.below.add(value * off.below);
    this.above.add(value * off.above);
    if (off.below === 0) this.surely += value;
    if (guessed) this.guesses++;
    this.lessSure(basis);
  }

  lessSure(basis: SizeBasis): void {
    if (order.indexOf(basis) > order.indexOf(this.basis)) this.basis = basis;
  }

  /** `more`: what may come on top. `always`: share by which it may be off in any case. */
  size(source: string, more: number, always = 0): Size {
    const { likely, basis } = this;
    const guesses = oneInTwenty * Math.sqrt(this.guesses) * this.scale;
    const below = this.below.twice() + guesses + likely * always;
    const above = this.above.twice() + guesses + likely * always;
    if (above > mostAbove * likely) return unknownSize(source, this.surely);
    // What is known for sure is there, however wrong the rest is.
    const low = Math.max(likely - below, this.surely * (1 - always), this.likely * 0.02);
    return rangeSize(low, likely, likely + Math.max(above, Math.min(more, 0.24 * likely)), basis, source);
  }
}

/** Errors of single packages cancel each other out for the most part. */
class Deviations {
  private squares = 0;
  private sum = 0;

  add(value: number): void {
    this.squares += value ** 2;
    this.sum += value;
  }

  /** Two standard deviations of all together, and a tenth of what they have in common. */
  twice(): number {
    return 2 * Math.sqrt(this.squares) + 0.1 * this.sum;
  }
}

const order: readonly SizeBasis[] = ["measured", "index", "snapshot", "heuristic", "unknown"];
