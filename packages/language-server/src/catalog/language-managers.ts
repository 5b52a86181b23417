import type { CatalogRow } from "./catalog.ts";
import { packageManager } from "./package-manager.ts";

const frozen: CatalogRow = ["--frozen-lockfile", "Fails when the lock file does not match.", "락 파일이 맞지 않으면 실패합니다."];

export const pip = packageManager(
  "Package manager of Python.",
  "Python의 패키지 매니저입니다.",
  [
    ["--disable-pip-version-check", "Does not look for a newer pip.", "pip의 새 버전을 확인하지 않습니다."],
    ["--quiet", "Prints less.", "출력을 줄입니다."],
  ],
  [
    [
      ["install", "Installs packages.", "패키지를 설치합니다."],
      [
        ["--no-cache-dir", "Keeps no cache in the layer.", "레이어에 캐시를 남기지 않습니다."],
        [
          "-r",
          "Installs the packages that a file lists: `-r requirements.txt`.",
          "파일에 적힌 패키지를 설치합니다(`-r requirements.txt`).",
        ],
        ["--requirement", "Installs the packages that a file lists.", "파일에 적힌 패키지를 설치합니다."],
        ["--constraint", "Uses only versions that a file allows.", "파일이 허용하는 버전만 씁니다."],
        ["--upgrade", "Installs newer versions of what is there.", "더 새로운 버전으로 바꿉니다."],
        ["--user", "Installs into the home directory.", "홈 디렉터리에 설치합니다."],
        [
          "--prefix=",
          "Installs into another directory, which another stage can copy.",
          "다른 스테이지로 복사할 수 있게 따로 정한 디렉터리에 설치합니다.",
        ],
        ["--target=", "Installs only the packages, into a directory.", "패키지만 디렉터리에 설치합니다."],
        ["--no-deps", "Installs no dependencies.", "의존성 없이 설치합니다."],
        [
          "--require-hashes",
          "Fails for a package without a matching hash.",
          "해시가 없거나 맞지 않는 패키지가 있으면 실패합니다.",
        ],
        ["--only-binary=:all:", "Never builds from source.", "소스에서 빌드하지 않습니다."],
        ["--index-url", "Where packages come from.", "패키지를 받을 곳입니다."],
        ["--extra-index-url", "One more place where packages come from.", "패키지를 받을 곳을 하나 더 추가합니다."],
        ["--break-system-packages", "May change what the distribution installed.", "배포판이 설치한 것을 바꿀 수 있게 합니다."],
      ],
      "pip",
    ],
    [["wheel", "Builds wheels.", "휠을 빌드합니다."], [["--wheel-dir", "Where they go.", "휠을 둘 곳입니다."]], "pip"],
    [["uninstall", "Removes packages.", "패키지를 지웁니다."], [["-y", "Does not ask.", "묻지 않습니다."]], "pip"],
    [["download", "Downloads packages.", "패키지를 내려받습니다."], [], "pip"],
  ],
);

export const npm = packageManager(
  "Package manager of Node.js.",
  "Node.js의 패키지 매니저입니다.",
  [
    ["--omit=dev", "Leaves out what only development needs.", "개발용 의존성을 뺍니다."],
    ["--ignore-scripts", "Runs no scripts of packages.", "패키지의 스크립트를 실행하지 않습니다."],
    ["--no-audit", "Does not check for known vulnerabilities.", "알려진 취약점을 확인하지 않습니다."],
    ["--no-fund", "Does not print requests for funding.", "후원 안내를 출력하지 않습니다."],
  ],
  [
    [["ci", "Installs exactly what the lock file says.", "락 파일대로 정확히 설치합니다."]],
    [
      ["install", "Installs packages.", "패키지를 설치합니다."],
      [
        ["-g", "Installs for the whole image.", "이미지 전체에 설치합니다."],
        ["--global", "Installs for the whole image.", "이미지 전체에 설치합니다."],
      ],
      "npm",
    ],
    [["run", "Runs a script of package.json.", "package.json의 스크립트를 실행합니다."]],
    [["prune", "Removes packages that package.json does not name.", "package.json에 없는 패키지를 지웁니다."]],
    [["test", "Runs the tests.", "테스트를 실행합니다."]],
    [
      ["cache", "The cache: `cache clean --force`.", "캐시를 다룹니다(`cache clean --force`)."],
      [["--force", "Does it without asking.", "확인 없이 실행합니다."]],
    ],
    [["config", "Reads and writes settings.", "설정을 읽거나 바꿉니다."]],
    [["rebuild", "Builds native packages again.", "네이티브 패키지를 다시 빌드합니다."]],
  ],
);

