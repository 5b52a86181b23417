import { describe, expect, test } from "vitest";
import { onDebian, wasted } from "./waste-case.ts";

const exactly = (bytes: number) => ({ low: bytes, likely: bytes, high: bytes, basis: "measured" });

describe("written, and deleted by a later step", () => {
  test("a RUN joins the one that writes", () => {
    const { of, after, efficiency, together } = wasted(["RUN truncate -s 500000 /a", "# away with it", "RUN rm /a", "CMD a"]);
    expect(of("deleted")).toMatchObject({ step: 2, writtenBy: [1], paths: ["/a"], bytes: { likely: 500_000 } });
    expect(of("deleted")!.patch).toMatchObject({ how: "join-runs", caution: undefined, saved: { likely: 500_000 } });
    expect(after("deleted")).toBe(onDebian("RUN truncate -s 500000 /a && rm /a", "CMD a"));
    expect(efficiency).toEqual({ written: 500_000, kept: 0, unknown: 0 });
    expect(together?.bytes.likely).toBe(500_000);
  });

  test.each([
    ["another directory", ["RUN cd /opt && truncate -s 500000 /a", "RUN rm /a"]],
    ["a setting in between", ["RUN truncate -s 500000 /a", "WORKDIR /srv", "RUN rm /a"]],
    ["a command that runs whatever came before", ["RUN truncate -s 500000 /a", "RUN ls; rm /a"]],
    ["other flags", ["RUN truncate -s 500000 /a", "RUN --network=none rm /a"]],
    ["a heredoc", ["RUN truncate -s 500000 /a", "RUN <<EOF", "rm /a", "EOF"]],
  ])("is not joined over %s", (_, lines) => {
    const item = wasted(lines).of("deleted");
    expect(item).toMatchObject({ bytes: { likely: 500_000 }, patch: undefined });
  });

  test("a copied archive is mounted instead", () => {
    const { of, after } = wasted(["COPY big.tgz /tmp/big.tgz", "RUN tar -xf /tmp/big.tgz -C /opt && rm /tmp/big.tgz"], {
      files: { "big.tgz": 700_001 },
    });
    expect(of("deleted")).toMatchObject({ bytes: exactly(700_001), patch: { how: "bind-mount", saved: exactly(700_001) } });
    expect(after("deleted")).toBe(
      onDebian("RUN --mount=type=bind,source=big.tgz,target=/tmp/big.tgz tar -xf /tmp/big.tgz -C /opt"),
    );
  });

  test("what the same rm removes besides stays removed", () => {
    const { after } = wasted(["COPY big.tgz /tmp/big.tgz", "RUN tar -xf /tmp/big.tgz -C /opt && rm -rf /tmp/big.tgz /etc/motd"], {
      files: { "big.tgz": 700_001 },
    });
    expect(after("deleted")).toBe(
      onDebian("RUN --mount=type=bind,source=big.tgz,target=/tmp/big.tgz tar -xf /tmp/big.tgz -C /opt && rm -rf /etc/motd"),
    );
  });

  test("what nobody looks at before it is deleted is not copied", () => {
    const { after } = wasted(["COPY a /a", "RUN rm /a"], { files: { a: 50 } });
    expect(after("deleted")).toBe(onDebian());
  });

  test("part of a copy is left out of the context", () => {
    const { of, bytes, bytesAfter } = wasted(["COPY . /app", "RUN rm -rf /app/docs /app/b.txt && ls /app"], {
      files: { "docs/x/1.pdf": 40_000, "docs/2.pdf": 2000, "b.txt": 8, "src/main.c": 100 },
    });
    const item = of("deleted")!;
    expect(item).toMatchObject({ bytes: exactly(42_008), paths: ["/app/docs/x/1.pdf", "/app/docs/2.pdf", "/app/b.txt"] });
    expect(item.patch).toMatchObject({ how: "ignore-lines", caution: "files-left-out", saved: exactly(42_008) });
    expect(new Set(item.patch!.ignoreLines)).toEqual(new Set(["docs", "b.txt"]));
    expect(bytes - bytesAfter(item)).toBe(42_008);
  });

  test("but not when another step takes it, or a command ran before", () => {
    const files = { "docs/2.pdf": 2000, "src/main.c": 100 };
    const other = ["FROM debian:12 AS site", "COPY docs /docs", "FROM debian:12", "COPY --from=site /docs /d"];
    expect(wasted([...other, "COPY . /app", "RUN rm -rf /app/docs"], { files }).of("deleted")?.patch).toBeUndefined();
    expect(wasted(["COPY . /app", "RUN make -C /app && rm -rf /app/docs"], { files }).of("deleted")?.patch).toBeUndefined();
    expect(wasted(["COPY . /app", "RUN true", "RUN rm -rf /app/docs"], { files }).of("deleted")?.patch).toBeUndefined();
  });

  test("what a build stage deletes is nobody's waste", () => {
    const { items, efficiency } = wasted([
      "FROM debian:12 AS build",
      "RUN truncate -s 500000 /a",
      "RUN rm /a",
      "FROM debian:12",
      "COPY --from=build /etc/passwd /p",
    ]);
    expect(items.filter(({ kind }) => kind === "deleted")).toEqual([]);
    expect(efficiency?.written ?? 0).toBeLessThan(500_000);
  });
});

