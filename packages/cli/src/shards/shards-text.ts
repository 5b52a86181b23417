import type { Language } from "@plimsoll/core";
import type { Note } from "../note.ts";
import { englishShards } from "./shards-text-en.ts";
import { koreanShards } from "./shards-text-ko.ts";

type Told = Pick<Note, "message" | "help">;

/** What is said of the parts of a run, in one language. Code stands in backquotes. */
export interface ShardsText {
  badShard(value: string): Told;
  readonly shardWithoutBlob: Told;
  readonly blobOfInput: Told;
  readonly blobOnTerminal: Told;
  readonly fixWithBuilds: Told;
}

export const shardsText: Readonly<Record<Language, ShardsText>> = { en: englishShards, ko: koreanShards };
