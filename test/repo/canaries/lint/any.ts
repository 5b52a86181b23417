export function first(values: any): unknown {
  return values[0];
}
