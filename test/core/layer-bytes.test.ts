import { analyze, defaultLintConfig, type Facts } from "@plimsoll/core";
import { describe, expect, test } from "vitest";

function context(files: Readonly<Record<string, number>>): Facts {
  const entries = Object.entries(files).map(([path, bytes]) => ({ path, type: "file" as const, bytes, mode: 0o644 }));
  return { context: { entries, ignoreFile: undefined } };
}

function found(rule: string, text: string, facts: Facts): readonly unknown[] {
  const { findings } = analyze({ text, facts, config: { ...defaultLintConfig, only: [rule] } });
  return findings.map(({ message, params }) => ({ message, ...params }));
}

describe("changed-in-later-layer, where the files are known", () => {
  const text = "FROM debian:13\nCOPY app /app/\nRUN chown -R 1000 /app\n";

  test("says the bytes", () => {
    const files = context({ "app/model.bin": 48_213_004, "app/run.sh": 100, "other.bin": 9_000_000 });
    expect(found("changed-in-later-layer", text, files)).toEqual([
      { message: "bytes", command: "chown", paths: "/app", bytes: 48_213_104, size: "48.2 MB" },
    ]);
  });

  test("is silent about little ones, and where the owner is the same", () => {
    expect(found("changed-in-later-layer", text, context({ "app/run.sh": 999_999 }))).toEqual([]);
    const owned = text.replace("COPY", "COPY --chown=1000");
    expect(found("changed-in-later-layer", owned, context({ "app/model.bin": 48_213_004 }))).toEqual([]);
  });

  test("counts what lies below, and each copy once", () => {
    const both = "FROM debian:13\nCOPY a /srv/a/\nCOPY b /srv/b/\nRUN chmod -R g+w /srv && chgrp -R 5 /srv\n";
    const files = context({ "a/x": 2_000_000, "b/y": 1_000_000 });
    expect(found("changed-in-later-layer", both, files)).toMatchObject([{ command: "chmod", bytes: 3_000_000 }]);
  });
});

describe("deleted-in-later-layer, where the files are known", () => {
  test("says the bytes that stay", () => {
    const text = "FROM debian:13\nCOPY data.tar.gz notes.txt /tmp/\nRUN tar xf /tmp/data.tar.gz\nRUN rm /tmp/data.tar.gz\n";
    const files = context({ "data.tar.gz": 1_500_000, "notes.txt": 12 });
    expect(found("deleted-in-later-layer", text, files)).toEqual([
      { message: "bytes", name: "/tmp/data.tar.gz", bytes: 1_500_000, size: "1.5 MB" },
    ]);
    const whole = text.replace("rm /tmp/data.tar.gz", "rm -r /tmp");
    expect(found("deleted-in-later-layer", whole, files)).toMatchObject([{ message: "bytes", bytes: 1_500_012 }]);
    expect(found("deleted-in-later-layer", text, {})).toMatchObject([{ message: "file" }]);
  });
});
