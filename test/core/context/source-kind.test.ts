import { expect, test } from "vitest";
import { sourceKind } from "../../../packages/core/src/context/source-kind.ts";

test.each([
  ["https://example.com/a.tar.gz", "http"],
  ["http://example.com", "http"],
  ["https://example.com/repository.git.tar", "http"],
  ["https://github.com/moby/buildkit.git", "git"],
  ["https://github.com/moby/buildkit.git#v0.30.0:docs", "git"],
  ["https://github.com/moby/buildkit.git?ref=master", "git"],
  ["HTTPS://github.com/moby/buildkit.git", "git"],
  // BuildKit compares the scheme of a plain URL in lower case alone.
  ["HTTPS://example.com/a.tar.gz", "context"],
  ["git@github.com:moby/buildkit.git", "git"],
  ["git@github.com:moby/buildkit", "git"],
  ["ssh://git@github.com/moby/buildkit", "git"],
  ["git://github.com/moby/buildkit", "git"],
  ["github.com/moby/buildkit", "context"],
  ["ftp://example.com/a.tar.gz", "context"],
  ["user@host", "context"],
  ["./git@github.com:a", "context"],
  ["a.git", "context"],
  ["", "context"],
])("%s is %s", (source, kind) => {
  expect(sourceKind(source)).toBe(kind);
});
