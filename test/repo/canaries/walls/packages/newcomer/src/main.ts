import { analyze } from "@plimsoll/core";

export const reason = analyze;
