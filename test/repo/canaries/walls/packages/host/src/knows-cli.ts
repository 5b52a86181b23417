import { main } from "../../cli/src/main.ts";

export const reason = main;
