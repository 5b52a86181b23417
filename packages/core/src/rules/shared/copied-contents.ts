import type { CopyInstruction, AddInstruction } from "../../instructions/instruction.ts";
import type { BuildStep } from "../../plan/build-plan.ts";
import { absolutePath } from "./absolute-path.ts";

/** What one COPY or ADD wrote to a place of the image. */
export interface CopiedContent {
  readonly instruction: CopyInstruction | AddInstruction;
  /** Absolute. */
  readonly destination: string;
  /** Of all its files; undefined where they are not known. */
  readonly bytes: number | undefined;
  /** Whether it seems to be a whole project or what was built of one, as far as the names tell. */
  readonly project: boolean;
}

/** What steps copied into an image, found by place: a path stands for itself and for all directories above it. */
export class CopiedContents {
  private readonly byPath = new Map<string, CopiedContent[]>();

  add(step: BuildStep): void {
    const { instruction, state } = step;
    if (instruction.kind !== "copy" && instruction.kind !== "add") return;
    const target = instruction.destination.value;
    const destination = target.includes("$") ? undefined : absolutePath(target, state.workingDirectory);
    if (destination === undefined) return;
    const content = { instruction, destination, bytes: bytesOf(step), project: copiesProject(instruction) };
    for (const path of withParents(destination)) {
      const known = this.byPath.get(path);
      if (known === undefined) this.byPath.set(path, [content]);
      else known.push(content);
    }
  }

  /** What was copied to the path or below it since it was last asked for. */
  take(path: string): readonly CopiedContent[] {
    const found = this.byPath.get(path) ?? [];
    this.byPath.delete(path);
    return found;
  }
}

function bytesOf({ selection }: BuildStep): number | undefined {
  let sum = 0;
  for (const source of selection?.sources ?? [undefined]) {
    if (source?.kind === "heredoc") continue;
    if (source?.kind !== "context" || source.selected === undefined) return undefined;
    sum += source.selected.bytes;
  }
  return sum;
}

/** The whole context, or what another stage built: anything else may well be a few settings. */
function copiesProject({ sources, flags }: CopyInstruction | AddInstruction): boolean {
  const fromStage = flags.some(({ name }) => name === "from");
  const pattern = fromStage ? /(?:^|\/)(?:[^./]*|\.{1,2}|\*)\/?$/ : /^(?:\.{0,2}\/?|\.?\/?\*)$/;
  return sources.some(({ kind, word }) => kind === "path" && pattern.test(word.value));
}

function withParents(path: string): readonly string[] {
  const found = [path];
  for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) found.push(path.slice(0, at));
  return found;
}
