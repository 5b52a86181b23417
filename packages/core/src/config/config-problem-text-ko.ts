import type { ConfigProblemTexts, PluginFault, ValueType } from "./config-problem.ts";

const typeNames: Readonly<Record<ValueType, string>> = {
  text: "문자열",
  number: "숫자",
  boolean: "`true`/`false`",
  list: "목록",
  mapping: "매핑(`키: 값`)",
  severity: "심각도",
  nothing: "빈 값",
};

// A name in the text can end in any sound, so no particle stands directly behind one: a noun or a colon follows.
export const koreanConfigProblems: ConfigProblemTexts = {
  "file-missing": () => ({
    message: "설정 파일이 없습니다",
    help: "`--config`에 준 경로를 확인하세요. 옵션을 빼면 가장 가까운 `plimsoll.yaml` 파일을 씁니다.",
  }),
  "file-is-directory": () => ({
    message: "설정 파일이 아니라 디렉터리입니다",
    help: "디렉터리 이름을 바꾸거나, `--config`로 다른 파일을 지정하거나, `--no-config`로 실행하세요.",
  }),
  "file-is-no-file": () => ({
    message: "설정 파일이 아니라 파이프나 장치입니다",
    help: "지우거나, `--config`로 다른 파일을 지정하거나, `--no-config`로 실행하세요.",
  }),
  "file-unreadable": ({ reason }) => ({
    message: `설정 파일을 읽을 수 없습니다(${reason})`,
    help: "읽기 권한을 확인하거나, `--config`로 다른 파일을 지정하거나, `--no-config`로 실행하세요.",
  }),
  "file-not-utf8": () => ({
    message: "설정 파일이 UTF-8 텍스트가 아닙니다",
    help: "파일을 UTF-8로 저장하세요.",
  }),
  "file-too-large": ({ limit }) => ({
    message: `설정 파일이 너무 큽니다(최대 ${limit})`,
    help: "설정 파일이 맞는지 확인하세요. 파일 목록은 글로브로 줄여 쓸 수 있습니다.",
  }),
  "yaml-tab": () => ({
    message: "공백이 필요한 자리에 탭이 있습니다",
    help: "들여쓰기에는 공백을 쓰세요. 보통 단계마다 두 칸입니다.",
  }),
  "yaml-indent": () => ({
    message: "들여쓰기가 윗줄과 맞지 않습니다",
    help: "같은 수준의 키는 같은 열에서 시작해야 합니다. 열린 `[` 또는 `{` 괄호는 그 전에 닫으세요.",
  }),
  "yaml-unclosed": () => ({
    message: "이 앞에 따옴표나 괄호, 또는 `:` 기호가 빠져 있습니다",
    help: "윗줄에서 연 것을 닫으세요. 키 뒤에는 `:` 기호와 공백이 필요합니다.",
  }),
  "yaml-colon": () => ({
    message: "한 줄에 `: ` 기호가 두 번 나옵니다",
    help: "값을 따옴표로 묶거나, 안쪽 `키: 값`을 다음 줄에 들여써 주세요.",
  }),
  "yaml-quotes-needed": ({ text }) => ({
    message: `YAML에서 값 맨 앞에 오면 특별한 뜻을 갖는 글자입니다: \`${text}\``,
    help: '값을 따옴표로 묶으세요. 예: `"*.Dockerfile"`',
  }),
  "yaml-several-documents": () => ({
    message: "파일에 YAML 문서가 둘 이상 있습니다",
    help: "하나만 남기세요. `---` 줄이 새 문서를 시작합니다.",
  }),
  "yaml-duplicate-key": ({ key }) => ({
    message: `같은 키가 두 번 나옵니다: \`${key}\``,
    help: "하나로 합치세요. 둘 중 하나만 적용될 수 있습니다.",
  }),
  "yaml-other": ({ detail }) => ({
    message: `올바른 YAML이 아닙니다: ${detail}`,
    help: "이 줄을 고치세요.",
  }),
  "not-a-mapping": ({ received }) => ({
    message: `설정 파일은 설정의 매핑이어야 하는데 ${typeNames[received]}입니다`,
    help: "`profile: strict`처럼 `키: 값` 줄로 쓰세요. 콜론 뒤에는 공백이 필요합니다.",
  }),
  "unknown-key": ({ key, suggestion, known }) => ({
    message: `알 수 없는 설정입니다: \`${key}\``,
    help: suggestion === undefined ? `여기서 쓸 수 있는 설정: ${codeList(known)}` : didYouMean(suggestion),
  }),
  "missing-key": ({ key }) => ({
    message: `필요한 설정이 없습니다: \`${key}\``,
    help: "추가하세요.",
  }),
  "wrong-type": ({ key, expected, received }) => ({
    message: `\`${key}\` 값의 형식이 맞지 않습니다. 필요한 형식: ${typeList(expected)}, 현재: ${typeNames[received]}`,
    help: wrongTypeHelp(expected, received),
  }),
  "not-one-of": ({ key, value, suggestion, allowed }) => ({
    message: `\`${key}\` 값으로 쓸 수 없습니다: \`${value}\``,
    help: `${suggestion === undefined ? "" : `${didYouMean(suggestion)} `}쓸 수 있는 값: ${codeList(allowed)}`,
  }),
  "empty-list": ({ key }) => ({
    message: `\`${key}\` 목록이 비어 있습니다`,
    help: "글로브를 하나 이상 쓰세요.",
  }),
  "bad-glob": ({ key, glob }) => ({
    message: `\`${key}\` 값으로 쓸 수 없는 글로브입니다: \`${glob}\``,
    help: "글로브는 `!` 기호나 공백으로 시작할 수 없습니다. 제외할 것이 아니라 대상이 되는 것을 쓰세요.",
  }),
  "bad-bytes": ({ key, value }) => ({
    message: `\`${key}\`에 \`${value}\` 값은 쓸 수 없습니다`,
    help: "`80 MB`, `1.5 GB`, `512 MiB`처럼 숫자와 단위를 함께 쓰세요.",
  }),
  "unknown-rule": ({ name, suggestion }) => ({
    message: `알 수 없는 규칙입니다: \`${name}\``,
    help: suggestion === undefined ? "`plimsoll rules` 명령이 모든 규칙을 보여 줍니다." : didYouMean(suggestion),
  }),
  "no-rule-for-code": ({ code }) => ({
    message: `plimsoll에는 이 코드에 해당하는 규칙이 없습니다: \`${code}\``,
    help: "지우세요. `plimsoll rules` 명령이 모든 규칙과 해당 코드를 보여 줍니다.",
  }),
  "rule-set-twice": ({ name, other, rule }) => ({
    message: `\`${name}\`, \`${other}\` 모두 \`${rule}\` 규칙을 가리키는데 심각도가 서로 다릅니다`,
    help: `하나만 남기거나 규칙 이름 \`${rule}\` 자체를 쓰세요.`,
  }),
  "unknown-option": ({ rule, option, suggestion, known }) => ({
    message: `\`${rule}\` 규칙에 없는 설정입니다: \`${option}\``,
    help: suggestion === undefined ? optionHelp(known) : didYouMean(suggestion),
  }),
  "unknown-hadolint-code": ({ code, suggestion }) => ({
    message: `hadolint나 ShellCheck에 없는 코드입니다: \`${code}\``,
    help:
      suggestion === undefined ? "코드는 `DL3008`, `SC2086`처럼 씁니다. 와일드카드는 쓸 수 없습니다." : didYouMean(suggestion),
  }),
  "plugin-missing": ({ plugin }) => ({
    message: `플러그인이 없습니다: \`${plugin}\``,
    help: "파일은 `./`로 시작하고 설정 파일의 디렉터리에서 찾습니다. 그 밖의 이름은 그곳에 설치된 npm 패키지입니다.",
  }),
  "plugin-failed": ({ plugin, detail }) => ({
    message: `플러그인을 불러올 수 없습니다: \`${plugin}\`, ${detail}`,
    help: "플러그인은 최상위 `await`가 없는 JavaScript 모듈입니다. `@plimsoll/core`를 포함해 가져오는 모듈이 함께 설치되어 있어야 합니다.",
  }),
  "plugin-without-rules": ({ plugin }) => ({
    message: `플러그인이 내보내는 규칙이 없습니다: \`${plugin}\``,
    help: "목록을 내보내세요: `export const rules = [noFoo]`",
  }),
  "plugin-rule": ({ plugin, rule, fault }) => ({
    message: `플러그인 \`${plugin}\`의 규칙 \`${rule}\`: ${pluginFaults[fault]}`,
    help: "`@plimsoll/core`의 `defineRule`로 선언하면 작성하는 동안 모두 검사됩니다.",
  }),
  "plugin-untrusted": ({ plugin, changed }) => ({
    message: changed
      ? `신뢰한 뒤에 플러그인이 바뀌었습니다: \`${plugin}\``
      : `이 설정은 플러그인 코드를 실행하려고 하지만 아직 신뢰한 적이 없습니다: \`${plugin}\``,
    help: "내용을 확인한 뒤 `plimsoll trust`를 실행하세요. 이번 실행에만 허용하려면 `--trust-plugins`를 쓰세요.",
  }),
  "severity-argument": ({ value }) => ({
    message: `\`--severity\` 옵션은 \`규칙=심각도\` 형식이어야 합니다: \`${value}\``,
    help: "예: `--severity DL3008=error`",
  }),
};

