import { readdirSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { savedImage } from "../support/built-image.ts";
import { usePlimsoll } from "./plimsoll.ts";

const plimsoll = usePlimsoll();
const dockerfile = `FROM scratch
COPY a.txt /a.txt
RUN ["/make", "it"]
COPY b.txt /b.txt
RUN ["/make", "more"]
`;

const image = (a = "aaa") =>
  savedImage([
    { createdBy: "COPY a.txt /a.txt # buildkit", layer: [{ path: "a.txt", text: a }] },
    { createdBy: "RUN /make it # buildkit", layer: [{ path: "made", text: "m".repeat(2000) }] },
    { createdBy: "COPY b.txt /b.txt # buildkit", layer: [{ path: "b.txt", text: "b" }] },
    { createdBy: "RUN /make more # buildkit", layer: [{ path: "more", text: "m".repeat(3000) }] },
  ]);

beforeEach(() => {
  plimsoll.clear();
  plimsoll.write("app/Dockerfile", dockerfile);
  plimsoll.write("app/a.txt", "aaa");
  plimsoll.write("app/b.txt", "b");
  plimsoll.write("app.tar", image());
});

const kept = () => ({ XDG_CACHE_HOME: plimsoll.path("cache"), DOCKER_HOST: "unix:///nowhere" });
const notKept = { PLIMSOLL_CACHE: "0", DOCKER_HOST: "unix:///nowhere" };

interface PlanJson {
  readonly steps: readonly {
    readonly kind: string;
    readonly layer: { readonly bytes: { likely: number | null; source: string } } | null;
  }[];
}

/** Likely bytes and source of each layer. */
function planned(args: readonly string[], env: Readonly<Record<string, string>>, warns = "") {
  const { stdout, stderr } = plimsoll.run(["plan", "app", "--advice", "none", "--format", "json", ...args], { env });
  expect(stderr.includes(warns) && (warns !== "" || stderr === "")).toBe(true);
  const { steps } = JSON.parse(stdout) as PlanJson; // its shape is what the tests compare
  return steps.flatMap(({ kind, layer }) => (kind === "layer" ? [[layer!.bytes.likely, layer!.bytes.source]] : []));
}

const counted = [3, "files of the context"];
const unknown = [null, expect.any(String)];
const today = `measured on ${new Date().toISOString().slice(0, 10)}`;

describe("plan --measured", () => {
  test("takes the real sizes of steps that nobody can predict", () => {
    const sizes = [counted, [2000, "measured image"], [1, counted[1]], [3000, "measured image"]];
    expect(planned(["--measured", "app.tar"], notKept)).toEqual(sizes);
    expect(planned([], notKept)).toEqual([counted, unknown, [1, counted[1]], unknown]);
  });

  test("takes what `verify --format json` wrote", () => {
    const { stdout } = plimsoll.run(["verify", "app.tar", "app", "--format", "json"], { env: notKept });
    plimsoll.write("measured.json", stdout);
    expect(planned(["--measured", "measured.json"], notKept)[3]).toEqual([3000, "measured image"]);
  });

  test("is an option of rebuild and history too", () => {
    const { stdout } = plimsoll.run(["rebuild", "app", "--measured", "app.tar", "--changed", "b.txt"], { env: notKept });
    expect(stdout).toContain("rebuilds 2 (layers: 3 kB)");
    expect(plimsoll.run(["history", "--help"]).stdout).toContain("--measured <image>");
  });

  test("a step that was edited keeps its prediction, and so does what is counted from other files than the image's", () => {
    plimsoll.write("app/Dockerfile", dockerfile.replace("more", "less"));
    expect(planned(["--measured", "app.tar"], notKept)).toEqual([counted, [2000, "measured image"], [1, counted[1]], unknown]);
    plimsoll.write("app/Dockerfile", dockerfile);
    plimsoll.write("app/a.txt", "a");
    const warning = "app/Dockerfile:2: app.tar was built of other files: this step added another number of bytes";
    expect(planned(["--measured", "app.tar"], notKept, warning)[0]).toEqual([1, counted[1]]);
  });

  test.each([
    ["app.tar", "FROM scratch\nCOPY b.txt /c\n", "app.tar: the image has none of the steps of app/Dockerfile"],
    ["nothing", dockerfile, "nothing: no such file or folder, and no docker or podman that runs here has an image of that name"],
  ])("%s tells nothing of another file", (name, text, warning) => {
    plimsoll.write("app/Dockerfile", text);
    expect(planned(["--measured", name], notKept, warning).length).toBeGreaterThan(0);
  });
});

describe("what was measured is remembered", () => {
  test("for steps with the same cache key", () => {
    planned(["--measured", "app.tar"], kept());
    expect(planned([], kept())).toEqual([counted, [2000, today], [1, counted[1]], [3000, today]]);
    plimsoll.write("app/b.txt", "c");
    expect(planned([], kept())).toEqual([counted, [2000, today], [1, counted[1]], unknown]);
    plimsoll.write("app/b.txt", "b");
    plimsoll.write("app/Dockerfile", `# a comment\n${dockerfile}USER me\n`);
    expect(planned([], kept())[3]).toEqual([3000, today]);
    plimsoll.write("app/Dockerfile", dockerfile.replace("FROM scratch", "FROM scratch\nENV A=1"));
    expect(planned([], kept())).toEqual([counted, unknown, [1, counted[1]], unknown]);
  });

  test("by verify too, whose own predictions stay what they are", () => {
    const verify = () => plimsoll.run(["verify", "app.tar", "app", "--format", "json"], { env: kept() });
    verify();
    const { summary } = JSON.parse(verify().stdout) as { readonly summary: unknown };
    expect(summary).toMatchObject({ compared: 4, known: 2 });
    expect(planned([], kept())[1]).toEqual([2000, today]);
  });

  test("not of an image that was built of other files", () => {
    plimsoll.write("app.tar", image("aaaa"));
    planned(["--measured", "app.tar"], kept(), "was built of other files");
    expect(planned([], kept())).toEqual([counted, unknown, [1, counted[1]], unknown]);
  });

  test("not with PLIMSOLL_CACHE=0, and a broken memory is none", () => {
    planned(["--measured", "app.tar"], { ...kept(), ...notKept });
    expect(planned([], kept())[1]).toEqual(unknown);
    planned(["--measured", "app.tar"], kept());
    const folder = "cache/plimsoll/measured";
    const names = readdirSync(plimsoll.path(folder));
    expect(names).toHaveLength(4);
    for (const name of names) plimsoll.write(`${folder}/${name}`, '{"version":1,"bytes":-1}');
    expect(planned([], kept())[1]).toEqual(unknown);
  });
});
