import type { Language } from "@plimsoll/core";

interface CommandText {
  readonly en: string;
  readonly ko: string;
}

/** What programs that stand in many Dockerfiles do, said for an image and not for a terminal. */
const commands: Readonly<Record<string, CommandText>> = {
  "apt-get": {
    en: "Package manager of Debian and Ubuntu. `update` and `install` belong in one `RUN`, with `rm -rf /var/lib/apt/lists/*` after them.",
    ko: "Debian과 Ubuntu의 패키지 매니저입니다. `update`와 `install`은 한 `RUN` 안에 두고, 끝에 `rm -rf /var/lib/apt/lists/*`를 붙이세요.",
  },
  apk: {
    en: "Package manager of Alpine. `apk add --no-cache` leaves no package lists in the layer.",
    ko: "Alpine의 패키지 매니저입니다. `apk add --no-cache`는 레이어에 패키지 목록을 남기지 않습니다.",
  },
  pip: {
    en: "Installs Python packages. What it downloads stays in the layer unless `--no-cache-dir` or a cache mount is used.",
    ko: "Python 패키지를 설치합니다. `--no-cache-dir`나 캐시 마운트가 없으면 내려받은 파일이 레이어에 남습니다.",
  },
  npm: {
    en: "Installs JavaScript packages. `npm ci` installs exactly what the lock file says.",
    ko: "JavaScript 패키지를 설치합니다. `npm ci`는 락 파일에 적힌 그대로 설치합니다.",
  },
  curl: {
    en: "Downloads from a URL. Without `-f`, an error page is saved as if it were the file.",
    ko: "URL에서 파일을 내려받습니다. `-f`가 없으면 오류 페이지도 파일처럼 저장됩니다.",
  },
  wget: {
    en: "Downloads from a URL. `ADD --checksum=…` also checks what was downloaded.",
    ko: "URL에서 파일을 내려받습니다. `ADD --checksum=…`을 쓰면 내려받은 내용까지 확인합니다.",
  },
  rm: {
    en: "Deletes files. Saves bytes only for files made in the same `RUN`; files of earlier layers are hidden but stay in the image.",
    ko: "파일을 지웁니다. 같은 `RUN`에서 만든 파일일 때만 크기가 줄고, 앞 레이어의 파일은 가려질 뿐 이미지에 남습니다.",
  },
  chown: {
    en: "Changes the owner. Files of earlier layers are copied whole into this one; `COPY --chown` avoids that.",
    ko: "소유자를 바꿉니다. 앞 레이어의 파일은 통째로 이 레이어에 복사됩니다. `COPY --chown`을 쓰면 복사되지 않습니다.",
  },
  chmod: {
    en: "Changes permissions. Files of earlier layers are copied whole into this one; `COPY --chmod` avoids that.",
    ko: "권한을 바꿉니다. 앞 레이어의 파일은 통째로 이 레이어에 복사됩니다. `COPY --chmod`를 쓰면 복사되지 않습니다.",
  },
  cd: {
    en: "Changes the directory for the rest of this `RUN` only. Use `WORKDIR` to change it for all following steps.",
    ko: "이 `RUN`이 끝날 때까지만 디렉터리를 바꿉니다. 이후 단계까지 바꾸려면 `WORKDIR`를 쓰세요.",
  },
  export: {
    en: "Sets a variable for the rest of this `RUN` only. Use `ENV` to set it for all following steps.",
    ko: "이 `RUN`이 끝날 때까지만 변수를 정합니다. 이후 단계까지 쓰려면 `ENV`를 쓰세요.",
  },
  set: {
    en: "Sets options of the shell: `-e` stops at the first error, `-x` prints commands, `-o pipefail` notices errors in pipes.",
    ko: "셸 옵션을 켭니다. `-e`는 첫 오류에서 멈추고, `-x`는 실행하는 명령을 출력하며, `-o pipefail`은 파이프 안의 오류도 확인합니다.",
  },
  exec: {
    en: "Replaces the shell by the program, which becomes process 1 and gets the container's signals.",
    ko: "셸을 이 프로그램으로 바꿉니다. 프로그램이 1번 프로세스가 되어 컨테이너의 시그널을 직접 받습니다.",
  },
  sudo: {
    en: "Without `USER`, a `RUN` usually is root already. After a `USER`, switch back with `USER root`; no further program is needed.",
    ko: "`USER`가 없으면 `RUN`은 대개 이미 root로 실행됩니다. `USER`로 바꾼 뒤라면 `USER root`로 되돌리세요. 다른 프로그램은 필요 없습니다.",
  },
  useradd: {
    en: "Creates a user. With a large user number, `--no-log-init` keeps an empty log from filling the layer.",
    ko: "사용자를 만듭니다. 사용자 번호가 클 때 `--no-log-init`을 쓰면 빈 로그가 레이어를 차지하지 않습니다.",
  },
  git: {
    en: "`git clone` is cached by the text of the command, so new commits go unnoticed. `ADD` of the repository looks up its commit.",
    ko: "`git clone`은 명령이 그대로이면 캐시를 사용하므로 새 커밋을 알아채지 못합니다. 저장소 주소를 `ADD`로 받으면 커밋을 확인합니다.",
  },
};

const sameAs: Readonly<Record<string, string>> = { apt: "apt-get", pip3: "pip" };

/** One or two sentences of Markdown; undefined for a program that is not in the table. */
export function describeCommand(name: string, language: Language): string | undefined {
  const known = sameAs[name] ?? name;
  return Object.hasOwn(commands, known) ? commands[known]?.[language] : undefined;
}
