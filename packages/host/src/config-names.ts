/** Names of config files, in the order in which they count within one folder. */
export const configNames: readonly string[] = [
  "plimsoll.yaml",
  ".plimsoll.yaml",
  "plimsoll.yml",
  ".plimsoll.yml",
  "plimsoll.json",
  ".hadolint.yaml",
  ".hadolint.yml",
];
