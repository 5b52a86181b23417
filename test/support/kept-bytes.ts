import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** What `make` gives, and the bytes of V8's heap that it holds. The second of two is measured: the first leaves what is kept once and for all. */
export async function keptBytes<Made>(
  make: () => Made | Promise<Made>,
): Promise<{ readonly kept: Made; readonly bytes: number }> {
  setFlagsFromString("--expose-gc");
  // What the flag above gives to new contexts.
  const collect = runInNewContext("gc") as () => void;
  await make();
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = await make();
  collect();
  return { kept, bytes: process.memoryUsage().heapUsed - before };
}
