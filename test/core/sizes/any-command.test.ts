import fc from "fast-check";
import { expect, test } from "vitest";
import { planDockerfile } from "../../../packages/core/src/plan-dockerfile.ts";
import { createFactBook, type FactSource } from "../../../packages/core/src/sizes/facts/fact-book.ts";
import { layerSizes } from "../../../packages/core/src/sizes/layer-sizes.ts";

const programs = (
  "apk dnf yum microdnf zypper rpm curl wget tar unzip gunzip xz go cargo gem bundle git hg gpg apt-key locale-gen " +
  "dpkg-reconfigure setcap update-ca-certificates add-apt-repository make cmake configure mvn gradle composer dotnet " +
  "conda pecl R strip zip rsync node openssl systemctl docker-php-ext-enable update-alternatives bash python3"
).split(" ");

const word = fc.oneof(
  fc.constantFrom(
    ..."add del upgrade update install remove clean all mod download build -o -O -C -x -xzf -".split(" "),
    ..."https://example.com/a.tar.gz /tmp/x . .. ~ / a=b 'a b' *.rpm $X $(uname) -qO- -p -d a.apk".split(" "),
    ..."-- --virtual -t -B --installroot --setopt --root --output clone -b config set path vendor chef -m -e --homedir".split(
      " ",
    ),
  ),
  fc.stringMatching(/^[a-zA-Z0-9@:/=.,<>~!_%+-]{1,12}$/).map((text) => text.replace(/[<>]/g, "")),
);

/** Answers everything with the same few things, so that what is known is gone through too. */
const answers: FactSource = {
  find(kind) {
    const values: Readonly<Record<string, unknown>> = {
      "apk-index": { text: "P:install\nV:1-r0\nI:10\nS:5\n\nP:a\nV:1-r0\nD:install\n" },
      "rpm-index": {
        texts: ['<package><name>a</name><version epoch="0" ver="1" rel="1"/><size package="1" installed="2"/></package>'],
      },
      "remote-file": { bytes: 100, unpackedBytes: 500 },
      "language-package": { archiveBytes: 10, bytes: 20 },
    };
    const value = values[kind];
    // Each value is one of the kind beside it.
    return value === undefined ? undefined : { value: value as never, basis: "index", source: "made up" };
  },
};

test("no command line is too odd to be sized", () => {
  const command = fc
    .tuple(fc.constantFrom(...programs), fc.array(word, { maxLength: 6 }))
    .map(([name, words]) => [name, ...words].join(" "));
  const line = fc
    .tuple(fc.array(command, { minLength: 1, maxLength: 3 }), fc.constantFrom(" && ", " | ", "; ", " || "))
    .map(([all, by]) => all.join(by));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 2 }), fc.boolean(), (lines, known) => {
      const planned = planDockerfile({ text: ["FROM alpine:3.20", ...lines.map((each) => `RUN ${each}`)].join("\n") });
      for (const layer of layerSizes(planned, { facts: createFactBook(known ? [answers] : []) })) {
        for (const { low, likely, high } of layer === undefined ? [] : [layer.bytes, layer.tar, layer.transfer]) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(likely ?? low).toBeGreaterThanOrEqual(low);
          expect(high ?? likely ?? low).toBeGreaterThanOrEqual(likely ?? low);
        }
      }
    }),
    { numRuns: 400 },
  );
});
