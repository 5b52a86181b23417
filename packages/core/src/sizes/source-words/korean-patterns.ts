/** Turns a part of a source, which may be a name, into Korean. */
export type PartWords = (part: string) => string;

/** What a pattern's groups become; "" for a group that is not there. */
type Rendering = (groups: readonly string[], words: PartWords) => string;

/**
 * Korean of sources with names in them, of which the first that fits counts. Names stay as they are and get no particle that depends on how they
 * are read.
 */
export const koreanPatterns: readonly (readonly [pattern: RegExp, rendering: Rendering])[] = [
  // Base images
  [
    /^base image, like (\S+), (\w+)(?: of (\S+))?$/,
    ([like, kind, date]) => `베이스 이미지(${ofImage(kind, date)}, ${like} 기준)`,
  ],
  [/^base image, (\w+)(?: of (\S+))?$/, ([kind, date]) => `베이스 이미지(${ofImage(kind, date)})`],
  // Downloads
  [/^a part of it: (.+)$/, ([whole], words) => `그 일부: ${words(whole!)}`],
  [
    /^what (\S+) makes of (.+), a script from elsewhere$/,
    ([name, download], words) => `외부 스크립트(${words(download!)})를 ${name} 명령으로 실행한 결과`,
  ],
  [/^what is in (.+)$/, ([whole], words) => `${words(whole!)}의 내용`],
  [/^the download (.+)$/, ([name]) => `다운로드한 ${name}`],
  [/^the repository (.+), its latest commits$/, ([name]) => `저장소 ${name}의 최신 커밋`],
  [/^the repository (.+)$/, ([name]) => `저장소 ${name}`],
  // Packages of JavaScript
  [
    new RegExp(
      "^(.+?), (sizes of these versions|sizes of other versions or usual sizes|\\d+ from outside the registry|nothing is known of [^;]+?)" +
        "(?:, (\\d+) that nobody knows)?(?:; install scripts of (.+) may add more)?$",
    ),
    ([set, how, unseen, scripts], words) => {
      const unknown = unseen === "" ? "" : `, 알 수 없는 패키지 ${unseen}개`;
      const more = scripts === "" ? "" : `; ${scripts}의 설치 스크립트가 더 쓸 수 있음`;
      return `${words(set!)}, ${words(how!)}${unknown}${more}`;
    },
  ],
  [/^sizes of these versions$/, () => "이 버전의 크기"],
  [/^sizes of other versions or usual sizes$/, () => "다른 버전의 크기나 일반적인 크기"],
  [/^(\d+) from outside the registry$/, ([count]) => `레지스트리 밖의 패키지 ${count}개`],
  [/^nothing is known of (\d+) packages$/, ([count]) => `알 수 없는 패키지 ${count}개`],
  [/^nothing is known of (.+)$/, ([name], words) => `알 수 없는 패키지: ${words(name!)}`],
  [/^the newest versions of (\S+)$/, ([date]) => `${date} 기준 최신 버전`],
  [/^versions of (\S+)$/, ([date]) => `${date} 기준 버전`],
  [/^corepack's (\S+)$/, ([name]) => `corepack의 ${name}`],
  [/^npm's cache: (\d+) tarballs$/, ([count]) => `npm의 캐시: tarball ${count}개`],
  [
    /^npm's cache: (\d+) tarballs and (\d+) lists of versions$/,
    ([count, lists]) => `npm의 캐시: tarball ${count}개와 버전 목록 ${lists}개`,
  ],
  [/^(\S+), counted on (\S+)$/, ([name, date]) => `${name}, ${date}에 잰 값`],
  [/^(\S+) in place of (\S+)$/, ([near, name]) => `${name} 대신 ${near}의 크기`],
  [/^what the project's (\S+) script writes$/, ([name]) => `프로젝트의 ${name} 스크립트가 쓰는 파일`],
  // Packages of Python
  [/^the embedded table of Python packages of (\S+)$/, ([date]) => `내장된 Python 패키지 표(${date})`],
  [/^(\S+)'s cache: kept when the package index allows it$/, ([name]) => `${name}의 캐시(패키지 인덱스가 허용하면 남음)`],
  [/^(\S+)'s cache$/, ([name]) => `${name}의 캐시`],
  [/^what (.+) builds from source$/, ([name]) => `소스에서 빌드하는 ${name}`],
  [/^what (.+) adds$/, ([name]) => `${name}의 추가 패키지`],
  // Packages of other languages
  [/^the sizes of (\d+) of (\d+) crates$/, ([missing, count]) => `크레이트 ${count}개 중 ${missing}개의 크기`],
  [/^the sizes of (\d+) of (\d+) gems$/, ([missing, count]) => `gem ${count}개 중 ${missing}개의 크기`],
  [/^the sizes of (\d+) of (\d+) Go modules$/, ([missing, count]) => `Go 모듈 ${count}개 중 ${missing}개의 크기`],
  [/^what gems compile, such as (.+)$/, ([name]) => `gem이 컴파일하는 파일(예: ${name})`],
  // Packages of the system
  [/^contents of (.+) \((.+)\)$/, ([name, from]) => `${name}의 내용(${from})`],
  [/^(\d+) packages of (\S+ \S+) \((.+)\)$/, ([count, system, date]) => `${system} 패키지 ${count}개(${date})`],
  [/^the package (.*), which is not in the package index$/, ([name]) => `패키지 인덱스에 없는 패키지 ${name}`.trim()],
  [/^packages of (\d+) other repositories$/, ([count]) => `다른 저장소 ${count}곳의 패키지`],
  [/^packages of (.+), whose (?:package )?index is not known$/, ([system]) => `${system} 패키지(패키지 인덱스를 알 수 없음)`],
  [/^upgrades of (.+), whose (?:package )?index is not known$/, ([system]) => `${system} 업그레이드(패키지 인덱스를 알 수 없음)`],
  [/^package indexes of (.+)$/, ([suites]) => `${suites}의 패키지 인덱스`],
  [/^the package file (.+)$/, ([name]) => `패키지 파일 ${name}`],
  [/^the group (.+)$/, ([name]) => `패키지 그룹 ${name}`],
  [/^a part of what (\S+) installs$/, ([name]) => `${name}의 설치 내용 일부`],
  // Commands
  [/^(.+), stored again with what it may do$/, ([path]) => `권한을 주어 다시 저장하는 ${path}`],
  [/^what lies at (.+)$/, ([path]) => `${path}에 있는 파일`],
  [/^what (.+) brings$/, ([command]) => `${command} 명령이 가져오는 파일`],
  [/^what (.+) changes$/, ([command]) => `${command} 명령이 바꾸는 파일`],
  [/^what (.+) needs$/, ([name]) => `${name}의 의존성`],
  [/^what (.+) notes$/, ([command]) => `${command} 명령이 남기는 기록`],
  [/^what (.+) writes$/s, ([command]) => `${command} 명령이 쓰는 파일`],
  // What does it, or when it was asked
  [/^(.+) \(([^()]+)\)$/, ([what, name], words) => `${words(what!)}(${name})`],
  [/^(.+), (\d{4}-\d\d-\d\d)$/, ([what, date], words) => `${words(what!)}, ${date}`],
];

const imageKinds: Readonly<Record<string, string>> = {
  layout: "OCI 레이아웃",
  archive: "아카이브",
  registry: "레지스트리",
  snapshot: "내장 스냅샷",
  facts: "저장해 둔 정보",
  folder: "디렉터리",
  daemon: "데몬",
};

function ofImage(kind = "", date = ""): string {
  return `${imageKinds[kind] ?? kind}${date === "" ? "" : ` ${date}`}`;
}
