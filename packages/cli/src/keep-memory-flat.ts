import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const megabyte = 1024 * 1024;

/** Garbage that is left to V8; and as much as there is room for when a collection found less. In bytes. */
const room = { usual: 64 * megabyte, least: 32 * megabyte };

/**
 * For runs over thousands of files; gives what is to be called between two of them. V8 lets garbage grow to four times what is in use before it
 * collects all of it, and most of what a file's analysis leaves is only found then. At half as much the peak follows from what is kept, which is little
 * for each file. On a busy machine V8, which collects while the program goes on, falls behind: then the program waits for it here.
 */
export function keepMemoryFlat(): () => void {
  setFlagsFromString("--heap-growing-percent=50");
  setFlagsFromString("--expose-gc");
  // What the flag above gives to new contexts.
  const collect = runInNewContext("gc") as () => void;
  let limit = 0;
  return () => {
    if (usedBytes() < limit) return;
    collect();
    // The first time what is left was needed to find the files, and is no measure for what a file needs.
    limit = limit === 0 ? usedBytes() + room.usual : Math.max(limit, usedBytes() + room.least);
  };
}

function usedBytes(): number {
  return getHeapStatistics().used_heap_size;
}
