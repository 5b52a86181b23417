import type { Assignment, Redirection } from "./parse-script.ts";
import { readSingleWord, type WordSurroundings } from "./read-word.ts";
import { spanIn } from "./shell-text.ts";
import type { ShellAssignment, ShellRedirect, ShellWord } from "./shell-script.ts";

/** `X=1` before a command. */
export function readAssignment(node: Assignment, words: WordSurroundings): ShellAssignment {
  const { value } = node;
  const span = spanIn(words.text, node.pos, node.end);
  return { name: node.name, value: value.type === "Word" ? readSingleWord(value, words) : undefined, span };
}

/** `X=1` among the arguments of export and the like. */
export function assignmentWord(node: Assignment, words: WordSurroundings): ShellWord {
  const span = spanIn(words.text, node.pos, node.end);
  const raw = node.text;
  if (node.value.type !== "Word") return { raw, value: undefined, text: raw, span, quoted: false, glob: false };
  const value = readSingleWord(node.value, words);
  const left = raw.slice(0, node.value.pos - node.pos);
  return { ...value, raw, value: value.value === undefined ? undefined : left + value.value, text: left + value.text, span };
}

export function readRedirect(node: Redirection, words: WordSurroundings): ShellRedirect {
  const { text } = words;
  const fd = node.descriptor?.type === "FileDescriptor" ? node.descriptor.value : undefined;
  const common = { operator: node.operator, fd, span: spanIn(text, node.pos, node.end) };
  if (node.type !== "HereDoc") {
    const target = node.target === undefined ? undefined : readSingleWord(node.target, words);
    return { ...common, target, body: undefined };
  }
  const { delimiter, body } = node;
  const place = { ...common, body: spanIn(text, body.pos, body.end) };
  if (delimiter === undefined) return { ...place, target: undefined };
  const { value, quoted } = delimiter;
  const target = {
    raw: delimiter.text,
    value,
    text: value,
    span: spanIn(text, delimiter.pos, delimiter.end),
    quoted,
    glob: false,
  };
  return { ...place, target };
}
