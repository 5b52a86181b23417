import type { Language } from "@plimsoll/core";

interface CommandText {
  readonly en: string;
  readonly ko: string;
}

/** What programs that stand in many Dockerfiles do, said for an image and not for a terminal. */
const commands: Readonly<Record<string, CommandText>> = {
  "apt-get": {
    en: "Package manager of Debian and Ubuntu. `update` and `install` belong into one `RUN`, with `rm -rf /var/lib/apt/lists/*` behind them.",
    ko: "Debian과 Ubuntu의 패키지 매니저입니다. `update`와 `install`은 한 `RUN` 안에 두고, 끝에 `rm -rf /var/lib/apt/lists/*`를 붙이세요.",
  },
  apk: {
    en: "Package manager of Alpine. `apk add --no-cache` leaves no lists behind.",
    ko: "Alpine의 패키지 매니저입니다. `apk add --no-cache`는 패키지 목록을 남기지 않습니다.",
  },
  pip: {
    en: "Installs Python packages. What it downloads stays in the layer unless `--no-cache-dir` or a cache mount is used.",
    ko: "Python 패키지를 설치합니다. `--no-cache-dir`나 캐시 마운트가 없으면 내려받은 파일이 레이어에 남습니다.",
  },
  npm: {
    en: "Installs JavaScript packages. `npm ci` takes exactly what the lock file says.",
    ko: "JavaScript 패키지를 설치합니다. `npm ci`는 락 파일에 적힌 그대로 설치합니다.",
  },
  curl: {
    en: "Downloads from an address. Without `-f` an error page is saved as if it were the file.",
    ko: "주소에서 내려받습니다. `-f`가 없으면 오류 페이지도 파일처럼 저장됩니다.",
  },
  wget: {
    en: "Downloads from an address. `ADD --checksum=…` does it with a check of the content.",
    ko: "주소에서 내려받습니다. `ADD --checksum=…`을 쓰면 내용까지 확인합니다.",
  },
  rm: {
    en: "Deletes. Bytes are saved only when the files were made in the same `RUN`; files of older layers are merely hidden.",
    ko: "지웁니다. 같은 `RUN`에서 만든 파일일 때만 크기가 줄고, 앞 레이어의 파일은 가려지기만 합니다.",
  },
  chown: {
    en: "Changes the owner. Files of older layers are copied into this one with all their bytes: `COPY --chown` avoids that.",
    ko: "소유자를 바꿉니다. 앞 레이어의 파일은 통째로 이 레이어에 복사됩니다. `COPY --chown`을 쓰면 그렇지 않습니다.",
  },
  chmod: {
    en: "Changes permissions. Files of older layers are copied into this one with all their bytes: `COPY --chmod` avoids that.",
    ko: "권한을 바꿉니다. 앞 레이어의 파일은 통째로 이 레이어에 복사됩니다. `COPY --chmod`를 쓰면 그렇지 않습니다.",
  },
  cd: {
    en: "Changes the directory for the rest of this `RUN` only. `WORKDIR` lasts.",
    ko: "이 `RUN`이 끝날 때까지만 디렉터리를 바꿉니다. 계속 쓰려면 `WORKDIR`를 쓰세요.",
  },
  export: {
    en: "Sets a variable for the rest of this `RUN` only. `ENV` lasts.",
    ko: "이 `RUN`이 끝날 때까지만 변수를 정합니다. 계속 쓰려면 `ENV`를 쓰세요.",
  },
  set: {
    en: "Switches options of the shell: `-e` stops at the first error, `-x` prints each command, `-o pipefail` sees errors inside pipes.",
    ko: "셸 옵션을 켭니다. `-e`는 첫 오류에서 멈추고, `-x`는 명령을 출력하며, `-o pipefail`은 파이프 안의 오류도 확인합니다.",
  },
  exec: {
    en: "Replaces the shell by the program, so that it is process 1 and gets the container's signals.",
    ko: "셸 자리에 프로그램을 놓습니다. 그러면 1번 프로세스가 되어 컨테이너의 시그널을 받습니다.",
  },
  sudo: {
    en: "A `RUN` is root already unless `USER` says otherwise. Elsewhere `USER root` does it without another program.",
    ko: "`USER`가 없으면 `RUN`은 이미 root로 실행됩니다. 그렇지 않을 때는 `USER root`로 바꾸면 프로그램이 더 필요하지 않습니다.",
  },
  useradd: {
    en: "Makes a user. `--no-log-init` keeps large user numbers from filling the layer with an empty log.",
    ko: "사용자를 만듭니다. 사용자 번호가 클 때 `--no-log-init`을 쓰면 빈 로그가 레이어를 차지하지 않습니다.",
  },
  git: {
    en: "A clone is cached by its text: new commits are not seen. `ADD` of the repository asks for its commit.",
    ko: "복제는 명령의 글자만으로 캐시되어 새 커밋을 알아채지 못합니다. 저장소를 `ADD`하면 커밋을 확인합니다.",
  },
};

const sameAs: Readonly<Record<string, string>> = { apt: "apt-get", pip3: "pip" };

/** One or two sentences of Markdown; undefined for a program that is not in the table. */
export function describeCommand(name: string, language: Language): string | undefined {
  const known = sameAs[name] ?? name;
  return Object.hasOwn(commands, known) ? commands[known]?.[language] : undefined;
}
