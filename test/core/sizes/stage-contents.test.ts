import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LayerEntry } from "../../../packages/core/src/sizes/layers/layer-entry.ts";
import { StageContents } from "../../../packages/core/src/sizes/layers/stage-contents.ts";

const path = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join("/")}`);

type Action = { readonly kind: "put" | "remove" | "empty" | "all"; readonly path: string } | { readonly kind: "stage" };

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constantFrom("put", "remove", "empty", "all"), path }),
  fc.constant({ kind: "stage" } as const),
);

function file(at: string, bytes: number): LayerEntry {
  return { path: at, type: "file", bytes, mode: 0o644, owner: undefined };
}

/** The same kept in the plainest way: paths, of which no file has another one below it. */
class PlainContents {
  readonly files = new Map<string, number>();

  put(at: string, bytes: number): void {
    this.remove(at);
    for (const other of this.files.keys()) if (at.startsWith(`${other}/`)) this.files.delete(other);
    this.files.set(at, bytes);
  }

  remove(at: string, onlyInside = false): void {
    for (const other of this.files.keys()) {
      if ((other === at && !onlyInside) || other.startsWith(`${at}/`)) this.files.delete(other);
    }
  }
}

describe("what lies where in a stage", () => {
  test("is what was put there and not taken away, in every stage, whatever was asked in between", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), fc.array(path, { maxLength: 10 }), (actions, asked) => {
        let contents = new StageContents();
        let plain = new PlainContents();
        const finished: [StageContents, PlainContents][] = [];
        for (const [step, each] of actions.entries()) {
          switch (each.kind) {
            case "stage": {
              finished.push([contents, plain]);
              contents = new StageContents(contents);
              const below = plain;
              plain = new PlainContents();
              for (const [at, bytes] of below.files) plain.files.set(at, bytes);
              break;
            }
            case "put":
              // A file is no directory: what stands in the way goes first, as a command would see to it.
              for (const other of plain.files.keys()) if (each.path.startsWith(`${other}/`)) contents.remove(other);
              contents.put(file(each.path, step), step);
              plain.put(each.path, step);
              break;
            case "all":
              if (contents.isUntouched(each.path) && ![...plain.files.keys()].some((other) => each.path.startsWith(other))) {
                contents.putAll(each.path, [file(`${each.path}/x`, step), file(`${each.path}/y/z`, step)], [1, 2], step);
                plain.put(`${each.path}/x`, step);
                plain.put(`${each.path}/y/z`, step);
              }
              break;
            default:
              contents.remove(each.path, each.kind === "empty");
              plain.remove(each.path, each.kind === "empty");
          }
          const at = asked[step % Math.max(1, asked.length)] ?? "/none";
          expect(contents.at(at)?.entry.bytes).toBe(plain.files.get(at));
        }
        for (const [real, model] of [...finished, [contents, plain] as const]) {
          const listed = real.within("/").map(({ entry }) => [entry.path, entry.bytes]);
          expect(new Map(listed as [string, number][])).toEqual(model.files);
          expect(listed).toHaveLength(model.files.size);
          for (const at of asked) {
            const below = [...model.files.keys()].filter((other) => other === at || other.startsWith(`${at}/`)).sort();
            expect(
              real
                .within(at)
                .map(({ entry }) => entry.path)
                .sort(),
            ).toEqual(below);
            // A directory that was emptied is still one.
            expect([undefined, "gone", "directory"].includes(real.kindAt(at))).toBe(!model.files.has(at));
            expect(real.kindAt(at) === undefined || real.kindAt(at) === "gone").toBe(
              below.length === 0 && real.kindAt(at) !== "directory",
            );
          }
        }
      }),
    );
  });

  test("links lead on, however they are nested, and never in circles", () => {
    const contents = new StageContents();
    const link = (at: string, linkTarget: string): void =>
      contents.put({ path: at, type: "symlink", bytes: 0, mode: 0o777, owner: undefined, linkTarget }, 0);
    link("/a", "/b");
    link("/b", "c/d");
    link("/c/e", "../f");
    link("/loop", "loop");
    expect(contents.real("/a/x")).toBe("/c/d/x");
    expect(contents.real("/a")).toBe("/a");
    expect(contents.followed("/a")).toBe("/c/d");
    expect(contents.real("/c/e/../x")).toBe("/f/../x");
    expect(contents.followed("/loop")).toBe("/loop");
  });
});
