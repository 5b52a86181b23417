import { type Instruction, type LazyAnalysis, type Span, type Stage, withTriggers } from "@plimsoll/core";
import { expandText, hasWildcards } from "@plimsoll/core/editor";
import { imagePage } from "./image-page.ts";
import { repositoryPage } from "./repository-page.ts";

/** Something that a Dockerfile names and that can be opened. */
export interface Link {
  readonly span: Span;
  readonly target:
    | { readonly kind: "image"; readonly name: string; readonly registry: string; readonly url: string }
    | { readonly kind: "page"; readonly url: string }
    /** In the build context: relative to its root, "" for the root itself. */
    | { readonly kind: "file" | "folder"; readonly path: string };
}

/** All links of a file in the order of the text, one for each place. */
export function collectLinks(analysis: LazyAnalysis): readonly Link[] {
  const links = new Map<number, Link>();
  const add = (link: Link | undefined): void => {
    if (link !== undefined && link.span.start < link.span.end && !links.has(link.span.start)) links.set(link.span.start, link);
  };
  for (const { name, value, valueSpan } of analysis.syntax.directives.all) {
    if (name === "syntax") add(imageLink(valueSpan, value.split(" ", 1)[0]!));
  }
  const written = new Set<Instruction>(withTriggers(analysis.instructions));
  for (const stage of analysis.stages.stages) {
    for (const { instruction, span, target } of stage.edges) {
      if (target.kind === "image" && written.has(instruction)) add(imageLink(span, target.text));
    }
    for (const link of labelLinks(stage, analysis.stages.escape)) add(link);
  }
  for (const link of sourceLinks(analysis)) add(link);
  return [...links.values()].sort((a, b) => a.span.start - b.span.start);
}

function imageLink(span: Span, name: string): Link | undefined {
  const page = imagePage(name);
  return page && { span, target: { kind: "image", name, ...page } };
}

/** What COPY and ADD take: files of the context that are there, addresses and repositories. */
function* sourceLinks({ plan }: LazyAnalysis): Generator<Link> {
  for (const { selection, triggered } of plan.steps) {
    if (triggered) continue;
    for (const source of selection?.sources ?? []) {
      const { kind, span } = source;
      if (kind === "http") yield { span, target: { kind: "page", url: source.text } };
      else if (kind === "git") {
        const url = repositoryPage(source.text);
        if (url !== undefined) yield { span, target: { kind: "page", url } };
      } else if (kind === "context" && source.selected?.outcome.kind === "found") {
        const { matches } = source.selected;
        const [first] = matches;
        // A pattern that takes several files leads to none of them.
        if (first === undefined || matches.length > 1 || (hasWildcards(source.pattern) && first.directory)) continue;
        yield { span, target: { kind: first.directory ? "folder" : "file", path: first.path } };
      }
    }
  }
}

function* labelLinks(stage: Stage, escape: string): Generator<Link> {
  for (const [position, instruction] of stage.instructions.entries()) {
    if (instruction.kind !== "label") continue;
    for (const { value } of instruction.pairs) {
      const { text, known } = expandText(value.value, stage.scope, position, escape, stage.openEnded);
      if (!known || !/^https?:\/\/[^\s"']+$/.test(text)) continue;
      const quotes = /^(["']).*\1$/s.test(value.value) ? 1 : 0;
      yield {
        span: { start: value.span.start + quotes, end: value.span.end - quotes },
        target: { kind: "page", url: text },
      };
    }
  }
}
