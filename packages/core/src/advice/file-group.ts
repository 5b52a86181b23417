/** Kinds of files that mostly change independently of each other. */
export type FileGroup =
  | "lock-files"
  | "manifests"
  | "docs"
  | "ci"
  | "docker"
  | "editor"
  | "tests"
  | "static-files"
  | "settings"
  | "made"
  | "sources";

/** Directories that tools make beside the sources, and that the image has of its own or never needs. */
export const madeByTools =
  /(?:^|\/)(\.git|\.svn|\.hg|node_modules|bower_components|\.venv|venv|__pycache__|\.tox|\.mypy_cache|\.pytest_cache|\.ruff_cache|\.gradle|\.terraform|\.nyc_output|coverage|\.cache|\.DS_Store)(?=\/|$)/;

/** What kind of file a path of the context names: by its name, by where it lies, and by its ending. */
export function fileGroupOf(path: string): FileGroup {
  const slash = path.lastIndexOf("/");
  const name = path.slice(slash + 1);
  const placed = slash === -1 ? undefined : groupOfDirectory(path.slice(0, slash));
  // A package that is installed has manifests and documents of its own, and they come and go with it.
  if (placed === "made" || madeName.test(name)) return "made";
  const named = groupOfName(name);
  if (named !== undefined) return named;
  if (slash === -1 && ciFile.test(name)) return "ci";
  if (slash === -1 && editorFile.test(name)) return "editor";
  return placed ?? groupOfEnding(name) ?? "sources";
}

const lockFiles: ReadonlySet<string> = new Set(
  (
    "package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb poetry.lock uv.lock pdm.lock Pipfile.lock go.sum " +
    "Cargo.lock composer.lock Gemfile.lock packages.lock.json gradle.lockfile mix.lock pubspec.lock"
  ).split(" "),
);
const manifests: ReadonlySet<string> = new Set(
  (
    "package.json pyproject.toml setup.py setup.cfg Pipfile go.mod go.work Cargo.toml composer.json Gemfile pom.xml build.gradle " +
    "build.gradle.kts settings.gradle settings.gradle.kts mix.exs environment.yml environment.yaml pubspec.yaml"
  ).split(" "),
);
const manifestName = /requirements.*\.(?:txt|in)$|\.(?:gemspec|csproj|fsproj|sln)$/;
const dockerName =
  /Dockerfile|^Containerfile$|^\.(?:docker|container)ignore$|^(?:docker-)?compose.*\.ya?ml$|^docker-bake.*\.(?:hcl|json)$/;
const ciFile =
  /^(?:\.gitlab-ci\.ya?ml|\.travis\.yml|Jenkinsfile|azure-pipelines\.ya?ml|\.drone\.ya?ml|appveyor\.yml|cloudbuild\.yaml|\.pre-commit-config\.yaml)$/;
const editorFile = /^\.(?:editorconfig|gitattributes|gitignore|gitmodules)$/;

function groupOfName(name: string): FileGroup | undefined {
  if (lockFiles.has(name)) return "lock-files";
  if (manifests.has(name) || manifestName.test(name)) return "manifests";
  return dockerName.test(name) ? "docker" : undefined;
}

const madeName = /^\.(?:DS_Store|git)$/;

const directories: readonly (readonly [FileGroup, RegExp])[] = [
  ["made", madeByTools],
  ["ci", /^\.(?:github|circleci|gitlab|buildkite|azure-pipelines)(?:\/|$)/],
  ["editor", /^\.(?:vscode|idea|devcontainer|husky)(?:\/|$)/],
  ["docs", /(?:^|\/)docs?(?:\/|$)/],
  ["tests", /(?:^|\/)(?:tests?|__tests__|spec|e2e|fixtures)(?:\/|$)/],
  ["static-files", /(?:^|\/)(?:public|static|assets|images|img|fonts)(?:\/|$)/],
];

// Many files lie in one directory, and stand behind each other.
let last: { readonly directory: string; readonly group: FileGroup | undefined } = { directory: "", group: undefined };

function groupOfDirectory(directory: string): FileGroup | undefined {
  if (last.directory === directory) return last.group;
  const group = directories.find(([, pattern]) => pattern.test(directory))?.[0];
  last = { directory, group };
  return group;
}

const endings: Readonly<
  Record<Exclude<FileGroup, "lock-files" | "manifests" | "docker" | "ci" | "editor" | "tests" | "made" | "sources">, string>
> = {
  docs: "md rst adoc",
  "static-files": "png jpg jpeg gif svg ico webp woff woff2 ttf otf eot mp3 mp4 pdf css html",
  settings: "yml yaml toml ini conf cfg json xml properties env",
};
const groupsByEnding: ReadonlyMap<string, FileGroup> = new Map(
  // The keys are those that the type of `endings` asks for.
  (Object.keys(endings) as (keyof typeof endings)[]).flatMap((group) =>
    endings[group].split(" ").map((ending) => [ending, group] as const),
  ),
);
const testName = /\.(?:test|spec)\.\w+$|_test\.go$|^test_.*\.py$/;
const docsName = /^(?:LICENSE|CHANGELOG|AUTHORS|CONTRIBUTORS|NOTICE)(?:\.\w+)?$/;

function groupOfEnding(name: string): FileGroup | undefined {
  if (docsName.test(name)) return "docs";
  if (testName.test(name)) return "tests";
  const dot = name.lastIndexOf(".");
  if (dot === -1) return undefined;
  return groupsByEnding.get(name.slice(dot + 1)) ?? (dot === 0 && name.endsWith("rc") ? "settings" : undefined);
}
