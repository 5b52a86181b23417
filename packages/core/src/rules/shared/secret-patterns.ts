// What the keys and tokens of well-known services look like, from the services' own documentation. Only forms with a prefix or
// a frame of their own: that a text looks random says nothing.

/** A key or token, and who gives it out. */
export interface TokenPattern {
  readonly issuer: string;
  readonly pattern: string;
}

export const tokenPatterns: readonly TokenPattern[] = [
  { issuer: "AWS", pattern: "(?:AKIA|ASIA)[A-Z2-7]{16}" },
  { issuer: "GitHub", pattern: "gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}" },
  { issuer: "GitLab", pattern: "gl(?:pat|dt|rt|cbt|ptt|soat)-[A-Za-z0-9_-]{20,}" },
  {
    issuer: "Slack",
    pattern: "xox[abeprs]-[A-Za-z0-9-]{10,}|hooks\\.slack\\.com/services/T[A-Z0-9]+/B[A-Z0-9]+/[A-Za-z0-9]{20,}",
  },
  { issuer: "npm", pattern: "npm_[A-Za-z0-9]{36}" },
  { issuer: "PyPI", pattern: "pypi-AgE[A-Za-z0-9_-]{50,}" },
  { issuer: "RubyGems", pattern: "rubygems_[a-f0-9]{48}" },
  { issuer: "Stripe", pattern: "[rs]k_live_[A-Za-z0-9]{20,}" },
  { issuer: "Google", pattern: "AIza[A-Za-z0-9_-]{35}|GOCSPX-[A-Za-z0-9_-]{28}|ya29\\.[A-Za-z0-9_-]{30,}" },
  { issuer: "Docker", pattern: "dckr_(?:pat|oat)_[A-Za-z0-9_-]{27,}" },
  { issuer: "DigitalOcean", pattern: "do[opr]_v1_[a-f0-9]{64}" },
  { issuer: "Hugging Face", pattern: "hf_[A-Za-z]{34}" },
  { issuer: "OpenAI", pattern: "sk-[A-Za-z0-9_-]{20,100}T3BlbkFJ[A-Za-z0-9_-]{20,100}" },
  { issuer: "Anthropic", pattern: "sk-ant-[A-Za-z0-9_-]{40,}" },
  { issuer: "SendGrid", pattern: "SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}" },
  { issuer: "Vault", pattern: "hv[bs]\\.[A-Za-z0-9_-]{24,}" },
  { issuer: "Azure", pattern: "AccountKey=[A-Za-z0-9+/]{86}==" },
  { issuer: "Shopify", pattern: "shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}" },
  { issuer: "Databricks", pattern: "dapi[a-f0-9]{32}" },
  { issuer: "Sentry", pattern: "sntr[yu]s_[A-Za-z0-9+/=_-]{40,}" },
  { issuer: "New Relic", pattern: "NRAK-[A-Z0-9]{27}" },
  { issuer: "Telegram", pattern: "[0-9]{8,10}:AA[A-Za-z0-9_-]{33}" },
  { issuer: "JWT", pattern: "eyJ[A-Za-z0-9_-]{10,500}\\.eyJ[A-Za-z0-9_-]{10,4000}\\.[A-Za-z0-9_-]{20,}" },
];

const standIns =
  "change[-_]?(?:me|this|it)|replace[-_]?(?:me|this)?|to[-_]?do|fixme|dummy|fake|placeholder|example|sample|none|null|redacted|" +
  "secret|token|password|passwd|passphrase|pass|pwd|pw|user(?:name)?|admin|root|guest|test(?:ing)?|demo|default|dev|local|foo|bar|baz|" +
  "abc|123\\w*|qwerty|postgres|mysql|redis|mongo|rabbitmq|minio";
const placeholder = new RegExp(
  `^(?:|[x*.#_-]+|your.*|my[-_ ]?.*|some[-_ ].*|[<[{(%].*|.*\\$.*|.*(?:\\{\\{|\\}\\}|\`).*|(?:(?:${standIns})[-_ ]?)+\\d*)$`,
  "i",
);

/** Whether the text only says that a secret would stand there: nothing, `xxx`, `<token>`, `changeme`, a variable. */
export function isPlaceholder(text: string): boolean {
  return placeholder.test(text) || /^(.)\1*$/.test(text) || /example|x{4,}|1234567|abcdef|\.{3}|…/i.test(text);
}
