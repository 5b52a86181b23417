import type { CommandLine, Instruction, Span, Word } from "@plimsoll/core";
import { unreachable } from "@plimsoll/core/editor";

/** Everything of an instruction that can be selected, in no particular order: flags and their parts, words, pairs, heredocs. */
export function instructionSpans(instruction: Instruction): readonly Span[] {
  const spans: Span[] = [instruction.span, instruction.keywordSpan, instruction.argumentsSpan];
  for (const { span, nameSpan, valueSpan } of instruction.flags)
    spans.push(span, nameSpan, ...withoutQuotes(valueSpan, undefined));
  const { flags } = instruction;
  if (flags.length > 1) spans.push({ start: flags[0]!.span.start, end: flags.at(-1)!.span.end });
  for (const { markerSpan, contentSpan, terminatorSpan } of instruction.heredocs) {
    spans.push(markerSpan, terminatorSpan, contentSpan, { start: contentSpan.start, end: terminatorSpan.end });
  }
  return [...spans, ...argumentSpans(instruction)];
}

function argumentSpans(instruction: Instruction): readonly Span[] {
  switch (instruction.kind) {
    case "from": {
      const { image, as, name } = instruction;
      return [image, as, name].flatMap((word) => (word === undefined ? [] : [word.span]));
    }
    case "add":
    case "copy": {
      const words = [...instruction.sources.map(({ word }) => word), instruction.destination];
      const all = words.map(({ span }) => span).sort((a, b) => a.start - b.start);
      const [first] = all;
      const sources = all.slice(0, -1);
      const together = first === undefined || sources.length === 0 ? [] : [{ start: first.start, end: sources.at(-1)!.end }];
      return [...words.flatMap(wordSpans), ...together];
    }
    case "env":
    case "label":
      return instruction.pairs.flatMap(({ key, value }) => [
        key.span,
        ...wordSpans(value),
        { start: key.span.start, end: Math.max(key.span.end, value.span.end) },
      ]);
    case "arg":
      return instruction.definitions.flatMap(({ name, value }) => [
        name.span,
        ...(value === undefined ? [] : [...wordSpans(value), { start: name.span.start, end: value.span.end }]),
      ]);
    case "expose":
      return instruction.ports.flatMap(wordSpans);
    case "volume":
      return instruction.paths.flatMap(wordSpans);
    case "shell":
      return instruction.words.flatMap(wordSpans);
    case "healthcheck":
      return [instruction.type.span, ...commandSpans(instruction.command)];
    case "run":
      return [
        ...instruction.mounts.flatMap(({ options }) => options.flatMap(({ span, valueSpan }) => [span, valueSpan])),
        ...commandSpans(instruction.command),
      ];
    case "cmd":
    case "entrypoint":
      return commandSpans(instruction.command);
    case "onbuild":
      return instructionSpans(instruction.instruction);
    case "workdir":
    case "user":
    case "stopsignal":
    case "maintainer":
      return wordSpans(instruction.value);
    case "invalid":
      return [];
    default:
      return unreachable(instruction);
  }
}

function commandSpans(command: CommandLine): readonly Span[] {
  switch (command.form) {
    case "shell":
      return [command.text.span];
    case "exec":
      return command.words.flatMap(wordSpans);
    case "none":
      return [];
  }
}

function wordSpans({ span, value }: Word): readonly Span[] {
  return withoutQuotes(span, value);
}

/** A span, and what stands between its quotes when it has some. `value`: its text, where quotes are part of it; undefined where not. */
function withoutQuotes(span: Span, value: string | undefined): readonly Span[] {
  const isQuoted = value !== undefined && /^(["']).*\1$/s.test(value) && span.end - span.start >= 2;
  // In JSON form the value has no quotes and the place has.
  const isJson = value !== undefined && span.end - span.start === value.length + 2;
  return isQuoted || isJson ? [span, { start: span.start + 1, end: span.end - 1 }] : [span];
}