export const yarn = packageManager(
  "Package manager of Node.js.",
  "Node.js의 패키지 매니저입니다.",
  [],
  [
    [
      ["install", "Installs what package.json asks for.", "package.json의 의존성을 설치합니다."],
      [
        frozen,
        ["--immutable", "The same as `--frozen-lockfile`, since version 2.", "`--frozen-lockfile`과 같으며 버전 2부터 씁니다."],
        ["--production", "Leaves out what only development needs.", "개발용 의존성을 뺍니다."],
        ["--ignore-scripts", "Runs no scripts of packages.", "패키지의 스크립트를 실행하지 않습니다."],
      ],
    ],
    [["add", "Adds packages.", "패키지를 추가합니다."], [], "npm"],
    [["global", "Installs for the whole image: `global add`.", "이미지 전체에 설치합니다(`global add`)."]],
    [["build", "Runs the script build.", "build 스크립트를 실행합니다."]],
    [["run", "Runs a script of package.json.", "package.json의 스크립트를 실행합니다."]],
    [["cache", "The cache: `cache clean`.", "캐시를 다룹니다(`cache clean`)."]],
    [["workspaces", "Workspaces: `workspaces focus`.", "워크스페이스를 다룹니다(`workspaces focus`)."]],
  ],
);

export const pnpm = packageManager(
  "Package manager of Node.js.",
  "Node.js의 패키지 매니저입니다.",
  [],
  [
    [
      ["install", "Installs what package.json asks for.", "package.json의 의존성을 설치합니다."],
      [
        frozen,
        ["--prod", "Leaves out what only development needs.", "개발용 의존성을 뺍니다."],
        ["--offline", "Uses only what is in the store.", "저장소(store)에 있는 것만 씁니다."],
        ["--ignore-scripts", "Runs no scripts of packages.", "패키지의 스크립트를 실행하지 않습니다."],
      ],
    ],
    [
      [
        "fetch",
        "Downloads what the lock file names, without package.json.",
        "package.json 없이 락 파일의 패키지를 내려받습니다.",
      ],
      [["--prod", "Leaves out what only development needs.", "개발용 의존성을 뺍니다."]],
    ],
    [
      ["add", "Adds packages.", "패키지를 추가합니다."],
      [["-g", "Installs for the whole image.", "이미지 전체에 설치합니다."]],
      "npm",
    ],
    [
      ["deploy", "Copies one package of a workspace with what it needs.", "워크스페이스의 한 패키지를 의존성과 함께 복사합니다."],
      [["--prod", "Leaves out what only development needs.", "개발용 의존성을 뺍니다."]],
    ],
    [["run", "Runs a script of package.json.", "package.json의 스크립트를 실행합니다."]],
    [
      ["prune", "Removes packages that are not needed.", "필요 없는 패키지를 지웁니다."],
      [["--prod", "Removes what only development needs.", "개발용 의존성을 지웁니다."]],
    ],
  ],
);

export const gem = packageManager(
  "Package manager of Ruby.",
  "Ruby의 패키지 매니저입니다.",
  [["--no-document", "Installs no documentation.", "문서 없이 설치합니다."]],
  [
    [["install", "Installs gems.", "gem을 설치합니다."], [["-v", "Version to install.", "설치할 버전입니다."]]],
    [["update", "Installs newer versions: `update --system`.", "더 새로운 버전으로 바꿉니다(`update --system`)."]],
    [["uninstall", "Removes gems.", "gem을 지웁니다."]],
  ],
);

