import type { CommandEstimator, LayerDraft, SizedCommand } from "../commands/estimator.ts";
import { asksOnly } from "./asks-only.ts";
import { unknownAt } from "./unknown-at.ts";

/** A program whose output nobody knows, but where it lies. */
interface BuildTool {
  readonly programs: string;
  /** In a few English words. */
  readonly writes: string;
  /** Uses that write nothing: the words behind the program's name, joined by blanks. */
  readonly reads?: RegExp;
  /** Absolute paths that hold all that it writes; undefined when it may be anywhere. */
  readonly places?: (command: SizedCommand, layer: LayerDraft) => readonly string[];
}

const here = (_: SizedCommand, layer: LayerDraft): readonly string[] => [layer.workingDirectory];
const homeAnd =
  (...folders: readonly string[]) =>
  (_: SizedCommand, layer: LayerDraft): readonly string[] => [
    layer.workingDirectory,
    ...folders.map((folder) => `${layer.home}/${folder}`),
  ];

const tools: readonly BuildTool[] = [
  { programs: "make gmake bmake ninja meson scons bazel bazelisk autogen.sh bootstrap.sh", writes: "what is compiled" },
  {
    programs: "configure autoreconf autoconf automake aclocal libtoolize buildconf",
    writes: "what is set up to be compiled",
    places: here,
  },
  {
    programs: "cmake",
    writes: "what cmake makes",
    places: ({ args }, layer) => {
      const at = args.findIndex((word) => word?.startsWith("-B") === true);
      const given = at === -1 ? undefined : args[at] === "-B" ? args[at + 1] : args[at]!.slice(2);
      // Building runs commands of the project, and installing writes wherever it likes.
      if (args.includes("--build") || args.includes("--install")) return ["/"];
      return [given === undefined ? layer.workingDirectory : layer.resolve(given)];
    },
  },
  { programs: "gcc g++ cc c++ clang clang++ ld ar as tsc javac rustc ghc", writes: "what is compiled", places: here },
  { programs: "patch quilt", writes: "what a patch changes", places: here },
  { programs: "strip patchelf", writes: "a program that is changed", places: operandPlaces },
  { programs: "zip 7z 7za", writes: "an archive", places: operandPlaces },
  { programs: "rsync", writes: "what rsync copies", places: lastOperand },
  { programs: "mvn mvnw mvnd", writes: "what Maven gets and builds", places: homeAnd(".m2") },
  {
    programs: "gradle gradlew",
    writes: "what Gradle gets and builds",
    places: (command, layer) => [layer.workingDirectory, command.variable("GRADLE_USER_HOME") ?? `${layer.home}/.gradle`],
  },
  { programs: "sbt", writes: "what sbt gets and builds", places: homeAnd(".sbt", ".ivy2", ".cache/coursier") },
  {
    programs: "composer composer.phar",
    writes: "packages of composer",
    reads: /^(?:clear-?cache|cc|validate|show|check-platform-reqs|dump-?autoload .*--dry-run|--version)/,
    places: (command, layer) => [
      ...(command.args.includes("global") ? [] : [layer.workingDirectory]),
      command.variable("COMPOSER_HOME") ?? `${layer.home}/.composer`,
      command.variable("COMPOSER_CACHE_DIR") ?? `${layer.home}/.cache/composer`,
    ],
  },
  {
    programs: "dotnet",
    writes: "what dotnet gets and builds",
    reads: /^(?:--info|--version|--list-\w+|clean|help)/,
    places: ({ args }, layer) => {
      const at = args.findIndex((word) => word !== undefined && /^(?:-o|--output|--tool-path|-p:PublishDir.*)$/.test(word));
      const output = at === -1 || args[at + 1] === undefined ? [] : [layer.resolve(args[at + 1]!)];
      return [
        layer.workingDirectory,
        ...output,
        `${layer.home}/.nuget`,
        `${layer.home}/.dotnet`,
        `${layer.home}/.local/share/NuGet`,
        "/tmp",
      ];
    },
  },
  {
    programs: "conda mamba micromamba",
    writes: "packages of conda",
    reads: /^(?:info|list|search|--version|config --show)/,
    places: (command, layer) => {
      const at = command.args.findIndex((word) => word === "-p" || word === "--prefix");
      const prefix = at === -1 ? undefined : command.args[at + 1];
      const root = command.variable("CONDA_DIR") ?? command.variable("MAMBA_ROOT_PREFIX") ?? "/opt/conda";
      return [root, ...(prefix === undefined ? [] : [layer.resolve(prefix)]), `${layer.home}/.conda`, `${layer.home}/.cache`];
    },
  },
  {
    programs: "pecl pear docker-php-ext-install docker-php-ext-configure docker-php-source phpize",
    writes: "extensions of PHP",
    reads: /^(?:clear-cache|delete|channel-update)/,
    places: () => ["/usr/local/lib/php", "/usr/local/include/php", "/usr/local/etc/php", "/usr/src", "/tmp"],
  },
  {
    programs: "R Rscript r install2.r install.r littler",
    writes: "packages of R",
    places: () => ["/usr/local/lib", "/usr/lib/R", "/tmp"],
  },
  {
    programs: "cpan cpanm cpm",
    writes: "modules of Perl",
    places: (_, layer) => ["/usr/local", `${layer.home}/.cpanm`, `${layer.home}/.cpan`],
  },
  { programs: "mix rebar3", writes: "packages of Erlang and Elixir", places: homeAnd(".mix", ".hex", ".cache") },
  { programs: "stack cabal", writes: "packages of Haskell", places: homeAnd(".stack", ".cabal", ".local", ".cache", ".ghcup") },
  { programs: "opam", writes: "packages of OCaml", places: homeAnd(".opam") },
  {
    programs: "nvm fnm volta",
    writes: "a version of Node.js",
    places: ({ variable }, layer) => [variable("NVM_DIR") ?? `${layer.home}/.nvm`],
  },
  { programs: "pyenv rbenv asdf", writes: "a version of a language", places: homeAnd(".pyenv", ".rbenv", ".asdf") },
  { programs: "swift", writes: "what Swift builds", places: homeAnd(".cache") },
];

