import type { Build } from "../deployments/build.ts";
import type { BakeUnknown } from "../deployments/bake/bake-scope.ts";
import type { Deployment } from "../deployments/deployment.ts";
import type { ImageSettings } from "../deployments/image-settings.ts";
import type { Place } from "../deployments/place.ts";
import type { UnknownBuild } from "../deployments/build.ts";
import type { Instruction } from "../instructions/instruction.ts";
import type { BilingualRuleText, MessageOf, Rule } from "../rules/rule.ts";
import type { StageGraph } from "../stages/stage-graph.ts";

/** A build together with the Dockerfile that it reads. */
export interface BuiltImage {
  readonly build: Build;
  readonly dockerfile: BuiltDockerfile;
}

export type BuiltDockerfile =
  | {
      readonly kind: "read";
      /** As it is shown; an inline Dockerfile has the name of the file that it stands in. */
      readonly path: string;
      readonly instructions: readonly Instruction[];
      readonly graph: StageGraph;
      /** Undefined when the asked target does not exist. */
      readonly image: ImageSettings | undefined;
      /** Line (1-based) of an offset in the Dockerfile, in the file that `path` names. */
      lineOf(offset: number): number;
    }
  | { readonly kind: "missing"; readonly path: string }
  /** Elsewhere, or broken in a way that its own findings tell. */
  | { readonly kind: "unread" };

/** A container and, where it is sure, the build whose image it runs. */
export interface RunContainer {
  readonly deployment: Deployment;
  readonly built: BuiltImage | undefined;
}

/** Everything that a rule about builds may read: all files of a run together. */
export interface BuildRuleContext {
  readonly builds: readonly BuiltImage[];
  readonly containers: readonly RunContainer[];
  /** Targets that groups of Bake name and that do not exist. */
  readonly unknownTargets: readonly UnknownBuild[];
  /** Folders that builds name and that do not exist. */
  readonly missingFolders: ReadonlySet<string>;
  /** What keeps a file, or a part of it, from being read. */
  readonly unreadable: readonly Unreadable[];
  /** Expressions of Bake that have no value here. */
  readonly unknowns: readonly BakeUnknown[];
}

export interface Unreadable {
  readonly place: Place;
  readonly format: "YAML" | "JSON" | "HCL";
  readonly detail: string;
}

export type { Deployment, Place };

/** What a rule about builds yields. */
export type BuildFinding<Messages extends Readonly<Record<string, string>>> = MessageOf<Messages> & { readonly place: Place };

export interface AnyBuildFinding {
  readonly message: string;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
  readonly place: Place;
}

/** An example: several small files by name. Marker lines stand in the files where something is found, as in `RuleExample`. */
export interface BuildRuleExample {
  readonly bad: Readonly<Record<string, string>>;
  readonly good: Readonly<Record<string, string>>;
}

/** A rule about what builds and runs Dockerfiles: Compose, Bake and Kubernetes files. Otherwise as `Rule`. */
export interface BuildRule<Messages extends Readonly<Record<string, string>> = Readonly<Record<string, string>>> extends Omit<
  Rule,
  "needs" | "text" | "examples" | "check"
> {
  readonly text: BilingualRuleText<Messages>;
  readonly examples: readonly BuildRuleExample[];
  check(context: BuildRuleContext): Iterable<BuildFinding<Messages>>;
}

/** Any rule about builds, as the registry holds it. */
export interface AnyBuildRule extends Omit<BuildRule, "check"> {
  check(context: BuildRuleContext): Iterable<AnyBuildFinding>;
}

export function defineBuildRule<const Messages extends Readonly<Record<string, string>>>(
  rule: BuildRule<Messages>,
): BuildRule<Messages> {
  return rule;
}
