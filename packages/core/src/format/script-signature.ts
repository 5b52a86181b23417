import { forEachChildNode, parseScript, type Statement, type SyntaxNode } from "../shell/parse-script.ts";

/**
 * What a script does, without where its parts stand: equal for two texts that differ only in blanks between tokens. Undefined when the
 * parser does not understand all of it.
 */
export function scriptSignature(text: string): string | undefined {
  const { statements, errors } = parseScript(text);
  return errors.length > 0 ? undefined : signatureOf(text, statements);
}

function signatureOf(text: string, statements: readonly Statement[]): string | undefined {
  const parts: string[] = [];
  try {
    for (const statement of statements) sign(statement, text, parts);
  } catch {
    return undefined;
  }
  return parts.join("\0");
}

function sign(node: SyntaxNode, text: string, parts: string[]): void {
  const children: SyntaxNode[] = [];
  forEachChildNode(node, (child) => {
    children.push(child);
  });
  const isBackquoted = node.type === "CommandExpansion" && text[node.pos] === "`";
  if (children.length === 0 || isBackquoted) {
    parts.push(`${node.type} ${text.slice(node.pos, node.end)}`);
    return;
  }
  parts.push(`${node.type} (`);
  // What stands between children is operators, quotes and reserved words; heredoc bodies stand elsewhere.
  let at = node.pos;
  for (const child of children) {
    if (child.pos >= at) parts.push(withoutBlanks(text.slice(at, child.pos)));
    sign(child, text, parts);
    at = Math.max(at, child.end);
  }
  parts.push(withoutBlanks(text.slice(at, node.end)), ")");
}

function withoutBlanks(text: string): string {
  return text.includes(" ") || text.includes("\t") ? text.replaceAll(/[ \t]+/g, "") : text;
}