describe("stored once more", () => {
  test("chown becomes a flag of the copy, and the directory keeps its own", () => {
    const { of, after, bytes, bytesAfter } = wasted(["WORKDIR /app", "COPY . .", "RUN chown -R www-data:www-data /app"], {
      files: { "a/b": 30_000, c: 5 },
    });
    expect(of("owner")).toMatchObject({ bytes: exactly(30_005), writtenBy: [2] });
    expect(of("owner")!.patch).toMatchObject({ how: "copy-flag", caution: undefined, saved: exactly(30_005) });
    expect(after("owner")).toBe(
      onDebian("WORKDIR /app", "COPY --chown=www-data:www-data . .", "RUN chown www-data:www-data /app"),
    );
    expect(bytes - bytesAfter(of("owner")!)).toBe(30_005);
  });

  test("the whole RUN goes where it does nothing else", () => {
    const { after } = wasted(["COPY a /srv/a", "RUN chown 5:6 /srv/a", "CMD a"], { files: { a: 30_000 } });
    expect(after("owner")).toBe(onDebian("COPY --chown=5:6 a /srv/a", "CMD a"));
  });

  test("a command that changes what the base image has stays as it is", () => {
    const { after } = wasted(["COPY a /srv/a", "RUN chown -R 5:6 /srv/a /var/log"], { files: { a: 30_000 } });
    expect(after("owner")).toBe(onDebian("COPY --chown=5:6 a /srv/a", "RUN chown -R 5:6 /srv/a /var/log"));
  });

  test("nor does it when a step before writes files that nobody knows", () => {
    const { after } = wasted(["COPY a /app/a", "RUN make -C /app", "RUN chown -R 5:6 /app"], { files: { a: 30_000 } });
    expect(after("owner")).toBe(onDebian("COPY --chown=5:6 a /app/a", "RUN make -C /app", "RUN chown -R 5:6 /app"));
  });

  test("a user that is only made later is no flag", () => {
    const { of } = wasted(["COPY a /srv/a", "RUN useradd app && chown app:app /srv/a"], { files: { a: 30_000 } });
    expect(of("owner")).toMatchObject({ bytes: { likely: 30_000 }, patch: undefined });
  });

  test("chmod becomes a flag; other commands of the RUN stay", () => {
    const { of, after } = wasted(["COPY run.sh /run.sh", "RUN ls / && chmod +x /run.sh && ls /srv"], { files: { "run.sh": 70 } });
    expect(of("mode")).toMatchObject({ bytes: exactly(70), patch: { caution: undefined, saved: exactly(70) } });
    expect(after("mode")).toBe(onDebian("COPY --chmod=755 run.sh /run.sh", "RUN ls / && ls /srv"));
  });

  test("a flag for all files would change those that the command leaves alone", () => {
    const { of } = wasted(["COPY . /srv/", "RUN chmod 700 /srv/a"], { files: { a: 30_000, b: 1 } });
    expect(of("mode")).toMatchObject({ bytes: exactly(30_000), patch: undefined });
  });

  test("moved and changed by the next RUN", () => {
    const { items, together, after } = wasted([
      "RUN truncate -s 2000 /a",
      "RUN mv /a /b",
      "RUN chmod 600 /b",
      "RUN printf 0123456789 > /b",
    ]);
    expect(items.map(({ kind, bytes }) => [kind, bytes.likely])).toEqual([
      ["moved", 2000],
      ["mode", 2000],
      ["replaced", 2000],
    ]);
    expect(together?.bytes.likely).toBe(6000);
    expect(after("moved")).toContain("RUN truncate -s 2000 /a && mv /a /b\nRUN chmod 600 /b\n");
  });

  test("copies are counted but for the last: three copies are two too many", () => {
    const { items, efficiency } = wasted(["COPY a /a", "RUN chown 1:1 /a", "RUN chmod 600 /a"], { files: { a: 1000 } });
    expect(items.map(({ bytes }) => bytes.likely)).toEqual([1000, 1000]);
    expect(efficiency).toEqual({ written: 3000, kept: 1000, unknown: 0 });
  });
});

describe("copied twice", () => {
  test("the same file at two places", () => {
    const { of, efficiency } = wasted(["COPY . /app", "COPY data /srv/data"], { files: { "data/x": 9000, y: 4 } });
    expect(of("copied-twice")).toMatchObject({
      step: 2,
      writtenBy: [1],
      paths: ["/srv/data/x"],
      bytes: exactly(9000),
      patch: undefined,
    });
    expect(efficiency).toEqual({ written: 18_004, kept: 18_004, unknown: 0 });
  });

  test("the same file at one place is stored once", () => {
    const { items } = wasted(["COPY a /app/a", "COPY . /app/"], { files: { a: 9000, b: 1 } });
    expect(items).toEqual([]);
  });
});

test("nothing is said of a file that BuildKit refuses, and nothing wasted is no item", () => {
  expect(wasted(["COPY", "RUN rm /a"])).toMatchObject({ items: [], efficiency: undefined });
  expect(wasted(["COPY a /a"], { files: { a: 10 } })).toMatchObject({ items: [], together: undefined, efficiency: { kept: 10 } });
});
