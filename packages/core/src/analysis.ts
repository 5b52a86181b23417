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

/**
 * What is known of a base image without pulling it: from a registry, a local store, or a list of known images. A facts file
 * (`plimsoll base export`) holds one of these as JSON.
 */
export interface BaseImage {
  /** `os/architecture[/variant]` of the image that a build would get; undefined when it is not known. */
  readonly platform: string | undefined;
  /** Of its manifest, with the algorithm: `sha256:…`. */
  readonly digest?: string | undefined;
  /** Undefined when nothing of it is known; then it is taken to be empty, and said so. */
  readonly config?: ImageConfig | undefined;
  readonly history?: readonly HistoryEntry[] | undefined;
  /** From the bottom up. */
  readonly layers?: readonly BaseLayer[] | undefined;
  readonly system?: BaseSystem | undefined;
  /** When the image was made, as ISO 8601. */
  readonly created?: string | undefined;
  /** Where all this comes from; undefined when it was given by hand. */
  readonly source?: ImageSource | undefined;
}

/** A layer of a base image. In bytes; what is not known is undefined. */
export interface BaseLayer {
  /** Of the compressed layer. */
  readonly digest?: string | undefined;
  /** Of the uncompressed tar. */
  readonly diffId?: string | undefined;
  /** Compressed, as it is pulled. */
  readonly transfer?: number | undefined;
  /** The uncompressed tar. */
  readonly tar?: number | undefined;
  /** The files in it. */
  readonly bytes?: number | undefined;
  readonly files?: number | undefined;
}

/** What is installed in a base image, and how its package manager is set. */
export interface BaseSystem {
  /** `ID`, `VERSION_ID` and `VERSION_CODENAME` of its os-release. */
  readonly id?: string | undefined;
  readonly version?: string | undefined;
  readonly codename?: string | undefined;
  readonly packageManager?: "apt" | "apk" | "dnf" | "yum" | "microdnf" | "zypper" | "none" | undefined;
  /** Installed packages; undefined when they are not known. */
  readonly packages?: readonly InstalledPackage[] | undefined;
  readonly pythonPackages?: readonly { readonly name: string; readonly version: string }[] | undefined;
  /** Version of the Python that `python3` starts: `3.11`. */
  readonly python?: string | undefined;
  readonly node?: string | undefined;
  readonly npm?: string | undefined;
  readonly apt?: AptSettings | undefined;
  /** Lines of Alpine's `/etc/apk/repositories`: where packages come from. */
  readonly repositories?: readonly string[] | undefined;
  /** Absolute paths of directories, as far as they are known; undefined when nobody looked. */
  readonly directories?: readonly string[] | undefined;
}

export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  readonly architecture?: string | undefined;
  /** In KiB. */
  readonly installedSize?: number | undefined;
  /** As in its index: `mail-transport-agent, awk (= 1)`. */
  readonly provides?: string | undefined;
  readonly depends?: string | undefined;
  /** Installed because something needs it, so that autoremove may take it away. */
  readonly automatic?: boolean | undefined;
}

export interface AptSettings {
  /** Downloaded packages are deleted after they are installed (docker-clean). */
  readonly deletesArchives: boolean;
  /** Package lists are stored compressed (docker-gzip-indexes). */
  readonly compressedLists: boolean;
  readonly recommends: boolean;
  /** dpkg leaves out documentation, manuals and translations (path-exclude). */
  readonly slim: boolean;
  /** Bytes of /var/lib/dpkg/status and of debconf's templates. */
  readonly statusBytes?: number | undefined;
  readonly templateBytes?: number | undefined;
  /** Lines of sources.list and the like, in either format: where packages come from. */
  readonly sources?: readonly string[] | undefined;
}

export interface ImageSource {
  readonly kind: "layout" | "archive" | "registry" | "snapshot" | "facts" | "folder" | "daemon";
  /** A path or a reference, as shown to the user. */
  readonly name: string;
  /** Of what was read, as ISO 8601; undefined for what was read just now. */
  readonly date?: string | undefined;
  /** Another image of the same kind whose figures these are: then they are a guess. */
  readonly like?: string | undefined;
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
