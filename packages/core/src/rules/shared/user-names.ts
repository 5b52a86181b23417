import type { StateValue } from "../../plan/stage-state.ts";

/** Whether a USER surely is not root. */
export function isSurelyNotRoot(user: StateValue<string>): boolean {
  return user.kind === "known" && user.value !== "" && !isRoot(user.value);
}

/** Whether the value of a USER means root, with any group. */
export function isRoot(user: string): boolean {
  return /^(?:root|0+)?(?::|$)/.test(user);
}

/** User and group of a USER or `--chown`. */
export function splitUser(value: string): { readonly user: string; readonly group: string | undefined } {
  const colon = value.indexOf(":");
  return colon === -1 ? { user: value, group: undefined } : { user: value.slice(0, colon), group: value.slice(colon + 1) };
}
