import type { GitTexts } from "./git-text.ts";

const quoted = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");

const several = (first: string, count: number): string => (count === 1 ? `\`${first}\`` : `\`${first}\` 외 ${count - 1}개 파일`);

const fetchAll = "`git fetch --unshallow` 명령으로 나머지 이력을 받을 수 있습니다.";

export const gitTextsKo: GitTexts = {
  noGit: { message: "`git` 프로그램이 없습니다", help: "git을 설치하거나 git이 있는 디렉터리를 PATH에 추가하세요." },
  oldGit: (detail) => ({ message: `git 버전이 너무 오래되었습니다: ${detail}`, help: "git을 업데이트하세요." }),
  noFolder: (folder, reason) => ({ message: `디렉터리를 열 수 없습니다: \`${folder}\`, ${reason}`, help: "경로를 확인하세요." }),
  notARepository: (folder) => ({
    message: `git 저장소 안에 있지 않은 디렉터리입니다: \`${folder}\``,
    help: "저장소 안의 디렉터리를 지정하거나 git과 비교하지 않고 실행하세요.",
  }),
  unsafeOwner: (folder) => ({
    message: `저장소가 다른 사용자의 소유라서 git이 읽지 않습니다: \`${folder}\``,
    help: "신뢰하는 저장소라면 `git config --global --add safe.directory <저장소의 최상위 디렉터리>` 명령을 실행하세요.",
  }),
  noWorkTree: {
    message: "작업 트리가 없는 bare 저장소라서 디스크에 파일이 없습니다",
    help: "비교할 리비전을 지정하거나 체크아웃한 디렉터리를 지정하세요.",
  },
  outside: (path) => ({ message: `저장소 밖의 경로입니다: \`${path}\``, help: "저장소 안의 경로를 지정하세요." }),
  noCommits: { message: "저장소에 아직 커밋이 없습니다", help: "첫 커밋을 만들면 비교할 수 있습니다." },
  unknownRevision: (revision, near, shallow) => ({
    message: `이런 브랜치, 태그, 커밋이 없습니다: \`${revision}\``,
    help: [
      near.length === 0
        ? "`git branch --all`, `git tag` 명령으로 이름을 확인하세요."
        : `다음 중에서 찾는 이름이 있는지 확인하세요: ${quoted(near)}.`,
      ...(shallow ? [`얕은 복제(shallow clone)입니다. ${fetchAll}`] : []),
    ].join(" "),
  }),
  beyondShallow: (revision, commits) => ({
    message: `얕은 복제(shallow clone)에 마지막 커밋 ${commits}개만 있어서 \`${revision}\` 리비전을 찾을 수 없습니다`,
    help: `${fetchAll} GitHub Actions에서는 \`actions/checkout\` 설정에 \`fetch-depth: 0\` 값을 지정하세요.`,
  }),
  unknownDate: (date) => ({
    message: `git이 이해하지 못하는 날짜입니다: \`${date}\``,
    help: "`2026-01-31`, `6 months ago`처럼 쓰세요.",
  }),
  notInRevision: (path, revision, isOther) => ({
    message: isOther
      ? `\`${revision}\` 리비전에서는 디렉터리가 아닙니다: \`${path}\``
      : `\`${revision}\` 리비전에 없습니다: \`${path}\``,
    help: `\`git ls-tree --name-only ${revision}\` 명령으로 무엇이 있는지 확인하세요.`,
  }),
  inSubmodule: (path) => ({
    message: `이력이 따로 있는 서브모듈이나 다른 저장소 안의 경로입니다: \`${path}\``,
    help: "그 디렉터리에서 plimsoll을 실행하세요.",
  }),
  missingObject: (detail) => ({
    message: `부분 복제(partial clone)에 없는 객체가 필요하지만 네트워크에서 받지 않습니다: ${detail}`,
    help: "`git fetch --refetch --no-filter` 명령으로 모두 받을 수 있습니다.",
  }),
  corrupt: (detail) => ({
    message: `저장소가 손상되었습니다: ${detail}`,
    help: "`git fsck` 명령으로 손상된 부분을 확인하세요.",
  }),
  git: (status, detail) => ({
    message: detail === "" ? `git이 실패했습니다(${status})` : `git이 실패했습니다(${status}): ${detail}`,
    help: "같은 디렉터리에서 `git status` 명령을 실행해 보세요.",
  }),
  submodule: (path, commit) => ({
    message: `서브모듈의 내용은 살펴보지 않습니다: \`${path}\`, 커밋 ${commit}`,
    help: "빌드는 그곳에 체크아웃된 파일을 복사합니다. 그 변경은 서브모듈의 커밋이 바뀐 것으로만 나타납니다.",
  }),
  nestedRepository: (path) => ({
    message: `별도의 git 저장소라서 내용을 살펴보지 않습니다: \`${path}\``,
    help: "`.dockerignore` 파일로 제외하지 않으면 빌드는 그 파일을 복사합니다.",
  }),
  lfs: (first, count) => ({
    message: `Git LFS로 저장된 파일이 있으며 크기는 실제 파일의 크기입니다: ${several(first, count)}`,
    help: "빌드하려면 디스크에 실제 파일이 있어야 합니다. `git lfs pull` 명령으로 받을 수 있습니다.",
  }),
  lfsNotFetched: (first, count) => ({
    message: `디스크에 Git LFS 포인터만 있어서 빌드는 포인터를 복사합니다: ${several(first, count)}`,
    help: "`git lfs pull` 명령으로 실제 파일을 받으세요.",
  }),
  notUtf8: (path) => ({ message: `이름이 UTF-8이 아니어서 건너뛰었습니다: \`${path}\``, help: "이름을 UTF-8로 바꾸세요." }),
  conflict: (path) => ({
    message: `병합 충돌이 있어서 디스크에 있는 그대로 읽었습니다: \`${path}\``,
    help: "충돌을 해결한 뒤 다시 실행하세요.",
  }),
  unreadable: (path, reason) => ({ message: `읽을 수 없습니다: \`${path}\`, ${reason}`, help: "권한을 확인하세요." }),
  missingContent: (path) => ({
    message: `이 복제에 내용이 없어서 크기를 알 수 없습니다: \`${path}\``,
    help: "`git fetch --refetch --no-filter` 명령으로 모두 받을 수 있습니다.",
  }),
};
