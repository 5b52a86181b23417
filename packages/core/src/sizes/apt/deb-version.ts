/** Order of two Debian versions, as `dpkg --compare-versions`: negative when `left` is older. */
export function compareVersions(left: string, right: string): number {
  if (left === right) return 0;
  const a = splitVersion(left);
  const b = splitVersion(right);
  return a.epoch - b.epoch || comparePart(a.upstream, b.upstream) || comparePart(a.revision, b.revision);
}

/** Whether a version fulfils `>= 1.2`; true for a relation that is none. */
export function satisfiesRelation(version: string, operator: string, wanted: string): boolean {
  const order = compareVersions(version, wanted);
  switch (operator) {
    case ">=":
    case ">":
      return order >= 0;
    case "<=":
    case "<":
      return order <= 0;
    case ">>":
      return order > 0;
    case "<<":
      return order < 0;
    case "=":
      return order === 0;
    default:
      return true;
  }
}

function splitVersion(version: string): { readonly epoch: number; readonly upstream: string; readonly revision: string } {
  const colon = version.indexOf(":");
  const rest = version.slice(colon + 1);
  const dash = rest.lastIndexOf("-");
  return {
    epoch: colon === -1 ? 0 : Number(version.slice(0, colon)) || 0,
    upstream: dash === -1 ? rest : rest.slice(0, dash),
    revision: dash === -1 ? "" : rest.slice(dash + 1),
  };
}

/** Text and numbers in turn; a tilde sorts before the end of the text, letters before all other characters. */
function comparePart(left: string, right: string): number {
  let a = 0;
  let b = 0;
  while (a < left.length || b < right.length) {
    while ((a < left.length && !isDigit(left, a)) || (b < right.length && !isDigit(right, b))) {
      const order = rank(left, a) - rank(right, b);
      if (order !== 0) return order;
      a++;
      b++;
    }
    const [numberLeft, nextLeft] = numberAt(left, a);
    const [numberRight, nextRight] = numberAt(right, b);
    if (numberLeft.length !== numberRight.length) return numberLeft.length - numberRight.length;
    if (numberLeft !== numberRight) return numberLeft < numberRight ? -1 : 1;
    a = nextLeft;
    b = nextRight;
  }
  return 0;
}

function rank(text: string, at: number): number {
  if (at >= text.length || isDigit(text, at)) return 0;
  const code = text.charCodeAt(at);
  if (code === tilde) return -1;
  return /[A-Za-z]/.test(text[at]!) ? code : code + 256;
}

const tilde = 126;

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Without zeros in front, and where it ends. */
function numberAt(text: string, at: number): readonly [string, number] {
  let end = at;
  while (end < text.length && isDigit(text, end)) end++;
  return [text.slice(at, end).replace(/^0+/, ""), end];
}
