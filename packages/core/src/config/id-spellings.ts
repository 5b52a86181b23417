/**
 * An id as it is spelt today, in small letters. Files and habits still have older forms: Trivy's `DS-0004` was `DS004` once, and
 * `AVD-DS-0004` in between.
 */
export function currentSpelling(name: string): string {
  return name.toLowerCase().replace(/^(trivy\/)?(?:avd-)?ds-?0?(\d{3})$/, "$1ds-0$2");
}
