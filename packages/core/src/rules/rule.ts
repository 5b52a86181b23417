import type { Instruction } from "../instructions/instruction.ts";
import type { BuildPlan } from "../plan/build-plan.ts";
import type { RunScript } from "../shell/run-scripts.ts";
import type { ShellCheckComment } from "../shell/shellcheck-comment.ts";
import type { ShellCheckScript } from "../shell/shellcheck-script.ts";
import type { StageGraph } from "../stages/stage-graph.ts";
import type { SyntaxTree } from "../syntax/syntax-tree.ts";
import type { TextEdit } from "../text/edit.ts";
import type { Language } from "../text/language.ts";
import type { Span } from "../text/span.ts";
import type { Runtime } from "../data/runtime.ts";

export type Category = "correctness" | "security" | "reproducibility" | "cache" | "size" | "runtime" | "clarity";

/** What a finding weighs. "off" rules run only when a profile, the config or the command line asks for them. */
export type Severity = "error" | "warning" | "info" | "style";

/**
 * "preview": new, so that profiles leave it out until the next minor version unless previews are asked for. "deprecated": profiles leave it out, and
 * it goes with the next major version. Either runs for who names it.
 */
export type RuleStatus = "preview" | "stable" | "deprecated";

/** The deepest layer a rule reads. */
export type Needs = "instructions" | "stages" | "plan";

/** The same check in another tool. `narrower`: ours reports less than theirs; `wider`: more. */
export interface RuleSource {
  readonly tool:
    | "hadolint"
    | "buildkit"
    | "shellcheck"
    | "tally"
    | "droast"
    | "trivy"
    | "checkov"
    | "kics"
    | "dockle"
    | "semgrep"
    | "sonar";
  readonly id: string;
  readonly relation: "same" | "narrower" | "wider";
}

/** Names of the `{placeholders}` in a message. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;

/** Values for the placeholders of a message. */
export type ParamsOf<Text extends string> = { readonly [Name in Placeholders<Text>]: string | number };

/**
 * What a rule says, in one language. `{name}` in a message or fix is filled with the finding's parameter of that name; code stands in
 * backquotes. A message is one sentence that says what is wrong here; `why` says what it costs; `how` what to do.
 */
export interface RuleText<Messages extends AnyMessages = AnyMessages> {
  /** A few words, for lists. No full stop. */
  readonly title: string;
  readonly why: string;
  readonly how: string;
  readonly messages: Messages;
  /** What a fix does, in the imperative; for menus. Keys are those of `FixProposal.title`. */
  readonly fixes?: Readonly<Record<string, string>>;
}

/** Both languages of one rule: the second must have the same messages, and each message the same placeholders. */
export interface BilingualRuleText<Messages extends AnyMessages = AnyMessages> {
  readonly en: RuleText<Messages>;
  readonly ko: RuleText<Readonly<Record<keyof Messages, string>>>;
}

/** Declares a rule's texts. That both languages have the same placeholders is tested for every rule. */
export function defineText<const Messages extends AnyMessages>(text: BilingualRuleText<Messages>): BilingualRuleText<Messages> {
  return text;
}

/** A change that removes the finding. Safe: what is built stays the same, or what changes is only what the finding is about. */
export interface FixProposal {
  readonly safety: "safe" | "unsafe";
  readonly edits: readonly TextEdit[];
  /** Key into `fixes` of the rule's text. */
  readonly title?: string;
}

type AnyMessages = Readonly<Record<string, string>>;

/** One message of a rule with the parameters that its placeholders ask for. */
export type MessageOf<Messages extends AnyMessages> = {
  [Key in keyof Messages & string]: [Placeholders<Messages[Key]>] extends [never]
    ? { readonly message: Key; readonly params?: undefined }
    : string extends Messages[Key]
      ? { readonly message: Key; readonly params?: Readonly<Record<string, string | number>> | undefined }
      : { readonly message: Key; readonly params: ParamsOf<Messages[Key]> };
}[keyof Messages & string];

/** What a rule yields. */
export type RawFinding<Messages extends AnyMessages = AnyMessages> = MessageOf<Messages> & {
  readonly span: Span;
  readonly fix?: FixProposal | undefined;
  /** Other places that belong to the finding, with a message of the same rule each. */
  readonly related?: readonly (MessageOf<Messages> & { readonly span: Span })[] | undefined;
  /** For a rule that stands for several of another tool: which of them this finding is; "" when it is none of them. */
  readonly code?: string | undefined;
  /** The profiles among the rule's own that show it, where not all do. Other tools' profiles show it all the same. */
  readonly profiles?: Rule["profiles"] | undefined;
  /** Where it is not the rule's own. */
  readonly severity?: Severity | undefined;
};

/** A finding of any rule. */
export interface AnyRawFinding {
  readonly message: string;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
  readonly span: Span;
  readonly fix?: FixProposal | undefined;
  readonly related?:
    | readonly {
        readonly message: string;
        readonly params?: Readonly<Record<string, string | number>> | undefined;
        readonly span: Span;
      }[]
    | undefined;
  readonly code?: string | undefined;
  readonly profiles?: Rule["profiles"] | undefined;
  readonly severity?: Severity | undefined;
}

