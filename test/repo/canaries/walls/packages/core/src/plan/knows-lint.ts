import {
  lint,
} from "../lint/lint.ts";

export const reason = lint;
