/** Rules whose findings mark text that has no effect: an editor shows it faded. Each is the id of a rule, which a test holds it to. */
export const unnecessaryRules: ReadonlySet<string> = new Set([
  "ineffective-directive",
  "needless-command",
  "needless-echo",
  "overridden-instruction",
  "redundant-target-platform",
  "repeated-package",
  "repeated-setting",
  "unreachable-stage",
  "unused-arg",
  "unused-cache-mount",
  "unused-created-user",
  "unused-shell-variable",
  "unused-suppression",
]);

/** Rules whose findings mark what still works and is on its way out: an editor strikes it through. */
export const deprecatedRules: ReadonlySet<string> = new Set([
  "deprecated-bundler-flag",
  "egrep-or-fgrep",
  "legacy-key-value",
  "maintainer-instruction",
]);
