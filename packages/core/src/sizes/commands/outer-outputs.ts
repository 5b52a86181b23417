import { parsedText } from "../../shell/parse-script.ts";
import { placesOf, placeSpan, scriptTree } from "../../shell/script-tree.ts";
import type { ShellScript } from "../../shell/shell-script.ts";
import type { Span } from "../../text/span.ts";

/** A file that all commands of a group, a loop or a subshell print to: `{ echo a; echo b; } > file`. */
export interface OuterOutput {
  readonly span: Span;
  /** As written; undefined when only a shell at run time could tell. */
  readonly path: string | undefined;
  readonly append: boolean;
}

/** In the order of the text, outer ones first. */
export function outerOutputs(script: ShellScript): readonly OuterOutput[] {
  if (!/[})]\s*\d*[>&]|\b(?:done|fi|esac)\s*\d*[>&]/.test(script.text.text) || parsedText(script.text).errors.length > 0)
    return [];
  const outputs: OuterOutput[] = [];
  for (const place of placesOf(scriptTree(script), "Redirected")) {
    for (const redirect of place.node.redirects) {
      const fd = redirect.descriptor?.type === "FileDescriptor" ? redirect.descriptor.value : 1;
      if (!/^(?:>|>>|>\||&>|&>>)$/.test(redirect.operator) || fd !== 1 || redirect.type === "HereDoc") continue;
      const text = redirect.target?.text ?? "";
      const path = /^[^$`*?[\\'"]+$/.test(text) ? text : /^'[^']*'$|^"[^"$`\\]*"$/.test(text) ? text.slice(1, -1) : undefined;
      outputs.push({ span: placeSpan(place), path, append: redirect.operator.endsWith(">>") });
    }
  }
  return outputs;
}
