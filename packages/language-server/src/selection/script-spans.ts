import type { Span } from "@plimsoll/core";
import type { ShellScript } from "@plimsoll/core/editor";

/** What can be selected in a script around an offset: words, options, commands, pipelines, chains, the whole. */
export function scriptSpans({ commands, text }: ShellScript, offset: number): readonly Span[] {
  const spans: Span[] = [];
  const pipelines = new Map<number, { start: number; end: number }>();
  const chains = new Map<number, { start: number; end: number }>();
  for (const { span, pipeline, pipelineLength, chain, nameSpan, args, assignments, redirects } of commands) {
    widen(chains, chain, span);
    if (pipelineLength > 1) widen(pipelines, pipeline, span);
    if (offset < span.start || offset > span.end) continue;
    spans.push(span, nameSpan);
    for (const word of args) {
      spans.push(word.span);
      if (word.quoted && /^(["']).*\1$/s.test(word.raw)) spans.push({ start: word.span.start + 1, end: word.span.end - 1 });
      const equals = word.raw.indexOf("=");
      if (word.raw.startsWith("-") && equals !== -1 && word.raw.length === word.span.end - word.span.start) {
        spans.push({ start: word.span.start + equals + 1, end: word.span.end });
      }
    }
    for (const { span: whole, value } of assignments) spans.push(whole, ...(value === undefined ? [] : [value.span]));
    for (const { span: whole, target } of redirects) spans.push(whole, ...(target === undefined ? [] : [target.span]));
  }
  spans.push(...pipelines.values(), ...chains.values());
  const { runs } = text;
  if (runs.length > 0 && commands.length > 0) {
    const all = { start: Number.POSITIVE_INFINITY, end: 0 };
    for (const { span } of commands) [all.start, all.end] = [Math.min(all.start, span.start), Math.max(all.end, span.end)];
    spans.push(all);
  }
  return spans;
}

function widen(spans: Map<number, { start: number; end: number }>, key: number, { start, end }: Span): void {
  const known = spans.get(key);
  if (known === undefined) spans.set(key, { start, end });
  else [known.start, known.end] = [Math.min(known.start, start), Math.max(known.end, end)];
}
