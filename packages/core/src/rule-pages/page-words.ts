import type { AnyRule, Category, Needs, RuleSource, RuleStatus, Severity } from "../rules/rule.ts";
import type { Language } from "../text/language.ts";

/** The fixed words of the pages of rules in one language. */
export interface DocWords {
  readonly otherLanguage: string;
  readonly indexTitle: string;
  readonly indexIntro: string;
  readonly buildRules: string;
  readonly buildRulesIntro: string;
  readonly rule: string;
  readonly title: string;
  readonly severity: string;
  readonly category: string;
  readonly fix: string;
  readonly since: string;
  /** Below the table of a rule that comes or goes. */
  readonly status: Readonly<Record<Exclude<RuleStatus, "stable">, string>>;
  readonly needs: string;
  readonly profiles: string;
  /** For a rule that no profile switches on. */
  readonly noProfile: string;
  readonly why: string;
  readonly how: string;
  readonly example: string;
  readonly bad: string;
  readonly good: string;
  readonly fixed: string;
  readonly withContext: string;
  readonly withOptions: string;
  readonly withRuntime: string;
  readonly withImages: string;
  readonly options: string;
  readonly optionColumns: readonly [string, string, string, string];
  readonly elsewhere: string;
  readonly elsewhereColumns: readonly [string, string, string];
  readonly allRules: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly categories: Readonly<Record<Category, string>>;
  readonly needsWhat: Readonly<Record<Needs, string>>;
  readonly fixes: Readonly<Record<"safe" | "unsafe" | "none", string>>;
  readonly relations: Readonly<Record<RuleSource["relation"], string>>;
}

/** Names of the tools, as they write themselves. */
export const toolNames: Readonly<Record<AnyRule["sources"][number]["tool"], string>> = {
  hadolint: "hadolint",
  buildkit: "BuildKit",
  shellcheck: "ShellCheck",
  tally: "tally",
  droast: "droast",
  trivy: "Trivy",
  checkov: "Checkov",
  kics: "KICS",
  dockle: "Dockle",
  semgrep: "Semgrep",
  sonar: "SonarQube",
};

export const docWords: Readonly<Record<Language, DocWords>> = {
  en: {
    otherLanguage: "한국어",
    indexTitle: "Rules",
    indexIntro: "Every rule of plimsoll. Ids of other tools are accepted wherever an id is.",
    buildRules: "Rules about Compose, Bake and Kubernetes files",
    buildRulesIntro: "They run when such a file is linted, and compare it with the Dockerfiles that it builds or runs.",
    rule: "Rule",
    title: "What it finds",
    severity: "Severity",
    category: "Category",
    fix: "Fix",
    since: "Since",
    status: {
      preview:
        "This rule is in preview: profiles leave it out. Name it in the config or with `--select`, or ask for all with `preview: true` or `--preview`.",
      deprecated: "This rule is deprecated: profiles leave it out, and it goes with the next major version.",
    },
    needs: "Reads",
    profiles: "Profiles",
    noProfile: "none; on only where it is asked for",
    why: "Why",
    how: "What to do",
    example: "Example",
    bad: "Found",
    good: "Not found",
    fixed: "After the fix",
    withContext: "Files in the build context:",
    withOptions: "Settings:",
    withRuntime: "Run by:",
    withImages: "Platforms of the base images:",
    options: "Settings",
    optionColumns: ["Key", "Type", "Default", "Meaning"],
    elsewhere: "The same check elsewhere",
    elsewhereColumns: ["Tool", "Id", "Compared with it"],
    allRules: "All rules",
    severities: { error: "error", warning: "warning", info: "info", style: "style" },
    categories: {
      correctness: "correctness",
      security: "security",
      reproducibility: "reproducibility",
      cache: "cache",
      size: "size",
      runtime: "run time",
      clarity: "clarity",
    },
    needsWhat: {
      instructions: "each instruction by itself",
      stages: "stages, variables and shell commands",
      plan: "the build plan and the build context",
    },
    fixes: { safe: "safe", unsafe: "unsafe", none: "none" },
    relations: {
      same: "the same",
      narrower: "narrower: plimsoll reports less",
      wider: "wider: plimsoll reports more",
    },
  },
  ko: {
    otherLanguage: "English",
    indexTitle: "규칙",
    indexIntro: "plimsoll의 모든 규칙입니다. 규칙 이름을 쓰는 자리에는 다른 도구의 이름도 쓸 수 있습니다.",
    buildRules: "Compose, Bake, Kubernetes 파일에 관한 규칙",
    buildRulesIntro: "이런 파일을 검사할 때 실행되며, 그 파일이 빌드하거나 실행하는 Dockerfile과 비교합니다.",
    rule: "규칙",
    title: "찾는 것",
    severity: "심각도",
    category: "분류",
    fix: "수정",
    since: "추가된 버전",
    status: {
      preview:
        "미리 보기 규칙이라 프로필에 들어 있지 않습니다. 설정이나 `--select`에 이름을 적거나, `preview: true` 또는 `--preview`로 모두 켜세요.",
      deprecated: "사용 중단 예정인 규칙이라 프로필에 들어 있지 않으며, 다음 메이저 버전에서 없어집니다.",
    },
    needs: "검사 범위",
    profiles: "프로필",
    noProfile: "없음(이름으로 켤 때만 실행)",
    why: "이유",
    how: "고치는 방법",
    example: "예제",
    bad: "지적하는 예",
    good: "지적하지 않는 예",
    fixed: "수정 결과",
    withContext: "빌드 컨텍스트의 파일:",
    withOptions: "설정:",
    withRuntime: "실행 환경:",
    withImages: "베이스 이미지의 플랫폼:",
    options: "설정",
    optionColumns: ["키", "타입", "기본값", "뜻"],
    elsewhere: "다른 도구의 같은 검사",
    elsewhereColumns: ["도구", "이름", "비교"],
    allRules: "전체 규칙",
    severities: { error: "오류", warning: "경고", info: "정보", style: "스타일" },
    categories: {
      correctness: "정확성",
      security: "보안",
      reproducibility: "재현성",
      cache: "캐시",
      size: "크기",
      runtime: "실행",
      clarity: "명확성",
    },
    needsWhat: {
      instructions: "명령어 하나하나",
      stages: "스테이지, 변수, 셸 명령",
      plan: "빌드 계획과 빌드 컨텍스트",
    },
    fixes: { safe: "안전", unsafe: "확인 필요", none: "없음" },
    relations: {
      same: "같음",
      narrower: "plimsoll의 범위가 더 좁음",
      wider: "plimsoll의 범위가 더 넓음",
    },
  },
};
