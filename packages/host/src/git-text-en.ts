import type { GitTexts } from "./git-text.ts";

const quoted = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");

const several = (first: string, count: number): string =>
  count === 1 ? `\`${first}\`` : `\`${first}\` and ${count - 1} more ${count === 2 ? "file" : "files"}`;

const fetchAll = "`git fetch --unshallow` gets the rest of the history.";

export const gitTextsEn: GitTexts = {
  noGit: { message: "there is no program `git`", help: "Install git, or add its folder to PATH." },
  oldGit: (detail) => ({ message: `this version of git is too old: ${detail}`, help: "Update git." }),
  noFolder: (folder, reason) => ({ message: `\`${folder}\` cannot be opened: ${reason}`, help: "Check the path." }),
  notARepository: (folder) => ({
    message: `\`${folder}\` is not in a git repository`,
    help: "Name a folder of a repository, or do without the comparison with git.",
  }),
  unsafeOwner: (folder) => ({
    message: `git does not read \`${folder}\`, because the repository belongs to another user`,
    help: `If you trust it, run \`git config --global --add safe.directory <its top folder>\`.`,
  }),
  noWorkTree: {
    message: "this repository is bare: it has no files on disk",
    help: "Name a revision to compare with, or a folder with a checkout.",
  },
  outside: (path) => ({ message: `\`${path}\` is not in the repository`, help: "Name a path in the repository." }),
  noCommits: {
    message: "the repository has no commits yet",
    help: "Make a first commit, then there is something to compare with.",
  },
  unknownRevision: (revision, near, shallow) => ({
    message: `there is no branch, tag or commit \`${revision}\``,
    help: [
      near.length === 0 ? "`git branch --all` and `git tag` list the names." : `Was it one of these: ${quoted(near)}?`,
      ...(shallow ? [`The clone is shallow; ${fetchAll}`] : []),
    ].join(" "),
  }),
  beyondShallow: (revision, commits) => ({
    message:
      `\`${revision}\` is not in this clone, which is shallow: ` +
      (commits === 1 ? "it has only the last commit" : `it has only the last ${commits} commits`),
    help: `${fetchAll} In GitHub Actions, give \`actions/checkout\` a \`fetch-depth: 0\`.`,
  }),
  unknownDate: (date) => ({
    message: `git does not understand the date \`${date}\``,
    help: "Write it like `2026-01-31` or `6 months ago`.",
  }),
  notInRevision: (path, revision, isOther) => ({
    message: isOther ? `\`${path}\` is no folder in \`${revision}\`` : `\`${path}\` is not in \`${revision}\``,
    help: `\`git ls-tree --name-only ${revision}\` lists what is there.`,
  }),
  inSubmodule: (path) => ({
    message: `\`${path}\` lies in a submodule or another repository, which has a history of its own`,
    help: "Run plimsoll in that folder.",
  }),
  missingObject: (detail) => ({
    message: `the clone is partial, and nothing is fetched here: ${detail}`,
    help: "`git fetch --refetch --no-filter` gets everything.",
  }),
  corrupt: (detail) => ({ message: `the repository is damaged: ${detail}`, help: "`git fsck` lists the damage." }),
  git: (status, detail) => ({
    message: detail === "" ? `git failed (${status})` : `git failed (${status}): ${detail}`,
    help: "Try a `git status` in the same folder.",
  }),
  submodule: (path, commit) => ({
    message: `\`${path}\` is a submodule at ${commit}: what it holds is not looked at`,
    help: "A build copies the files that are checked out there. Their changes show only as another commit of the submodule.",
  }),
  nestedRepository: (path) => ({
    message: `\`${path}\` is a git repository of its own: what it holds is not looked at`,
    help: "A build copies its files all the same, unless `.dockerignore` leaves them out.",
  }),
  lfs: (first, count) => ({
    message: `Git LFS stores ${several(first, count)}: sizes are those of the real files`,
    help: "A build needs them on disk: `git lfs pull` gets them.",
  }),
  lfsNotFetched: (first, count) => ({
    message: `${several(first, count)} ${count === 1 ? "is" : "are"} only a pointer of Git LFS on disk: a build would copy that`,
    help: "`git lfs pull` gets the real files.",
  }),
  notUtf8: (path) => ({ message: `\`${path}\` is passed over: its name is not UTF-8`, help: "Rename it." }),
  conflict: (path) => ({
    message: `\`${path}\` has a merge conflict: it is taken as it is on disk`,
    help: "Resolve the conflict, then ask again.",
  }),
  unreadable: (path, reason) => ({ message: `\`${path}\` cannot be read: ${reason}`, help: "Check its permissions." }),
  missingContent: (path) => ({
    message: `this clone has not got the content of \`${path}\`, so that its size is not known`,
    help: "`git fetch --refetch --no-filter` gets everything.",
  }),
};
