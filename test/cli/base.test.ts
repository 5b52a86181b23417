import { describe, expect, test } from "vitest";
import { tinyLayout, writeFiles } from "../support/tiny-image.ts";
import { usePlimsoll } from "./plimsoll.ts";

const layer = [
  { path: "etc/os-release", text: "ID=alpine\nVERSION_ID=3.24.2\n" },
  { path: "sbin/apk", text: "elf" },
  { path: "etc/apk/repositories", text: "https://example.com/main\n\nhttps://example.com/community\n" },
  { path: "lib/apk/db/installed", text: "P:musl\nV:1.2-r0\nA:x86_64\nI:2049\np:so:libc.musl-x86_64.so.1\nF:lib\nR:x\n" },
];

describe("plimsoll base export", () => {
  const plimsoll = usePlimsoll();
  const { run } = plimsoll;
  const write = (): void => {
    plimsoll.clear();
    writeFiles(plimsoll.path("layout"), tinyLayout([{ layers: [layer], config: { Env: ["A=b"], User: "me" }, name: "1" }]));
    plimsoll.write("Dockerfile", "FROM mine:1\nWORKDIR /$A\n");
  };

  test("writes facts that --base takes, and they say the same as the image", () => {
    write();
    const written = run(["base", "export", "layout:1", "-o", "facts.json"]);
    expect(written).toMatchObject({ exitCode: 0, stdout: "", stderr: "facts.json: 1 layer, 1 installed package\n" });
    const { stdout } = run(["base", "export", "facts.json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      platform: "linux/amd64",
      config: { Env: ["A=b"], User: "me" },
      layers: [{ bytes: layer.reduce((sum, { text }) => sum + text.length, 0), files: 4 }],
      system: {
        id: "alpine",
        packageManager: "apk",
        repositories: ["https://example.com/main", "https://example.com/community"],
        packages: [{ name: "musl", version: "1.2-r0", installedSize: 3, provides: "so:libc.musl-x86_64.so.1" }],
      },
      source: { kind: "facts", date: expect.stringMatching(/^\d{4}-/) },
    });
    const plan = (path: string) => JSON.parse(run(["plan", ".", "--format", "json", "--base", `mine:1=${path}`]).stdout);
    const fromLayout = plan("layout");
    expect(fromLayout.assumed).toEqual([]);
    expect(fromLayout.config).toMatchObject({ User: "me", WorkingDir: "/b" });
    expect(plan("facts.json").image).toEqual({
      ...fromLayout.image,
      bytes: { ...fromLayout.image.bytes, source: expect.any(String) },
      transfer: { ...fromLayout.image.transfer, source: expect.any(String) },
    });
  });

  test.each([
    ["nothing", "nothing: no such file or folder"],
    ["Dockerfile", "Dockerfile: holds neither an image nor an image config"],
    ["layout:2", "layout:2: no image of the name `2`"],
    ["other.json", "other.json: facts of version `2` are not known"],
    ["wrong.json", "wrong.json: `wrong.json`: the field `layers.0.transfer` is wrong: expected number"],
  ])("of %s tells what is wrong", (name, message) => {
    write();
    plimsoll.write("other.json", '{"version":2}');
    plimsoll.write("wrong.json", '{"version":1,"layers":[{"transfer":"many"}]}');
    const { exitCode, stderr } = run(["base", "export", name]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
    expect(run(["base", "export", name, "--lang", "ko"]).stderr).toMatch(/[가-힣]/);
  });
});
