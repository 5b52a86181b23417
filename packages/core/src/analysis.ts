import type { LintConfig } from "./config/lint-config.ts";
import type { Instruction } from "./instructions/instruction.ts";
import type { HistoryEntry, ImageConfig } from "./stages/image-config.ts";
import type { Finding } from "./lint/finding.ts";
import type { BuildPlan } from "./plan/build-plan.ts";
import type { RunScript } from "./shell/run-scripts.ts";
import type { ShellCheckAnswers } from "./shell/shellcheck-comment.ts";
import type { BuildOptions, StageGraph } from "./stages/stage-graph.ts";
import type { ContextListing } from "./context/context-listing.ts";
import type { Problem } from "./syntax/problem.ts";
import type { SyntaxTree } from "./syntax/syntax-tree.ts";

export interface AnalyzeInput {
  readonly text: string;
  readonly config: LintConfig;
  readonly build?: BuildOptions | undefined;
  readonly facts?: Facts | undefined;
}

/** What is known besides the text. Everything may be missing: then precision drops, never availability. */
export interface Facts {
  readonly context?: ContextListing | undefined;
  /** Files of named contexts (`--build-context`) that are directories, by name. */
  readonly namedContexts?: Readonly<Record<string, ContextListing>> | undefined;
  /** What is known of base images, by the name that a FROM gives once variables are filled in. */
  readonly images?: Readonly<Record<string, BaseImage>> | undefined;
  /** What ShellCheck says of the texts that were wanted. Given, even empty, when ShellCheck can be asked. */
  readonly shellcheck?: ShellCheckAnswers | undefined;
}

/** What is known of a base image without pulling it: from a registry, a local store, or a list of known images. */
export interface BaseImage {
  /** `os/architecture[/variant]` of the image that a build would get; undefined when it is not known. */
  readonly platform: string | undefined;
  /** Of its manifest, with the algorithm: `sha256:…`. */
  readonly digest?: string | undefined;
  /** Undefined when nothing of it is known; then it is taken to be empty, and said so. */
  readonly config?: ImageConfig | undefined;
  readonly history?: readonly HistoryEntry[] | undefined;
}

/** A fact that would make the analysis more precise. */
export type FactRequest =
  | { readonly kind: "context-listing" }
  /** Texts that ShellCheck has not been asked about yet, each once. */
  | { readonly kind: "shellcheck"; readonly texts: readonly string[] };

/** All that is known of one Dockerfile. Plain data. */
export interface Analysis {
  readonly syntax: SyntaxTree;
  readonly instructions: readonly Instruction[];
  readonly stages: StageGraph;
  readonly scripts: readonly RunScript[];
  readonly plan: BuildPlan;
  /** What BuildKit refuses, in the order in which it would say so. */
  readonly problems: readonly Problem[];
  /** In the order of the file. */
  readonly findings: readonly Finding[];
  /** Findings that a comment in the file suppresses. */
  readonly suppressed: readonly Finding[];
  /** Rules that threw: a bug of ours each, and a finding of the rule `internal-error` too. */
  readonly crashes: readonly RuleCrash[];
  readonly wanted: readonly FactRequest[];
}

export interface RuleCrash {
  readonly rule: string;
  readonly error: string;
}
