/** A whole number with commas between its thousands. node's own way loads its tables of languages first, which takes ten milliseconds. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
