import { forEachChildNode, type ParsedScript, type SyntaxNode } from "../shell/parse-script.ts";

/** Whether two scripts do the same, wherever their parts stand: the trees differ only in blanks between tokens. */
export function sameTrees(old: ParsedScript, oldText: string, now: ParsedScript, nowText: string): boolean {
  if (old.errors.length > 0 || now.errors.length > 0) return false;
  try {
    return sameNodes(old.statements, oldText, now.statements, nowText);
  } catch {
    // The parser reads substitutions when they are looked at, and a tree may be too deep to walk.
    return false;
  }
}

function sameNodes(old: readonly SyntaxNode[], oldText: string, now: readonly SyntaxNode[], nowText: string): boolean {
  return old.length === now.length && old.every((node, index) => sameNode(node, oldText, now[index]!, nowText));
}

function sameNode(old: SyntaxNode, oldText: string, now: SyntaxNode, nowText: string): boolean {
  if (old.type !== now.type) return false;
  // What is spelled the same and is of the same kind needs no look inside.
  if (sameText(oldText, old.pos, old.end, nowText, now.pos, now.end)) return true;
  const [oldChildren, nowChildren] = [childrenOf(old), childrenOf(now)];
  if (oldChildren.length === 0 || oldChildren.length !== nowChildren.length) return false;
  // Offsets in backquotes may count in another text; nothing in them is laid out.
  if (old.type === "CommandExpansion" && oldText[old.pos] === "`") return false;
  // What stands between children is operators, quotes and reserved words; heredoc bodies stand elsewhere.
  let [oldAt, nowAt] = [old.pos, now.pos];
  for (const [index, child] of oldChildren.entries()) {
    const other = nowChildren[index]!;
    if (child.pos >= oldAt !== other.pos >= nowAt) return false;
    if (child.pos >= oldAt && !sameBut(oldText, oldAt, child.pos, nowText, nowAt, other.pos)) return false;
    if (!sameNode(child, oldText, other, nowText)) return false;
    [oldAt, nowAt] = [Math.max(oldAt, child.end), Math.max(nowAt, other.end)];
  }
  return sameBut(oldText, oldAt, old.end, nowText, nowAt, now.end);
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  forEachChildNode(node, (child) => {
    children.push(child);
  });
  return children;
}

function sameText(a: string, aStart: number, aEnd: number, b: string, bStart: number, bEnd: number): boolean {
  return aEnd - aStart === bEnd - bStart && a.slice(aStart, aEnd) === b.slice(bStart, bEnd);
}

/** Equal but for blanks and tabs. */
function sameBut(a: string, aStart: number, aEnd: number, b: string, bStart: number, bEnd: number): boolean {
  let [first, second] = [aStart, bStart];
  for (;;) {
    while (first < aEnd && isBlank(a.charCodeAt(first))) first++;
    while (second < bEnd && isBlank(b.charCodeAt(second))) second++;
    if (first >= aEnd || second >= bEnd) return first >= aEnd && second >= bEnd;
    if (a.charCodeAt(first++) !== b.charCodeAt(second++)) return false;
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
