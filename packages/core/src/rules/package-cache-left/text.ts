import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Cache of a package manager left in the layer",
    why: "Nothing in an image uses these files again, and they make the layer up to twice as large. npm keeps them in `~/.npm`, conda in `pkgs`, pacman in `/var/cache/pacman/pkg`, Poetry and Pipenv in `~/.cache`, Composer, Bundler, Cargo and Go in caches of their own.",
    how: "Empty the cache at the end of the same `RUN`. That is `npm cache clean --force`, `conda clean --all --yes`, `rm -rf /var/cache/pacman/pkg/*` or `composer clear-cache`; for Poetry and Pipenv remove the cache but not the environment, which may lie in it. Or keep the cache between builds and out of the layer: `RUN --mount=type=cache,target=/root/.npm npm ci`.",
    messages: {
      npm: "The archives that `{command}` downloads stay in npm's cache in this layer.",
      conda: "The archives that `{command}` downloads stay in `pkgs` in this layer.",
      pacman: "The packages that `{command}` downloads stay in `/var/cache/pacman/pkg` in this layer.",
      poetry: "The packages that `{command}` downloads stay in `~/.cache/pypoetry` in this layer.",
      pipenv: "The packages that `{command}` downloads stay in `~/.cache` in this layer.",
      composer: "The archives that `{command}` downloads stay in Composer's cache in this layer.",
      bundler: "The gems that `{command}` downloads stay in `cache` beside what is unpacked from them in this layer.",
      cargo: "The sources that `{command}` downloads stay in Cargo's `registry` in this layer.",
      go: "The sources that `{command}` downloads, and what it compiles, stay in Go's caches in this layer.",
      uv: "With `UV_LINK_MODE=copy`, `{command}` leaves a second copy of all packages in its cache in this layer.",
    },
    fixes: { default: "Clean the cache at the end of the `RUN`" },
  },
  ko: {
    title: "레이어에 남는 패키지 매니저 캐시",
    why: "이미지에서는 이 파일을 다시 쓰지 않으므로 레이어만 최대 두 배로 커집니다. npm은 `~/.npm`에, conda는 `pkgs`에, pacman은 `/var/cache/pacman/pkg`에, Poetry와 Pipenv는 `~/.cache`에, Composer, Bundler, Cargo, Go는 각자의 캐시에 보관합니다.",
    how: "같은 `RUN` 끝에서 캐시를 비우세요. `npm cache clean --force`, `conda clean --all --yes`, `rm -rf /var/cache/pacman/pkg/*`, `composer clear-cache` 가운데 맞는 명령을 실행하세요. Poetry와 Pipenv는 캐시만 지우고, 캐시 폴더 안에 있을 수 있는 가상 환경은 남겨 두세요. 캐시를 다음 빌드에도 쓰되 레이어에는 넣지 않으려면 `RUN --mount=type=cache,target=/root/.npm npm ci`처럼 캐시 마운트를 쓰세요.",
    messages: {
      npm: "`{command}` 명령이 내려받은 압축 파일이 이 레이어의 npm 캐시에 남습니다.",
      conda: "`{command}` 명령이 내려받은 압축 파일이 이 레이어의 `pkgs`에 남습니다.",
      pacman: "`{command}` 명령이 내려받은 패키지가 이 레이어의 `/var/cache/pacman/pkg`에 남습니다.",
      poetry: "`{command}` 명령이 내려받은 패키지가 이 레이어의 `~/.cache/pypoetry`에 남습니다.",
      pipenv: "`{command}` 명령이 내려받은 패키지가 이 레이어의 `~/.cache`에 남습니다.",
      composer: "`{command}` 명령이 내려받은 압축 파일이 이 레이어의 Composer 캐시에 남습니다.",
      bundler: "`{command}` 명령이 내려받은 gem 파일이 압축을 푼 내용과 함께 이 레이어의 `cache`에 남습니다.",
      cargo: "`{command}` 명령이 내려받은 소스가 이 레이어의 Cargo `registry`에 남습니다.",
      go: "`{command}` 명령이 내려받은 소스와 컴파일한 중간 파일이 이 레이어의 Go 캐시에 남습니다.",
      uv: "`UV_LINK_MODE=copy` 때문에 `{command}` 명령이 모든 패키지의 복사본을 이 레이어의 캐시에 한 벌 더 남깁니다.",
    },
    fixes: { default: "`RUN` 끝에서 캐시 지우기" },
  },
});
