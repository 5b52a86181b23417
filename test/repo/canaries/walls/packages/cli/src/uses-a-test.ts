import { sharedDir } from "../../../test/support/shared.ts";

export const reason = sharedDir;
