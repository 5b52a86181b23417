import { mountTable, mountTypeTexts, parseSyntax, readInstructions } from "@plimsoll/core";
import { expect, test } from "vitest";
import { mountOption } from "../../../packages/core/src/instructions/mount.ts";

test.each(Object.entries(mountTable))("%s is the option that the reader takes it for", (key, { sameAs, types, text }) => {
  const { instructions, problems } = readInstructions(parseSyntax(`FROM a\nRUN --mount=type=${types[0]!},${key}=1 x\n`));
  expect(problems).toEqual([]);
  const run = instructions[1]!;
  const mount = run.kind === "run" ? run.mounts[0]! : undefined;
  const name = sameAs ?? key;
  expect(mount && mountOption(mount, name)?.key).toBe(key);
  expect(text.en).toMatch(/\.$/);
  expect(text.ko).toMatch(/[가-힣].*\.$/);
});

test("every type has a text in both languages", () => {
  for (const { en, ko } of Object.values(mountTypeTexts)) {
    expect(en).toMatch(/\.$/);
    expect(ko).toMatch(/[가-힣].*\.$/);
  }
});
