import { bundleForNode } from "@plimsoll/dev";

export const reason = bundleForNode;
