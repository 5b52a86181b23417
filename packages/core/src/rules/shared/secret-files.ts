/** Names that tools and people give to files with secrets; each matches the end of a path with a slash in front. */
const secretFiles: readonly RegExp[] = [
  /\/\.env(?:\.(?:local|prod|production|staging|secrets?)(?:\.local)?)?$|\/\.env\*$/,
  /\/id_(?:rsa|dsa|ecdsa|ed25519)$/,
  /\/(?:\.netrc|\.pypirc|\.git-credentials|\.pgpass|\.my\.cnf|\.htpasswd|\.vault-token)$/,
  /\/\.aws(?:\/credentials)?$|\/\.kube\/config$|\/kubeconfig$|\/\.docker\/config\.json$|\/\.ssh$|\/\.gnupg$|\/\.azure$/,
  /\/(?:terraform\.tfstate(?:\.backup)?|service-account[\w-]*\.json|client_secrets?\.json)$/,
  /\/application_default_credentials\.json$/,
  /\/(?:privkey|private|[\w.-]*[-_.]key)\.(?:pem|key)$|\/(?:server|client|tls)\.key$/,
  /\/(?![^/]*(?:trust|cacert))[^/]*\.(?:p12|pfx|kdbx|ppk|jks|keystore)$/i,
];

/** Whether the last part of a path is the name of a file, or of a directory, that holds secrets. */
export function isSecretFile(path: string): boolean {
  const name = `/${path.replace(/^["']|["']$/g, "").replace(/\/+$/, "")}`;
  return secretFiles.some((pattern) => pattern.test(name));
}
