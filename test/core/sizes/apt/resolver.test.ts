import { describe, expect, test } from "vitest";
import { dependentsOf, unneeded } from "../../../../packages/core/src/sizes/apt/autoremove.ts";
import {
  describeInstalled,
  type InstalledDeb,
  type InstalledSet,
} from "../../../../packages/core/src/sizes/apt/installed-set.ts";
import { PackageIndex } from "../../../../packages/core/src/sizes/apt/package-index.ts";
import { AptResolver } from "../../../../packages/core/src/sizes/apt/resolver.ts";
import { findWanted, readWantedPackage } from "../../../../packages/core/src/sizes/apt/wanted-package.ts";

const index = new PackageIndex(
  [
    "Package: app\nVersion: 2.0\nDepends: libone (>= 1.1), mailer | mail-agent\nRecommends: extra, gone",
    "Package: app\nVersion: 1.9\nDepends: libone",
    "Package: libone\nVersion: 1.2-1+b1\nInstalled-Size: 10",
    "Package: extra\nVersion: 1\nDepends: libtwo",
    "Package: libtwo\nVersion: 1\nConflicts: libold",
    "Package: postbox\nVersion: 1\nProvides: mail-agent\nPriority: optional",
    "Package: quickmail\nVersion: 1\nProvides: mail-agent\nPriority: important",
    "Package: libdev\nVersion: 3\nDepends: libbase (= 3)",
    "Package: libbase\nVersion: 3",
    "Package: rival\nVersion: 1\nConflicts: libone",
    "Package: tool-a\nVersion: 1",
    "Package: tool-b\nVersion: 1",
  ].join("\n\n"),
);

describe("what apt would install", () => {
  test("the newest version, what it needs, the provider of the highest priority, and what it recommends", () => {
    expect(choose(["app"], true)).toEqual(["app=2.0", "libone=1.2-1+b1", "quickmail=1", "extra=1", "libtwo=1"]);
  });

  test("without recommendations", () => {
    expect(choose(["app"], false)).toEqual(["app=2.0", "libone=1.2-1+b1", "quickmail=1"]);
  });

  test("nothing that is there already, but for what is too old", () => {
    expect(choose(["app"], false, installed({ libone: "1.2-1", postbox: "1" }))).toEqual(["app=2.0"]);
    expect(choose(["app"], false, installed({ libone: "1.0", postbox: "1" }))).toEqual(["app=2.0", "libone=1.2-1+b1"]);
    expect(choose(["libdev"], false, installed({ libbase: "2" }))).toEqual(["libdev=3", "libbase=3"]);
  });

  test("what is made from the same source and is out of date comes along", () => {
    const told = new PackageIndex(
      [
        "Package: tool\nVersion: 2+b1\nSource: kit (2)\nDepends: helper",
        "Package: libkit\nVersion: 2\nSource: kit",
        "Package: kit-doc\nVersion: 2\nSource: kit",
        "Package: libother\nVersion: 2",
        "Package: helper\nVersion: 7\nSource: aid",
        "Package: libaid\nVersion: 7\nSource: aid",
        "Package: libaid2\nVersion: 8\nSource: aid (8)",
      ].join("\n\n"),
    );
    const old = installed({ libkit: "1", libother: "1", libaid: "6", libaid2: "7" });
    const untold = new PackageIndex(
      "Package: tool\nVersion: 2-1+b1\n\nPackage: libkit\nVersion: 2-1\n\nPackage: libother\nVersion: 3-1",
    );
    expect(choose(["tool"], false, old, told)).toEqual(["tool=2+b1", "helper=7", "libaid=7", "libkit=2"]);
    expect(choose(["tool"], false, installed({ libkit: "2", libaid: "7" }), told)).toEqual(["tool=2+b1", "helper=7"]);
    expect(choose(["tool"], false, old, untold)).toEqual(["tool=2-1+b1", "libkit=2-1"]);
  });

  test("what cannot be together with it goes", () => {
    const resolver = new AptResolver(index, installed({ libone: "1.2" }), true);
    resolver.install(index.candidate("rival")!);
    expect(resolver.finish().remove).toEqual(["libone"]);
  });

  test("a version, a pattern, a word that takes away", () => {
    expect(findWanted(index, readWantedPackage("app=1.*", "install")).map(({ version }) => version)).toEqual(["1.9"]);
    expect(findWanted(index, readWantedPackage("tool-?", "install")).map(({ name }) => name)).toEqual(["tool-a", "tool-b"]);
    expect(readWantedPackage("postbox-", "install")).toMatchObject({ kind: "remove", name: "postbox" });
    expect(readWantedPackage("libone:i386", "install")).toMatchObject({ name: "libone", architecture: "i386" });
    expect(readWantedPackage("lamp^", "install").kind).toBe("task");
    expect(readWantedPackage("./some_1_amd64.deb", "install").kind).toBe("file");
  });
});

describe("what goes", () => {
  const set = installed({ app: "1", libone: "1", libtwo: "1" }, { app: "libone", libone: "libtwo" });

  test("everything that needs it", () => {
    expect([...dependentsOf(set, ["libtwo"])].sort()).toEqual(["app", "libone", "libtwo"]);
    expect([...dependentsOf(set, ["app"])]).toEqual(["app"]);
  });

  test("what came for something that is gone", () => {
    const left = new Map([...set].filter(([name]) => name !== "app").map(([name, deb]) => [name, { ...deb, automatic: true }]));
    expect([...unneeded(left)].sort()).toEqual(["libone", "libtwo"]);
    expect(unneeded(set)).toEqual([]);
  });
});

function choose(names: readonly string[], recommends: boolean, set: InstalledSet = new Map(), from = index): readonly string[] {
  const resolver = new AptResolver(from, set, recommends);
  for (const name of names) resolver.install(from.candidate(name)!);
  return resolver.finish().install.map(({ name, version }) => `${name}=${version}`);
}

function installed(versions: Readonly<Record<string, string>>, needs: Readonly<Record<string, string>> = {}): InstalledSet {
  const set = new Map<string, InstalledDeb>();
  for (const [name, version] of Object.entries(versions)) {
    const provides = name === "postbox" ? "mail-agent" : undefined;
    const described = describeInstalled({ name, version, provides, depends: needs[name] });
    set.set(name, { name, version, installedSize: 10, automatic: false, described, step: undefined });
  }
  return set;
}