const pluginFaults: Readonly<Record<PluginFault, string>> = {
  "no-rule": "객체가 아닙니다",
  id: "`id`는 `acme/no-foo`처럼 플러그인 이름과 빗금으로 시작해야 합니다",
  "id-of-tool": "`id`가 다른 도구의 이름으로 시작합니다. 플러그인 이름으로 시작하세요",
  "id-twice": "같은 규칙이 두 번 있습니다",
  category: "`category`가 필요합니다: correctness, security, reproducibility, cache, size, runtime, clarity 중 하나",
  severity: "`severity`가 필요합니다: error, warning, info, style 중 하나",
  needs: "`needs`가 필요합니다: instructions, stages, plan 중 하나",
  check: "`check` 함수가 필요합니다",
  "text-en": "`text.en`에 `title`, `why`, `how`, `messages`가 필요합니다",
  "text-ko": "`text.ko`에 `title`, `why`, `how`, `messages`가 필요합니다",
  profiles: "`profiles`에는 recommended, strict, beginner만 쓸 수 있습니다",
  sources: "`sources`는 `{ tool, id, relation }` 목록이어야 합니다",
  examples: "`examples`는 `{ bad, good }` 목록이어야 합니다",
  options: "`options`에는 `type`, `default`, `text`가 필요합니다",
};

function didYouMean(suggestion: string): string {
  return `혹시 \`${suggestion}\` 아닌가요?`;
}

function typeList(types: readonly ValueType[]): string {
  return types.map((type) => typeNames[type]).join(" 또는 ");
}

function codeList(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(", ");
}

function wrongTypeHelp(expected: readonly ValueType[], received: ValueType): string {
  if (received === "nothing") return "값을 쓰거나 줄을 지우세요.";
  if (expected.includes("text") && (received === "number" || received === "boolean")) return "값을 따옴표로 묶으세요.";
  if (expected.includes("severity")) return "심각도: `off`, `error`, `warning`, `info`, `style`";
  if (expected.includes("list")) return "`[하나, 둘]` 또는 한 줄에 `- 항목` 하나씩, 목록으로 쓰세요.";
  return "값을 고치세요.";
}

function optionHelp(known: readonly string[]): string {
  return known.length === 0 ? "`severity` 설정만 쓸 수 있습니다." : `쓸 수 있는 설정: ${codeList(["severity", ...known])}`;
}
