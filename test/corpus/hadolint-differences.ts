import type { HadolintDifference } from "./hadolint-difference.ts";
import { commandDifferences } from "./hadolint-differences-commands.ts";
import { imageDifferences } from "./hadolint-differences-images.ts";
import { packageDifferences } from "./hadolint-differences-packages.ts";

/** Every class of deliberate differences. What fits none of them is a bug of ours. */
export const hadolintDifferences: readonly HadolintDifference[] = [
  ...imageDifferences,
  ...commandDifferences,
  ...packageDifferences,
];
