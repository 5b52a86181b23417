import { readConfig } from "@plimsoll/host";

export const reason = readConfig;