/** Everything a rule may read. Computed once per file and shared. */
export interface RuleContext {
  readonly syntax: SyntaxTree;
  /** In the order of the file. For the instructions behind ONBUILD see `withTriggers`. */
  readonly instructions: readonly Instruction[];
  readonly stages: StageGraph;
  /** The shell scripts of RUN, CMD, ENTRYPOINT and HEALTHCHECK, in the order of the file. */
  readonly scripts: readonly RunScript[];
  /** What ShellCheck says of the scripts that it was asked about; undefined when it was not asked. */
  readonly shellcheck: readonly CheckedScript[] | undefined;
  readonly plan: BuildPlan;
  /** What the image is run by; empty where nobody says so. */
  readonly runtimes: readonly Runtime[];
  /** The rule's own settings from the config, already checked against its `options`. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** A script, and what ShellCheck says of it. */
export interface CheckedScript {
  readonly script: ShellCheckScript;
  readonly comments: readonly ShellCheckComment[];
}

/** What a rule of each depth is given. Shell scripts need the stages, since SHELL and variables decide what is run. */
interface ContextFor {
  readonly instructions: Pick<RuleContext, "syntax" | "instructions" | "options" | "runtimes">;
  readonly stages: Pick<RuleContext, "syntax" | "instructions" | "options" | "runtimes" | "stages" | "scripts" | "shellcheck">;
  readonly plan: RuleContext;
}

/** An example: documentation and test at once. */
export interface RuleExample {
  /** `^^^` lines below a line of code mark what is found, followed by the message key; the marked text must be found exactly so. */
  readonly bad: string;
  /** A file without a finding of this rule. */
  readonly good: string;
  /** What the fix makes of `bad` (marker lines left out). Must be given when, and only when, the rule offers a fix for it. */
  readonly fixed?: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** What the config says that the image is run by. */
  readonly runtimes?: readonly Runtime[];
  /** Platforms of base images by name, as a registry gives them (`alpine:3.22` → `linux/arm64`). */
  readonly images?: Readonly<Record<string, string>>;
  /** What ShellCheck says of each script: a recorded answer. */
  readonly shellcheck?: readonly ShellCheckComment[];
  /** Files of the build context (path → content), for rules that need the plan. */
  readonly context?: Readonly<Record<string, string>>;
}

/** One setting of a rule in the config. */
export interface RuleOption {
  readonly type: "string" | "number" | "boolean" | "string-list" | "string-map";
  readonly default: unknown;
  readonly text: Readonly<Record<Language, string>>;
}

export interface Rule<Level extends Needs = Needs, Messages extends AnyMessages = AnyMessages> {
  /** Kebab case; names the bad pattern, so that it reads after "allow …". */
  readonly id: string;
  /** Version of plimsoll that first had it. */
  readonly since: string;
  /** Ids that it had before: they stay names of it. */
  readonly formerly?: readonly string[];
  /** "stable" where nothing is said. */
  readonly status?: RuleStatus;
  readonly category: Category;
  readonly severity: Severity;
  /** Profiles that switch it on. `recommended` is the default; `strict` has every rule but those without a profile. */
  readonly profiles: readonly ("recommended" | "strict" | "beginner")[];
  /** Its severity where the image is said to be run so: it then runs in `recommended`, `strict` and `beginner` too. */
  readonly inRuntimes?: Readonly<Partial<Record<Runtime, Severity>>>;
  readonly needs: Level;
  readonly sources: readonly RuleSource[];
  /** Codes of a tool that has more than can be listed: each of this form stands for the rule, as if it were a source. */
  readonly openCodes?: { readonly tool: RuleSource["tool"]; readonly form: RegExp };
  readonly options?: Readonly<Record<string, RuleOption>>;
  /**
   * Words without one of which a file cannot have a finding; letters must match in case. The rule is passed over for such files, which is
   * most of what a run over many files saves.
   */
  readonly mentions?: readonly string[];
  readonly text: BilingualRuleText<Messages>;
  readonly examples: readonly RuleExample[];
  check(context: ContextFor[Level]): Iterable<RawFinding<Messages>>;
}

/**
 * The list that the check of a rule with these texts fills. A generator would do as well, and does for plugins; but V8 runs a loop in one several times
 * slower than in a plain function, and checks are little else than loops.
 */
export type FindingsOf<Text extends BilingualRuleText> =
  Text extends BilingualRuleText<infer Messages> ? (RawFinding<Messages> & MoreParams)[] : never;

/** The texts of a rule's fixes may ask for more than its messages do. */
interface MoreParams {
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}

/** Declares a rule. The type of `check`'s context follows from `needs`. */
export function defineRule<const Level extends Needs, const Messages extends AnyMessages>(
  rule: Rule<Level, Messages>,
): Rule<Level, Messages> {
  return rule;
}

/** What every kind of rule tells of itself: one about Dockerfiles, or one about the files that build and run them. */
export type RuleInfo = Omit<AnyRule, "needs" | "text" | "examples" | "check">;

/** Any rule, as the registry holds it. Running it needs the full context, which suits every level. */
export interface AnyRule extends Omit<Rule, "check"> {
  check(context: RuleContext): Iterable<AnyRawFinding>;
}
