import { type Blanks, joinBlanks } from "./blanks.ts";

/** What a branch did: the variables that it changed, and whether anything runs behind it. */
export interface BranchOutcome {
  readonly changes: ReadonlyMap<string, Blanks>;
  readonly reachable: boolean;
}

/**
 * What is known of the variables at one place of a script. State with identity: it is changed from command to command, and a
 * branch is undone by a log, so that the cost is that of the changes and not of all variables at every fork.
 */
export class BlanksState {
  reachable = true;
  private readonly values = new Map<string, Blanks>();
  private readonly log: { readonly name: string; readonly before: Blanks | undefined }[] = [];
  private readonly initial: (name: string) => Blanks;

  constructor(initial: (name: string) => Blanks) {
    this.initial = initial;
  }

  /** Behind `exit` nothing is known. */
  read(name: string): Blanks {
    if (!this.reachable) return "dirty";
    return this.values.get(name) ?? this.initial(name);
  }

  write(name: string, value: Blanks): void {
    const before = this.values.get(name);
    if (before === value) return;
    this.log.push({ name, before });
    this.values.set(name, value);
  }

  /** Runs `body` and takes back what it did. */
  branch(body: () => void): BranchOutcome {
    const mark = this.log.length;
    const wasReachable = this.reachable;
    body();
    const changes = new Map<string, Blanks>();
    for (let index = mark; index < this.log.length; index++) {
      const { name } = this.log[index]!;
      changes.set(name, this.read(name));
    }
    const outcome = { changes, reachable: this.reachable };
    while (this.log.length > mark) {
      const { name, before } = this.log.pop()!;
      if (before === undefined) this.values.delete(name);
      else this.values.set(name, before);
    }
    this.reachable = wasReachable;
    return outcome;
  }

  /** The way past a branch. */
  unchanged(): BranchOutcome {
    return { changes: new Map(), reachable: this.reachable };
  }

  /** Goes on behind branches of which one was taken. Gives whether that changed anything. */
  join(outcomes: readonly BranchOutcome[]): boolean {
    const taken = outcomes.filter(({ reachable }) => reachable);
    if (taken.length === 0) this.reachable = false;
    let changed = false;
    for (const name of new Set(taken.flatMap(({ changes }) => [...changes.keys()]))) {
      const before = this.read(name);
      const after = taken.map(({ changes }) => changes.get(name) ?? before).reduce(joinBlanks);
      if (after === before) continue;
      this.write(name, after);
      changed = true;
    }
    return changed;
  }
}
