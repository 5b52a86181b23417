import type { Language } from "@plimsoll/core";
import type { Keyword, ValueGrammar } from "@plimsoll/core/editor";
import { englishHoverText } from "./hover-text-en.ts";
import { koreanHoverText } from "./hover-text-ko.ts";

/** Where the value of a variable comes from. Lines are 1-based. */
export type VariableOrigin =
  | { readonly kind: "env" | "arg" | "global-arg"; readonly line: number }
  | { readonly kind: "build-arg" | "platform" | "base-image" | "script" };

/** Everything that a hover says, in Markdown, in one language. */
export interface HoverText {
  readonly reference: string;
  /** What an instruction is for, beyond the one sentence of the syntax table: what a reader of an introduction does not know yet. */
  readonly about: Readonly<Record<Keyword, string>>;
  /** How a value of a flag is written. */
  readonly values: Readonly<Record<ValueGrammar, string>>;
  readonly directives: Readonly<Record<"syntax" | "escape" | "check", string>>;
  since(version: string): string;
  /** What a flag takes. */
  value(grammar: string): string;
  /** What the written mode allows, as `rwxr-xr-x`. */
  meaning(permissions: string): string;
  readonly step: {
    readonly heading: string;
    layer(size: string | undefined, files: number | undefined): string;
    /** `source`: what the size depends on; may be empty. */
    whyUnknown(source: string): string;
    readonly metadata: string;
    base(size: string | undefined): string;
    readonly layerUnknown: string;
    /** Directories and what hides files count as none. */
    readonly withoutFiles: string;
    readonly states: Readonly<Record<"cached" | "rebuilt" | "depends" | "unused", string>>;
    because(causes: string): string;
    atLeast(size: string): string;
  };
  readonly variable: {
    set(name: string, value: string): string;
    from(origin: VariableOrigin): string;
    unset(name: string): string;
    unknown(name: string): string;
    undeclared(name: string): string;
    maybeInherited(name: string): string;
    globalOnly(name: string, line: number): string;
    script(name: string): string;
    /** The shell or the container gives it a value when the command runs. */
    shell(name: string): string;
    /** The very instruction that reads it sets it, for those below. */
    sameInstruction(name: string): string;
  };
  readonly stage: {
    heading(name: string | undefined, index: number): string;
    onImage(image: string): string;
    onStage(stage: string): string;
    readonly onScratch: string;
    readonly onUnknown: string;
    uses(users: readonly { readonly keyword: string; readonly line: number }[]): string;
    readonly target: string;
    readonly unreachable: string;
    layers(count: number, size: string | undefined): string;
  };
  readonly image: {
    parts(registry: string, repository: string): string;
    tag(tag: string): string;
    readonly noTag: string;
    digest(digest: string): string;
    size(transfer: string): string;
    system(system: string): string;
    platform(platform: string): string;
    created(date: string): string;
    user(user: string): string;
    entrypoint(command: string): string;
    command(command: string): string;
    workingDirectory(path: string): string;
    source(date: string): string;
    like(name: string, date: string): string;
    ended(kind: "release" | "system" | "image", release: string, month: string): string;
    page(registry: string, url: string): string;
    readonly invalid: string;
  };
  readonly heredoc: {
    file(path: string, lines: number): string;
    script(interpreter: string, lines: number): string;
    input(lines: number): string;
    readonly expands: string;
    readonly literal: string;
    readonly tabs: string;
  };
  readonly package: {
    /** `date`: when that was counted. */
    size(name: string, size: string, version: string, date: string | undefined): string;
    readonly without: string;
    unknown(name: string): string;
  };
}

export function hoverText(language: Language): HoverText {
  return language === "ko" ? koreanHoverText : englishHoverText;
}
