import * as v from "valibot";
import { engineNames } from "../context/engine.ts";
import { languages } from "../text/language.ts";
import { blankLineStyles, indentStyles, keywordCases, operatorPositions } from "./format-options.ts";
import { runtimeNames } from "../data/runtime.ts";
import { failOnSettings, profileNames, severitySettings } from "./lint-config.ts";
import { byteCount, count, flag, glob, listOf, mapOf, mapping, oneOf, openMapping, text } from "./schema-parts.ts";

const ruleSetting = v.union([oneOf(severitySettings), openMapping({ severity: v.optional(oneOf(severitySettings)) })]);

const layer = {
  profile: described(oneOf(profileNames), "Which rules run, at which severity: `recommended` when nothing else is said."),
  rules: described(
    v.nullable(mapOf(ruleSetting)),
    "By rule: a severity or `off`, or a mapping of `severity` and the rule's own settings. Ids of other tools such as " +
      "`DL3006` are accepted. Settings given for a rule that the profile leaves out switch it on.",
  ),
  failOn: described(oneOf(failOnSettings), "The least severity that makes `plimsoll lint` exit with 1; `never` for none."),
  runtime: described(
    listOf(oneOf(runtimeNames)),
    "What the images are run by. Rules about one of them are silent until it is named here.",
  ),
};

const override = mapping({
  files: described(
    v.pipe(listOf(glob()), v.minLength(1, "filled")),
    "Globs of the Dockerfiles meant, from the folder of this file. Without a `/` a glob means that name in any folder.",
  ),
  ...optional(layer),
});

const build = mapping(
  optional({
    target: described(text(), "The stage to build; the last one when nothing is said."),
    args: described(v.nullable(mapOf(text())), "Build arguments by name. Values are text: put numbers in quotes."),
    platform: described(text(), "The platform to build for, such as `linux/arm64`; `linux/amd64` when nothing is said."),
  }),
);

const format = mapping(
  optional({
    indent: described(
      v.union([v.picklist([2, 4, 8]), v.picklist(indentStyles)], `one-of ${indentStyles.join(" ")}`),
      "How far a continued line is indented: 2, 4 or 8 blanks, or `tab`. When nothing is said here, what `.editorconfig` says, else as most " +
        "lines of the file are, else 4.",
    ),
    operatorPosition: described(
      oneOf(operatorPositions),
      "Where `&&`, `||` and `|` stand when a line is broken at one: at the `start` of the next line (the default), at the `end`, or as written " +
        "(`preserve`).",
    ),
    keywordCase: described(oneOf(keywordCases), "How keywords are written: `upper` (the default), `lower` or `preserve`."),
    blankLines: described(
      oneOf(blankLineStyles),
      "`stages` (the default): one blank line before each stage, never two. `grouped`: also one between different instructions and none between " +
        "equal ones. `preserve`: as written.",
    ),
  }),
);

const limits = optional({
  image: described(byteCount(), "The image with its base, unpacked, such as `200 MB`."),
  transfer: described(byteCount(), "The image as it is pushed and pulled, compressed."),
  layers: described(count(), "Layers of the image, those of its base too."),
  context: described(byteCount(), "What is sent of the build context."),
  rebuiltPerCommit: described(byteCount(), "What a commit rebuilds on average; `plimsoll history` measures it."),
});

const budget = mapping({
  ...limits,
  targets: described(
    v.optional(v.nullable(mapOf(mapping(limits)))),
    "Other limits for some targets, by the name of the stage, service or target.",
  ),
});

/** What `plimsoll.yaml`, `.plimsoll.yaml` and `plimsoll.json` may hold. The JSON schema is generated from it. */
export const configFileSchema = mapping(
  optional({
    $schema: described(text(), "Where an editor finds the JSON schema of this file."),
    ...layer,
    exclude: described(
      v.nullable(listOf(glob())),
      "Globs of Dockerfiles to leave out when plimsoll searches folders. A file that is named on the command line is read " +
        "all the same.",
    ),
    overrides: described(
      v.nullable(listOf(override)),
      "Other settings for some of the files. Where several match, the later one goes before the earlier one.",
    ),
    baseline: described(
      text(),
      "A file with findings that are known and passed over, from the folder of this file. `plimsoll lint --write-baseline` writes it.",
    ),
    shellcheck: described(
      text(),
      "Whether ShellCheck is asked about shell scripts too: `off` (the default), `auto` where it is installed, or its program: a name " +
        "in PATH, or a path from the folder of this file, which `plimsoll trust` must allow.",
    ),
    preview: described(
      flag(),
      "`true`: profiles also have rules that are still in preview. Without it such a rule runs only where it is named.",
    ),
    inlineSuppressions: described(flag(), "`false`: comments such as `# plimsoll ignore=…` are not obeyed."),
    language: described(oneOf(languages), "The language of messages; that of the environment when nothing is said."),
    engine: described(
      oneOf(engineNames),
      "What builds the images: `docker` (the default), or `podman`, for which `.containerignore` goes before `.dockerignore` and " +
        "`Containerfile` before `Dockerfile`.",
    ),
    build: described(v.nullable(build), "What the image is built with."),
    budget: described(
      v.nullable(budget),
      "The load line: how large images may be. `plimsoll plan --budget` exits with 1 above it.",
    ),
    format: described(v.nullable(format), "How `plimsoll fmt` and editors format Dockerfiles. Linting does not depend on it."),
    builds: described(
      flag(),
      "`true`: where folders are searched, Compose, Bake and Kubernetes files in them are read too, and Dockerfiles are linted as " +
        "those build them.",
    ),
    online: described(
      flag(),
      "`true`: commands that show sizes ask registries for what they do not know, as with `--online`. Without it nothing of plimsoll " +
        "uses the network.",
    ),
    plugins: described(
      v.nullable(listOf(text())),
      "Modules with rules of your own: paths that begin with `./` from the folder of this file, or names of npm packages. They are " +
        "loaded only once you trust this folder (`plimsoll trust`).",
    ),
  }),
);

export type ConfigFile = v.InferOutput<typeof configFileSchema>;
export type ConfigFileLayer = Pick<ConfigFile, "profile" | "rules" | "failOn" | "runtime">;

function described<const Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.pipe(schema, v.description(description));
}

function optional<const Entries extends Readonly<Record<string, v.GenericSchema>>>(
  entries: Entries,
): { readonly [Key in keyof Entries]: v.OptionalSchema<Entries[Key], undefined> } {
  // fromEntries forgets which key has which schema; the keys and their schemas are those of `entries`.
  return Object.fromEntries(Object.entries(entries).map(([key, schema]) => [key, v.optional(schema)])) as {
    readonly [Key in keyof Entries]: v.OptionalSchema<Entries[Key], undefined>;
  };
}
