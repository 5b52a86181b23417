import * as v from "valibot";
import { readBytes } from "../text/read-bytes.ts";
import type { ValueType } from "./config-problem.ts";

// Every schema below carries, as its message, what `readSchemaIssues` needs to say the problem in any language: `type text`,
// `one-of off error`, `keys profile rules`. valibot's own messages are never shown.

/** A mapping with these keys and no others. */
export function mapping<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(isNoList(), v.objectWithRest(entries, v.never(`keys ${Object.keys(entries).join(" ")}`), typeMessage("mapping")));
}

/** A mapping with these keys, and others that are checked elsewhere. */
export function openMapping<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(isNoList(), v.looseObject(entries, typeMessage("mapping")));
}

/** A mapping from any key to values of one kind. */
export function mapOf<const Value extends v.GenericSchema>(value: Value) {
  return v.pipe(isNoList(), v.record(v.string(), value, typeMessage("mapping")));
}

export function listOf<const Item extends v.GenericSchema>(item: Item) {
  return v.array(item, typeMessage("list"));
}

export function text() {
  return v.string(typeMessage("text"));
}

export function flag() {
  return v.boolean(typeMessage("boolean"));
}

export function oneOf<const Word extends string>(words: readonly Word[]) {
  return v.picklist(words, `one-of ${words.join(" ")}`);
}

/** A pattern of paths. A leading `!` is refused: with several patterns nobody could say what it takes back. */
export function glob() {
  return v.pipe(
    text(),
    v.check((value) => /^(?!!)\S/.test(value), "glob"),
  );
}

/** A number of bytes with its unit. */
export function byteCount() {
  return v.pipe(
    v.union([v.string(), v.number()], "bytes"),
    v.check((value) => readBytes(String(value)) !== undefined, "bytes"),
  );
}

/** A whole number from 0 on. */
export function count() {
  return v.pipe(
    v.number(typeMessage("number")),
    v.check((value) => Number.isInteger(value) && value >= 0, "type number"),
  );
}

/** valibot takes a list for an object with the keys 0, 1, 2. */
function isNoList() {
  return v.pipe(
    v.unknown(),
    v.check((value) => !Array.isArray(value), typeMessage("mapping")),
  );
}

function typeMessage(type: ValueType): string {
  return `type ${type}`;
}
