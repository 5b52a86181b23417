import type { Facts } from "@plimsoll/core";
import type { PlanInput } from "@plimsoll/core/plan";
import type { Note } from "../note.ts";

/** The two builds that are compared. */
export interface BuildSides {
  readonly before: PlanInput;
  readonly after: PlanInput;
}

/** What comes of making the sides: errors end the run for this build, warnings do not. */
export type MadeSides =
  | {
      readonly kind: "sides";
      readonly sides: BuildSides;
      readonly warnings: readonly Note[];
      /** What a build would end at, although the two can be compared. */
      readonly errors?: readonly Note[];
      /** Object id of the commit that is compared with. */
      readonly commit?: string | undefined;
      /** Where the context of the build before lies on disk. */
      readonly folder?: string | undefined;
    }
  | { readonly kind: "failure"; readonly notes: readonly Note[] };

/** The same build with other facts. */
export function withFacts(input: PlanInput, facts: Facts): PlanInput {
  return { ...input, facts };
}
