/** How wide one level of a continued line is. */
export type IndentStyle = 2 | 4 | 8 | "tab";

export const indentStyles = ["2", "4", "8", "tab"] as const;
export const operatorPositions = ["start", "end", "preserve"] as const;
export const keywordCases = ["upper", "lower", "preserve"] as const;
export const blankLineStyles = ["stages", "preserve", "grouped"] as const;

/** Every choice of the formatter, filled in. */
export interface FormatOptions {
  /** `own`: as most continued lines of the file already stand, else 4. */
  readonly indent: IndentStyle | "own";
  /** Where `&&`, `||` and `|` stand when a line is broken at one. */
  readonly operatorPosition: (typeof operatorPositions)[number];
  readonly keywordCase: (typeof keywordCases)[number];
  /** `stages`: one before each stage, never two; `grouped`: also one between different instructions and none between equal ones. */
  readonly blankLines: (typeof blankLineStyles)[number];
  /** Whether the file ends with a line break; false leaves its end alone. */
  readonly finalNewline: boolean;
  readonly trimTrailingWhitespace: boolean;
  /** `keep`: each line as it is. */
  readonly endOfLine: "keep" | "lf" | "crlf";
}

export const defaultFormatOptions: FormatOptions = {
  indent: "own",
  operatorPosition: "start",
  keywordCase: "upper",
  blankLines: "stages",
  finalNewline: true,
  trimTrailingWhitespace: true,
  endOfLine: "keep",
};

/** What a config file, a command line or an editor may say; the rest comes from elsewhere. */
export interface FormatChoices {
  readonly indent?: IndentStyle | undefined;
  readonly operatorPosition?: FormatOptions["operatorPosition"] | undefined;
  readonly keywordCase?: FormatOptions["keywordCase"] | undefined;
  readonly blankLines?: FormatOptions["blankLines"] | undefined;
  readonly finalNewline?: boolean | undefined;
  readonly trimTrailingWhitespace?: boolean | undefined;
  readonly endOfLine?: FormatOptions["endOfLine"] | undefined;
}

/** All choices together; of two that say something, the earlier one counts. */
export function resolveFormatOptions(choices: readonly FormatChoices[]): FormatOptions {
  return choices.reduceRight<FormatOptions>((options, choice) => ({ ...options, ...withoutUnset(choice) }), defaultFormatOptions);
}

type Given = { readonly [Key in keyof FormatOptions]?: FormatOptions[Key] };

function withoutUnset(choices: FormatChoices): Given {
  // fromEntries forgets which key has which value; only entries without a value are taken away.
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined)) as Given;
}

/** The indentation that a word of a config file or command line names. */
export function indentNamed(word: (typeof indentStyles)[number]): IndentStyle {
  switch (word) {
    case "2":
      return 2;
    case "4":
      return 4;
    case "8":
      return 8;
    case "tab":
      return "tab";
  }
}
