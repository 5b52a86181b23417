import { parse } from "unbash";

export const reason = parse;
