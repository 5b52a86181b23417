import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall } from "vscode-languageserver";
import { describe, expect, test } from "vitest";
import { askAt, textIn, withEditor } from "./ask-at.ts";
import { readMarks } from "./editor.ts";

const prepare = "textDocument/prepareCallHierarchy";
const text = `FROM node:22 AS deps
RUN npm ci
FROM deps AS build
LABEL a="😀"
COPY --from=deps /a /b
RUN --mount=from=tool:1,target=/t --mount=from=deps,target=/d make
FROM scratch
COPY --link --from=build /out /out
COPY --from=0 /lib /lib
`;

async function ask(
  line: number,
  character: number,
): Promise<{ item: CallHierarchyItem; incoming: string[]; outgoing: string[] }> {
  return withEditor({}, async (editor) => {
    const uri = editor.open(text);
    const params = { textDocument: { uri }, position: { line, character } };
    const [item] = await editor.connection.sendRequest<CallHierarchyItem[]>(prepare, params);
    const incoming = await editor.connection.sendRequest<CallHierarchyIncomingCall[]>("callHierarchy/incomingCalls", { item });
    const outgoing = await editor.connection.sendRequest<CallHierarchyOutgoingCall[]>("callHierarchy/outgoingCalls", { item });
    const show = (name: string, ranges: readonly CallHierarchyItem["range"][]): string =>
      `${name}: ${ranges.map((range) => `${range.start.line} ${textIn(text, range)}`).join(", ")}`;
    return {
      item: item!,
      incoming: incoming.map(({ from, fromRanges }) => show(from.name, fromRanges)),
      outgoing: outgoing.map(({ to, fromRanges }) => show(to.name, fromRanges)),
    };
  });
}

describe("call hierarchy", () => {
  test("a stage that others take from", async () => {
    const { item, incoming, outgoing } = await ask(0, 17);
    expect(item).toMatchObject({ name: "deps", detail: "FROM node:22" });
    expect(textIn(text, item.range)).toBe("FROM node:22 AS deps\nRUN npm ci");
    expect(textIn(text, item.selectionRange)).toBe("deps");
    expect(incoming).toEqual(["build: 2 deps, 4 deps, 5 deps", "2: 8 0"]);
    expect(outgoing).toEqual(["node:22: 0 node:22"]);
  });

  test("a stage in the middle, from a place that uses it", async () => {
    const { item, incoming, outgoing } = await ask(7, 20);
    expect(item.name).toBe("build");
    expect(incoming).toEqual(["2: 7 build"]);
    expect(outgoing).toEqual(["deps: 2 deps, 4 deps, 5 deps", "tool:1: 5 tool:1"]);
  });

  test("a stage without a name, from its FROM", async () => {
    const { item, incoming, outgoing } = await ask(6, 2);
    expect(item).toMatchObject({ name: "2", detail: "FROM scratch" });
    expect(incoming).toEqual([]);
    expect(outgoing).toEqual(["build: 7 build", "deps: 8 0"]);
  });

  test("an image is taken from and takes nothing", async () => {
    await withEditor({}, async (editor) => {
      const uri = editor.open("FROM a AS s\nFROM a\n");
      const params = { textDocument: { uri }, position: { line: 0, character: 10 } };
      const [item] = await editor.connection.sendRequest<CallHierarchyItem[]>(prepare, params);
      const [call] = await editor.connection.sendRequest<CallHierarchyOutgoingCall[]>("callHierarchy/outgoingCalls", { item });
      const image = { item: call!.to };
      expect(await editor.connection.sendRequest("callHierarchy/outgoingCalls", image)).toEqual([]);
      const incoming = await editor.connection.sendRequest<CallHierarchyIncomingCall[]>("callHierarchy/incomingCalls", image);
      expect(incoming.map(({ from }) => from.name)).toEqual(["s", "1"]);
    });
  });

  test("a stage is found again after lines have moved", async () => {
    await withEditor({}, async (editor) => {
      const uri = editor.open(text);
      const params = { textDocument: { uri }, position: { line: 2, character: 14 } };
      const [item] = await editor.connection.sendRequest<CallHierarchyItem[]>(prepare, params);
      editor.change(uri, `FROM other\n${text}`);
      const incoming = await editor.connection.sendRequest<CallHierarchyIncomingCall[]>("callHierarchy/incomingCalls", { item });
      expect(incoming.map(({ fromRanges }) => fromRanges[0]!.start.line)).toEqual([8]);
    });
  });

  test.each(["$0", "ARG X$0\n", "FROM a\nRUN $0ls\n"])("nothing in %j", async (marked) => {
    expect(await askAt(prepare, marked)).toBeNull();
  });

  test("nothing for a document or an item that nobody knows", async () => {
    const { cursor } = readMarks("$0");
    await withEditor({}, async (editor) => {
      const params = { textDocument: { uri: "file:///nowhere" }, position: cursor };
      expect(await editor.connection.sendRequest(prepare, params)).toBeNull();
      const range = { start: cursor, end: cursor };
      for (const uri of ["file:///nowhere", editor.open("FROM a\n")]) {
        const item = { name: "a", kind: 3, uri, range, selectionRange: range };
        expect(await editor.connection.sendRequest("callHierarchy/incomingCalls", { item })).toBeNull();
        expect(
          await editor.connection.sendRequest("callHierarchy/outgoingCalls", { item: { ...item, data: { index: 7 } } }),
        ).toBeNull();
      }
    });
  });
});
