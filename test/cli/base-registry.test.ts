import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RealRegistry, registryLack, registryPrograms, runProgram, startRegistry } from "../support/real-registry.ts";
import { describeWith } from "../support/shared.ts";
import { usePlimsoll } from "./plimsoll.ts";

const plimsoll = usePlimsoll();

describeWith(
  "plimsoll base export of an image in a registry",
  registryPrograms(),
  registryLack,
  ({ registry: program, skopeo, umoci }) => {
    let registry: RealRegistry;

    beforeAll(async () => {
      registry = await startRegistry(program, { logins: false });
      const layout = join(plimsoll.folder, "layout");
      const image = `${layout}:one`;
      runProgram(umoci, ["init", "--layout", layout]);
      runProgram(umoci, ["new", "--image", image]);
      const file = join(plimsoll.folder, "file");
      writeFileSync(file, "hello");
      runProgram(umoci, ["insert", "--rootless", "--image", image, file, "/etc/hello"]);
      runProgram(skopeo, ["copy", "--dest-tls-verify=false", `oci:${image}`, `docker://${registry.host}/team/app:1`]);
    });

    afterAll(async () => {
      await registry.stop();
    });

    const exported = (...args: readonly string[]) =>
      plimsoll.run(["base", "export", ...args], { env: { PLIMSOLL_CACHE: "0", LC_ALL: "C", LANG: "C" } });

    test("gives its facts with --online", () => {
      const { exitCode, stdout } = exported("--online", `${registry.host}/team/app:1`);
      expect(exitCode).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        version: 1,
        platform: "linux/amd64",
        layers: [{ bytes: 5, files: 1 }],
        source: { kind: "registry", name: `${registry.host}/team/app:1` },
      });
    });

    test("asks nobody without it", () => {
      expect(exported(`${registry.host}/team/app:1`)).toMatchObject({ exitCode: 2, stdout: "" });
    });

    test.each([
      ["en", "the registry has no such image"],
      ["ko", "레지스트리에 그런 이미지가 없습니다"],
    ])("says what is not there (%s)", (language, message) => {
      const { exitCode, stderr } = exported("--online", "--lang", language, `${registry.host}/team/app:2`);
      expect(exitCode).toBe(2);
      expect(stderr).toContain(`${registry.host}/team/app:2: ${message}`);
    });
  },
);
