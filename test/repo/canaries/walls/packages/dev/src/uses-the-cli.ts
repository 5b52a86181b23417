import { main } from "plimsoll";

export const reason = main;