function operandPlaces({ args }: SizedCommand, layer: LayerDraft): readonly string[] {
  const operands = args.filter((word) => word === undefined || !word.startsWith("-"));
  return operands.length === 0 || operands.includes(undefined) || operands.some((word) => /[*?[]/.test(word!))
    ? ["/"]
    : operands.map((word) => layer.contents.followed(layer.resolve(word!)));
}

function lastOperand({ args }: SizedCommand, layer: LayerDraft): readonly string[] {
  const last = args.at(-1);
  return [last === undefined || last.startsWith("-") ? "/" : layer.contents.followed(layer.resolve(last))];
}

/** Compilers and package managers of which no sizes are known: unknown, but in its place. */
export const buildTools: readonly CommandEstimator[] = tools.map(({ programs, writes, reads, places }) => ({
  programs: programs.split(" "),
  estimate(command, layer) {
    if (asksOnly(command.args)) return false;
    if (reads?.test(command.args.map((word) => word ?? "").join(" ")) === true) return true;
    if (removesOnly(command)) {
      layer.unsureHeaders("marks for what is deleted");
      return true;
    }
    const source = `${writes} (${command.name})`;
    // `mvn` and the like run in the working directory; one that is not known may be any.
    if (places === undefined) layer.unknown(source);
    else unknownAt(layer, source, ...places(command, layer));
    return true;
  },
}));

function removesOnly({ name, args }: SizedCommand): boolean {
  const action = args.find((word) => word !== undefined && !word.startsWith("-"));
  switch (name) {
    case "conda":
    case "mamba":
    case "micromamba":
      return action === "clean";
    default:
      return false;
  }
}