export const composer = packageManager(
  "Package manager of PHP.",
  "PHP의 패키지 매니저입니다.",
  [
    ["--no-interaction", "Asks nothing.", "묻지 않습니다."],
    ["--no-progress", "Prints no progress.", "진행 상황을 출력하지 않습니다."],
  ],
  [
    [
      ["install", "Installs what the lock file says.", "락 파일대로 설치합니다."],
      [
        ["--no-dev", "Leaves out what only development needs.", "개발용 의존성을 뺍니다."],
        ["--optimize-autoloader", "Makes a faster autoloader.", "더 빠른 오토로더를 만듭니다."],
        ["--no-scripts", "Runs no scripts.", "스크립트를 실행하지 않습니다."],
        ["--prefer-dist", "Downloads archives rather than repositories.", "저장소 대신 아카이브를 받습니다."],
      ],
    ],
    [
      ["require", "Adds packages.", "패키지를 추가합니다."],
      [["--no-update", "Only writes them into composer.json.", "composer.json에 적기만 합니다."]],
    ],
    [
      ["dump-autoload", "Writes the autoloader.", "오토로더를 만듭니다."],
      [["--classmap-authoritative", "Looks for classes nowhere else.", "클래스를 다른 곳에서 찾지 않습니다."]],
    ],
  ],
);

export const cargo = packageManager(
  "Package manager of Rust.",
  "Rust의 패키지 매니저입니다.",
  [["--locked", "Fails when Cargo.lock would change.", "Cargo.lock이 바뀌어야 하면 실패합니다."]],
  [
    [
      ["build", "Compiles.", "컴파일합니다."],
      [
        ["--release", "Builds optimized programs.", "최적화해서 빌드합니다."],
        ["--target", "Builds for another platform.", "다른 플랫폼용으로 만듭니다."],
        ["--bin", "Builds one program only.", "프로그램 하나만 만듭니다."],
        ["--features", "Features to switch on.", "켤 기능입니다."],
      ],
    ],
    [
      ["install", "Compiles and installs a program.", "프로그램을 컴파일해 설치합니다."],
      [
        ["--path", "Installs from a directory.", "디렉터리에서 설치합니다."],
        ["--root", "Where it is installed.", "설치할 곳입니다."],
        ["--version", "Version to install.", "설치할 버전입니다."],
      ],
    ],
    [["fetch", "Downloads what Cargo.lock names.", "Cargo.lock의 패키지를 내려받습니다."]],
    [
      [
        "chef",
        "Builds dependencies as a layer of their own: `chef prepare`, `chef cook`.",
        "의존성을 별도 레이어로 빌드합니다(`chef prepare`, `chef cook`).",
      ],
    ],
    [["test", "Runs the tests.", "테스트를 실행합니다."]],
  ],
);

export const go = packageManager(
  "The go command.",
  "Go의 기본 도구입니다.",
  [],
  [
    [
      ["build", "Compiles.", "컴파일합니다."],
      [
        ["-o", "Where the program goes.", "프로그램을 둘 곳입니다."],
        ["-trimpath", "Leaves out paths of the machine that builds.", "빌드한 컴퓨터의 경로를 남기지 않습니다."],
        [
          "-ldflags",
          'Flags of the linker: `-ldflags="-s -w"` leaves out symbols.',
          '링커 플래그입니다. `-ldflags="-s -w"`는 심볼을 뺍니다.',
        ],
        ["-tags", "Build tags.", "빌드 태그입니다."],
      ],
    ],
    [
      [
        "mod",
        "Modules: `mod download` before the sources are copied.",
        "모듈을 다룹니다. 소스를 복사하기 전에 `mod download`를 실행하세요.",
      ],
    ],
    [
      [
        "install",
        "Compiles and installs a program: `install example.com/tool@v1`.",
        "프로그램을 컴파일해 설치합니다(`install example.com/tool@v1`).",
      ],
    ],
    [["test", "Runs the tests.", "테스트를 실행합니다."]],
    [["generate", "Runs the code generators.", "코드 생성기를 실행합니다."]],
    [["vet", "Looks for likely mistakes.", "실수로 보이는 코드를 찾습니다."]],
  ],
);
