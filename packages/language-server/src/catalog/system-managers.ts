import type { CatalogRow } from "./catalog.ts";
import { packageManager } from "./package-manager.ts";

const aptInstall: readonly CatalogRow[] = [
  ["--no-install-recommends", "Leaves out packages that are only recommended.", "권장 패키지를 설치하지 않습니다."],
  ["--no-install-suggests", "Leaves out packages that are only suggested.", "제안 패키지를 설치하지 않습니다."],
  ["--allow-downgrades", "An older version may take the place of a newer one.", "더 낮은 버전으로 바꿀 수 있게 합니다."],
  ["--only-upgrade", "Installs nothing that is not there yet.", "새 패키지는 설치하지 않습니다."],
];

export const aptGet = packageManager(
  "Package manager of Debian and Ubuntu.",
  "Debian과 Ubuntu의 패키지 매니저입니다.",
  [
    [
      "-y",
      "Answers every question with yes, since a build cannot ask.",
      "모든 질문에 예로 답합니다. 빌드 중에는 물을 수 없습니다.",
    ],
    ["-qq", "Prints errors only.", "오류만 출력합니다."],
    ["-o", "Sets an option of apt: `-o Name=value`.", "apt 옵션을 정합니다(`-o 이름=값`)."],
  ],
  [
    [["update", "Downloads the lists of packages.", "패키지 목록을 내려받습니다."]],
    [["install", "Installs packages.", "패키지를 설치합니다."], aptInstall, "apt"],
    [["upgrade", "Upgrades all installed packages.", "설치된 모든 패키지를 업그레이드합니다."]],
    [["dist-upgrade", "Upgrades, and removes packages where that is needed.", "필요하면 패키지를 지우면서 업그레이드합니다."]],
    [["remove", "Removes packages but keeps their settings.", "패키지를 지우고 설정은 남깁니다."], [], "apt"],
    [
      ["purge", "Removes packages and their settings.", "패키지와 설정을 지웁니다."],
      [["--auto-remove", "Also removes what only they needed.", "그 패키지에만 필요하던 의존성도 지웁니다."]],
      "apt",
    ],
    [
      ["autoremove", "Removes dependencies that are no longer needed.", "더 이상 필요 없는 의존성을 지웁니다."],
      [["--purge", "Removes settings too.", "설정도 지웁니다."]],
    ],
    [["clean", "Deletes downloaded archives.", "내려받은 아카이브를 지웁니다."]],
    [["build-dep", "Installs what is needed to build a package.", "패키지를 빌드하는 데 필요한 것을 설치합니다."], [], "apt"],
  ],
);

export const apk = packageManager(
  "Package manager of Alpine.",
  "Alpine의 패키지 매니저입니다.",
  [
    ["--no-cache", "Keeps no index in the layer.", "레이어에 인덱스을 남기지 않습니다."],
    ["--update-cache", "Downloads the index first.", "인덱스을 먼저 내려받습니다."],
    ["--repository", "Uses one more repository.", "저장소를 하나 더 씁니다."],
    ["--allow-untrusted", "Installs packages without a trusted signature.", "신뢰할 수 있는 서명이 없는 패키지도 설치합니다."],
  ],
  [
    [
      ["add", "Installs packages.", "패키지를 설치합니다."],
      [
        [
          "--virtual",
          "Gives what is installed a name, to remove it all by: `--virtual .build-deps`.",
          "한꺼번에 지울 수 있도록 이름을 붙입니다(`--virtual .build-deps`).",
        ],
      ],
    ],
    [["del", "Removes packages.", "패키지를 지웁니다."], [["--purge", "Removes settings too.", "설정도 지웁니다."]]],
    [["update", "Downloads the index.", "인덱스을 내려받습니다."]],
    [["upgrade", "Upgrades all installed packages.", "설치된 모든 패키지를 업그레이드합니다."]],
    [["info", "Shows what is installed.", "설치된 것을 보여 줍니다."]],
  ],
);

export const dnf = packageManager(
  "Package manager of Fedora, Red Hat and their like.",
  "Fedora, Red Hat 계열의 패키지 매니저입니다.",
  [
    [
      "-y",
      "Answers every question with yes, since a build cannot ask.",
      "모든 질문에 예로 답합니다. 빌드 중에는 물을 수 없습니다.",
    ],
    ["--nodocs", "Leaves out documentation.", "문서를 설치하지 않습니다."],
    ["--setopt=install_weak_deps=False", "Leaves out packages that are only recommended.", "권장 패키지를 설치하지 않습니다."],
    ["--enablerepo=", "Switches a repository on.", "저장소를 켭니다."],
    ["--allowerasing", "May remove packages that are in the way.", "충돌하는 패키지를 지울 수 있게 합니다."],
  ],
  [
    [["install", "Installs packages.", "패키지를 설치합니다."]],
    [["update", "Upgrades packages.", "패키지를 업그레이드합니다."]],
    [["upgrade", "Upgrades packages.", "패키지를 업그레이드합니다."]],
    [["remove", "Removes packages.", "패키지를 지웁니다."]],
    [["clean", "Deletes caches: `clean all`.", "캐시를 지웁니다(`clean all`)."]],
    [["makecache", "Downloads the index.", "인덱스을 내려받습니다."]],
    [["groupinstall", "Installs a group of packages.", "패키지 그룹을 설치합니다."]],
  ],
);
