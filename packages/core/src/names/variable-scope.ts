interface Entry {
  readonly thing: number;
  /** Whether ENV sets it: then the image keeps it. */
  readonly kept: boolean;
}

/**
 * What the instructions of one stage and of those below it have declared so far. There is one of it for all stages: they are
 * walked from the stage that others are built on to these, and what one of them declared is taken back before its neighbour. So
 * a long chain of stages costs no more than its instructions.
 */
export class VariableScope {
  private readonly entries = new Map<string, Entry>();
  private readonly changes: { readonly name: string; readonly before: Entry | undefined }[] = [];
  /** What stands behind ONBUILD in the present stage; its children see it, the stage itself does not. */
  private triggers = new Map<string, Entry>();

  /** What to give to `leave`. */
  enter(): number {
    this.triggers = new Map();
    return this.changes.length;
  }

  /** The present stage is read: what follows are the stages built on it. */
  runTriggers(): void {
    for (const [name, { thing, kept }] of this.triggers) this.declare(name, thing, kept);
    this.triggers = new Map();
  }

  leave(entered: number): void {
    while (this.changes.length > entered) {
      const { name, before } = this.changes.pop()!;
      if (before === undefined) this.entries.delete(name);
      else this.entries.set(name, before);
    }
  }

  declare(name: string, thing: number, kept: boolean): void {
    const before = this.entries.get(name);
    this.changes.push({ name, before });
    this.entries.set(name, { thing, kept: kept || before?.kept === true });
  }

  declareTrigger(name: string, thing: number, kept: boolean): void {
    this.triggers.set(name, { thing, kept: kept || this.triggers.get(name)?.kept === true });
  }

  seen(name: string): number | undefined {
    return this.entries.get(name)?.thing;
  }

  /** For what stands behind ONBUILD. */
  seenByTrigger(name: string): number | undefined {
    return this.triggers.get(name)?.thing ?? this.seen(name);
  }

  /** When ENV sets it: ARG ends with the build. */
  kept(name: string): number | undefined {
    const entry = this.entries.get(name);
    return entry?.kept === true ? entry.thing : undefined;
  }
}
