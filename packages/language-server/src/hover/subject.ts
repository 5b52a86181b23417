import type { Instruction, Span, Word } from "@plimsoll/core";
import type { Flag, Heredoc, Keyword, Mount, MountOption, ShellCommand, ShellWord } from "@plimsoll/core/editor";

/** What stands at a place of a Dockerfile, as far as something can be said of it. `span`: what is spoken of. */
export type Subject = { readonly span: Span } & (
  | { readonly kind: "keyword"; readonly keyword: Keyword; readonly instruction: Instruction }
  | { readonly kind: "flag"; readonly keyword: Keyword; readonly flag: Flag }
  | { readonly kind: "mount"; readonly mount: Mount; readonly option: MountOption }
  | { readonly kind: "variable"; readonly name: string; readonly instruction: Instruction; readonly declared: boolean }
  | { readonly kind: "stage"; readonly index: number }
  | { readonly kind: "image"; readonly name: string; readonly instruction: Instruction }
  | { readonly kind: "heredoc"; readonly heredoc: Heredoc; readonly instruction: Instruction }
  | { readonly kind: "directive"; readonly name: "syntax" | "escape" | "check" }
  | { readonly kind: "rule"; readonly id: string }
  | { readonly kind: "package"; readonly word: ShellWord; readonly command: ShellCommand }
  | { readonly kind: "command"; readonly name: string }
  /** Of EXPOSE, STOPSIGNAL, USER and WORKDIR, and where COPY and ADD put things. */
  | { readonly kind: "value"; readonly instruction: Instruction; readonly word: Word }
);
