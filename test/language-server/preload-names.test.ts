import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { preloadNames } from "../../packages/language-server/src/completion/preload-names.ts";

const asked: string[] = [];
vi.mock("@plimsoll/core/package-tables", () => ({ packageTableNames: (kind: string) => (asked.push(kind), []) }));

beforeEach(() => {
  asked.length = 0;
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

/** As much of a server as is needed: documents that somebody listens to. */
function documents() {
  const texts = new Map<string, string>();
  let tell: (uri: string, event: "opened" | "changed" | "closed") => void = () => {};
  preloadNames({
    log: () => {},
    documents: {
      listen: (listener) => void (tell = listener),
      current: (uri) => (texts.has(uri) ? { text: texts.get(uri)! } : undefined),
    },
  });
  return (event: "opened" | "changed" | "closed", text: string): void => {
    if (event === "closed") texts.delete("a");
    else texts.set("a", text);
    tell("a", event);
  };
}

test("names are unpacked when nobody types, only those that the text may want, each once", async () => {
  const happen = documents();
  happen("opened", "FROM a\nRUN apt-get update && npm ci\n");
  await vi.advanceTimersByTimeAsync(1000);
  happen("changed", "FROM a\nRUN apt-get update && npm ci \n");
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(asked).toEqual(["apt", "npm"]);
  happen("changed", "FROM a\nRUN apt-get update && pip3 install x\n");
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked).toEqual(["apt", "npm", "pip"]);
});

test("nothing for a text without package managers, or one that was closed", async () => {
  const happen = documents();
  happen("opened", "FROM a\nRUN make\n");
  await vi.advanceTimersByTimeAsync(5000);
  happen("changed", "FROM a\nRUN apt-get update\n");
  happen("closed", "");
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked).toEqual([]);
});
