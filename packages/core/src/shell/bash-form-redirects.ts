import type { FormWriter } from "./bash-forms.ts";
import type { Redirection } from "./parse-script.ts";

/** Forms of one redirection. */
export function redirectForms(node: Redirection, { text: { text }, add }: FormWriter): void {
  const { pos, end, descriptor, operator } = node;
  if (descriptor?.type === "FileDescriptorVariable") add("named-descriptor", descriptor.pos, descriptor.end);
  else if (descriptor !== undefined && descriptor.value > 9) add("large-descriptor", descriptor.pos, descriptor.end);
  if (node.type === "HereString") {
    const at = text.indexOf("<<<", pos);
    return add("here-string", at, at + 3);
  }
  if (node.type !== "Redirect" || node.target === undefined) return;
  const { target } = node;
  if (operator === "&>" || operator === "&>>") {
    const start = text.lastIndexOf(operator, target.pos);
    const posix = [
      { start, end: start + operator.length, text: operator.slice(1) },
      { start: end, end, text: " 2>&1" },
    ];
    add("both-to-file", start, start + operator.length, { posix });
  } else if (
    operator === ">&" &&
    descriptor === undefined &&
    !/^(?:[-\d]+|["']?\$\w+["']?|["']?\$\{\w+\}["']?)$/.test(target.text)
  ) {
    const posix = [
      { start: pos, end: pos + 2, text: ">" },
      { start: end, end, text: " 2>&1" },
    ];
    add("both-to-file-old", pos, pos + 2, { posix });
  }
  if (/^["']?\/dev\/(?:tcp|udp)/.test(target.text)) add("network-file", target.pos, target.end);
  else if (target.parts?.some(({ type }) => type === "Glob" || type === "ExtendedGlob") === true) {
    add("file-pattern", target.pos, target.end);
  }
}
