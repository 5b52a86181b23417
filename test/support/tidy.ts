/** A registry's address must not be in the repository: a developer's mirror, or a machine without network, would be left out. */
const registryHosts = [
  ["registry", "npmjs", "org"],
  ["registry", "yarnpkg", "com"],
  ["pypi", "org"],
  ["files", "pythonhosted", "org"],
  ["crates", "io"],
  ["proxy", "golang", "org"],
  ["sum", "golang", "org"],
  ["repo1", "maven", "org"],
  ["repo", "maven", "apache", "org"],
  ["deb", "debian", "org"],
  ["security", "debian", "org"],
  ["snapshot", "debian", "org"],
].map((labels) => labels.join("."));

/** Folders of the machines that plimsoll is written on. Not every absolute path: a Dockerfile is full of those. */
const machineFolders = [
  /\/work\/(?:main|shared|\.)/,
  /\/(?:home|Users)\/[\w.-]+\/(?:src|git|code|dev|projects|workspace)\//,
  /[A-Z]:\\Users\\/,
];

/** Names of package registries in a text. */
export function registryHostsIn(text: string): readonly string[] {
  return registryHosts.filter((host) => text.includes(host));
}

/** Folders of somebody's machine in a text. */
export function machinePathsIn(text: string): readonly string[] {
  return machineFolders.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
}

/** Addresses in a text, with their host. */
export function addressesIn(text: string): readonly string[] {
  return [...text.matchAll(/\bhttps?:\/\/[^\s"'`)>\]]+/g)].map(([address]) => address);
}

/** Targets of the links and pictures of a Markdown text, without those that lead out of the repository. Code is left out. */
export function localLinksIn(markdown: string): readonly string[] {
  const prose = markdown.replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, "").replace(/`[^`\n]*`/g, "");
  const inline = [...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)].map((match) => match[1]!);
  const defined = [...prose.matchAll(/^\[[^\]]+\]:\s*(\S+)/gm)].map((match) => match[1]!);
  return [...inline, ...defined].filter((target) => !/^[a-z][a-z0-9+.-]*:/i.test(target));
}

/** Anchors that GitHub gives to the headings of a Markdown text. */
export function anchorsOf(markdown: string): ReadonlySet<string> {
  const prose = markdown.replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, "");
  const headings = [...prose.matchAll(/^#{1,6}\s+(.+)$/gm)].map((match) => match[1]!);
  return new Set(
    headings.map((heading) =>
      heading
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .replace(/\s/g, "-"),
    ),
  );
}
