// The part of @plimsoll/core that only editors need: where things stand inside of words, scripts and comments.
export type { Flag, InstructionBase, KeyValue } from "./instructions/instruction.ts";
export type { ValueGrammar } from "./instructions/syntax-table.ts";
export type { Mount, MountOption } from "./instructions/mount.ts";
export { readSuppressions } from "./lint/read-suppressions.ts";
export { formatBytes } from "./rules/shared/format-bytes.ts";
export { namedPackages } from "./rules/shared/named-packages.ts";
export { findEnded } from "./rules/ended-base-image/find-ended.ts";
export { hasWildcards } from "./context/glob.ts";
export { joinWorkdir } from "./plan/join-workdir.ts";
export { OutdatedAnalysis } from "./reading/outdated-analysis.ts";
export { Reading } from "./reading/reading.ts";
export { isPosixLike } from "./shell/dialect.ts";
export {
  type Assignment,
  type Command,
  forEachChildNode,
  type HereDoc,
  parsedText,
  scriptOfSubstitution,
  type Statement,
  type Substitution,
  type SyntaxNode,
  type Word as ShellSyntaxWord,
  type WordPart,
} from "./shell/parse-script.ts";
export type { RunScript } from "./shell/run-scripts.ts";
export type { ShellCommand, ShellScript, ShellWord } from "./shell/shell-script.ts";
export { type ShellText, spanIn } from "./shell/shell-text.ts";
export { literalValue } from "./shell/word-value.ts";
export { scriptOfBackticks, scriptOfHeredoc } from "./shell/word-script.ts";
export { addSizes } from "./sizes/layers/size.ts";
export { type ImageReference, parseImageReference } from "./stages/image-reference.ts";
export { expandText, type Scope, type Variable } from "./stages/scope.ts";
export { formatPlatform } from "./stages/platform.ts";
export { platformArgs } from "./stages/platform-args.ts";
export { heredocBody, type Heredoc } from "./syntax/heredoc.ts";
export { type Keyword, keywords, toKeyword } from "./syntax/keywords.ts";
export { lexWord } from "./syntax/word-lexer.ts";
export { unreachable } from "./text/unreachable.ts";
export {
  declarationsFor,
  type NamedThing,
  type NamePlace,
  type NameSource,
  nameTable,
  type NameTable,
  placeAt,
  type StageThing,
  thingOf,
} from "./names/name-table.ts";
export { rename, renameObstacle, type RenameProblem, type RenameResult } from "./names/rename.ts";
