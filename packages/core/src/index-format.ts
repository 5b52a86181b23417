// The entry `@plimsoll/core/format`: the formatter, which only those load that format.
export {
  blankLineStyles,
  defaultFormatOptions,
  type FormatChoices,
  type FormatOptions,
  indentNamed,
  indentStyles,
  keywordCases,
  operatorPositions,
  resolveFormatOptions,
} from "./config/format-options.ts";
export { editorConfigChoices, type EditorConfigFile, isEditorConfigRoot } from "./format/editor-config.ts";
export { formatDockerfile, formatTree, type FormatRefusal, type FormatResult } from "./format/format-dockerfile.ts";
export { describeRefusal } from "./format/format-text.ts";
export { indentOfNextLine } from "./format/next-line-indent.ts";
