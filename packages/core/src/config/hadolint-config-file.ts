import * as v from "valibot";
import { flag, listOf, mapOf, mapping, oneOf, text } from "./schema-parts.ts";

/** YAML 1.1's words for true and false, which hadolint's YAML library takes for booleans. */
const yes = ["yes", "Yes", "YES", "y", "Y", "on", "On", "ON"] as const;
const no = ["no", "No", "NO", "n", "N", "off", "Off", "OFF"] as const;

const booleanWord = v.pipe(
  v.union([flag(), oneOf(yes), oneOf(no)]),
  v.transform((value) => value === true || (value !== false && yes.some((word) => word === value))),
);

const codes = listOf(text());

/** The levels of `failure-threshold`; the last two mean that anything shown makes the run fail. */
const hadolintThresholds = ["error", "warning", "info", "style", "ignore", "none"] as const;

const labelTypes = ["text", "url", "semver", "hash", "rfc3339", "spdx", "email"] as const;

/**
 * * Every key of a `.hadolint.yaml` (hadolint 2.15.1). As there, a key without a value counts as not given. Two differences: a
 * single trusted registry may be written without a list, as hadolint's README shows, and keys that do not exist are refused.
 */
export const hadolintConfigSchema = mapping({
  "failure-threshold": v.nullish(oneOf(hadolintThresholds)),
  format: v.nullish(text()),
  formats: v.nullish(listOf(text())),
  "no-fail": v.nullish(booleanWord),
  "no-color": v.nullish(booleanWord),
  verbose: v.nullish(booleanWord),
  ignored: v.nullish(codes),
  override: v.nullish(
    mapping({ error: v.nullish(codes), warning: v.nullish(codes), info: v.nullish(codes), style: v.nullish(codes) }),
  ),
  trustedRegistries: v.nullish(v.union([text(), listOf(text())])),
  "label-schema": v.nullish(mapOf(oneOf(labelTypes))),
  "strict-labels": v.nullish(booleanWord),
  "disable-ignore-pragma": v.nullish(booleanWord),
});

export type HadolintConfigFile = v.InferOutput<typeof hadolintConfigSchema>;
