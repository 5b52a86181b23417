import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { bundleForNode } from "../../packages/dev/src/bundle.ts";
import { runNode } from "../support/run-program.ts";

describe("the bundle", () => {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-bundle-"));
  const outfile = join(folder, "out", "program.js");
  afterAll(() => rmSync(folder, { recursive: true }));

  test("is one file that plain node runs, and loads late what is imported late", async () => {
    writeFileSync(
      join(folder, "main.ts"),
      `
      import { early } from "./early.ts";
      console.log(early satisfies string);
      if (process.argv[2] === "late") void import("./late.ts").then(({ late }) => console.log(late));
    `,
    );
    writeFileSync(join(folder, "early.ts"), 'console.log("early runs"); export const early = "한국어";');
    writeFileSync(join(folder, "late.ts"), 'console.log("late runs"); export const late = "late";');
    await bundleForNode({ entry: join(folder, "main.ts"), outfile, cacheAfter: ["late"] });
    rmSync(join(folder, "early.ts"));
    rmSync(join(folder, "late.ts"));

    expect(runNode([outfile]).stdout).toBe("early runs\n한국어\n");
    expect(runNode([outfile, "late"]).stdout).toBe("early runs\n한국어\nlate runs\nlate\n");
  });

  test("gives the names of a CommonJS package that is imported late, as node does", async () => {
    const program = join(folder, "out", "names.js");
    writeFileSync(join(folder, "package.cjs"), 'exports.name = "name"; exports.twice = (text) => text + text;');
    writeFileSync(
      join(folder, "names.ts"),
      'void import("./package.cjs").then((all) => console.log(all.name, all.twice("a"), all.default.name));',
    );
    await bundleForNode({ entry: join(folder, "names.ts"), outfile: program });
    expect(runNode([program]).stdout).toBe("name aa name\n");
  });

  test("names its interpreter and holds one byte per letter", () => {
    expect(readFileSync(outfile, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(readFileSync(outfile).every((byte) => byte < 128)).toBe(true);
  });

  test.skipIf(process.platform === "win32")("can be executed", () => {
    expect(statSync(outfile).mode & 0o111).toBe(0o111);
  });

  test("is not written when a source is wrong", async () => {
    const broken = join(folder, "out", "broken.js");
    writeFileSync(join(folder, "broken.ts"), 'import { x } from "./no-such-file.ts"; console.log(x);');
    await expect(bundleForNode({ entry: join(folder, "broken.ts"), outfile: broken, cacheAfter: ["late"] })).rejects.toThrow(
      /no-such-file/,
    );
    expect(existsSync(broken)).toBe(false);
  });
});
