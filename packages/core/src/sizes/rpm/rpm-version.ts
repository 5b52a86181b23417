/**
 * Compares `epoch:version-release` as rpm does: runs of digits and of letters in turn; `~` comes before the end, `^` behind it.
 */
export function compareRpmVersions(one: string, other: string): number {
  const [a, b] = [splitVersion(one), splitVersion(other)];
  return a.epoch - b.epoch || compareParts(a.version, b.version) || compareParts(a.release, b.release);
}

function splitVersion(text: string): { readonly epoch: number; readonly version: string; readonly release: string } {
  const [, epoch, version = "", release = ""] = /^(?:(\d+):)?([^-]*)(?:-(.*))?$/s.exec(text) ?? [];
  return { epoch: Number(epoch ?? 0), version, release };
}

function compareParts(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => text.match(/\d+|[a-zA-Z]+|~|\^/g) ?? []);
  for (let index = 0; index < Math.max(a!.length, b!.length); index++) {
    const [left, right] = [a![index], b![index]];
    if (left === right) continue;
    if (left === "~" || right === "~") return left === "~" ? -1 : 1;
    if (left === undefined || right === undefined) return left === undefined ? -1 : 1;
    if (left === "^" || right === "^") return left === "^" ? -1 : 1;
    const [leftNumber, rightNumber] = [/^\d/.test(left), /^\d/.test(right)];
    if (leftNumber !== rightNumber) return leftNumber ? 1 : -1;
    const difference = leftNumber ? Number(left) - Number(right) : left < right ? -1 : 1;
    if (difference !== 0) return difference;
  }
  return 0;
}
