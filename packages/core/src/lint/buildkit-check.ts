/** Whether an id is the name of one of BuildKit's checks: letters only, as in `JSONArgsRecommended`. No other tool's ids look so. */
export function isBuildkitCheck(code: string): boolean {
  return /^[A-Z][A-Za-z]+$/.test(code);
}
