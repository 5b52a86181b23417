import type { Stage } from "@plimsoll/core";

/** Its own name, else the one that BuildKit gives it: `stage-1`. */
export function stageName({ name, index }: Stage): string {
  return name ?? `stage-${index}`;
}
