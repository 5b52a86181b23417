const words = (text: string): readonly string[] => text.split(" ");

const apt = words(
  "-o --option -t --target-release --default-release -c --config-file -a --host-architecture -P --build-profiles --solver " +
    "--planner",
);
const dnf = words(
  "-x --exclude --excludepkgs -c --config --releasever --setopt --installroot --repo --repoid --enablerepo --disablerepo " +
    "--forcearch --comment -e --errorlevel -d --debuglevel -R --randomwait --disableexcludes --color --downloaddir --destdir " +
    "--advisory --advisories --bz --cve --sec-severity",
);
const pip = words(
  "-r --requirement -c --constraint -e --editable -t --target --prefix --root --src -b --build --platform --python-version " +
    "--implementation --abi -i --index-url --extra-index-url -f --find-links --no-binary --only-binary --global-option " +
    "--install-option --config-settings -C --upgrade-strategy --progress-bar --report --log --proxy --retries --timeout " +
    "--exists-action --trusted-host --cert --client-cert --cache-dir --python --root-user-action --use-feature " +
    "--use-deprecated -d --dest -w --wheel-dir --keyring-provider --group",
);
const npm = words(
  "--registry --prefix -C -w --workspace --loglevel --cache --omit --include --tag --location --userconfig --globalconfig " +
    "--fetch-timeout --fetch-retries --maxsockets --install-strategy --script-shell --cpu --os --libc",
);
const gem = words(
  "-v --version -i --install-dir -n --bindir --source -s -P --trust-policy -g --file --platform -p --http-proxy --config-file " +
    "--build-root --document --without -B --bulk-threshold --target-rbconfig",
);

const tools: Readonly<Record<string, readonly string[]>> = {
  "apt-get": apt,
  apt,
  aptitude: apt,
  apk: words(
    "-p --root -X --repository -t --virtual --arch --cache-dir --cache-max-age --keys-dir --progress-fd --repositories-file " +
      "--wait --timeout",
  ),
  dnf,
  yum: dnf,
  microdnf: dnf,
  tdnf: dnf,
  zypper: words(
    "-c --config --userdata -R --root --installroot -D --reposd-dir -C --cache-dir --raw-cache-dir --solv-cache-dir " +
      "--pkg-cache-dir -r --repo --from -t --type -p --plus-repo --plus-content --releasever",
  ),
  pip,
  pip3: pip,
  npm,
  pnpm: words("-C --dir --filter -F --registry --store-dir --reporter --loglevel --virtual-store-dir --modules-dir"),
  yarn: words("--cwd --registry --cache-folder --network-timeout --network-concurrency --mutex --modules-folder --use-yarnrc"),
  gem,
  bundle: words("--jobs -j --path --without --with --gemfile --retry --binstubs --shebang --trust-policy"),
  go: words("-C -p -o -tags -ldflags -gcflags -asmflags -mod -modfile -overlay -pkgdir -exec -toolexec -buildmode -compiler"),
  cargo: words(
    "--version --vers --git --branch --tag --rev --path --root --registry --index -F --features --profile -j --jobs --target " +
      "--target-dir --manifest-path --config --color -Z -C -p --package --bin --example",
  ),
  composer: words("-d --working-dir --prefer-install --apcu-autoloader-prefix --ignore-platform-req --audit-format"),
  conda: words("-n --name -p --prefix -c --channel --file -f --solver --subdir --platform --repodata-fn"),
  curl: words(
    "-o --output -H --header -d --data --data-raw --data-binary --data-urlencode -X --request -u --user -A --user-agent -e " +
      "--referer -b --cookie -c --cookie-jar -F --form -T --upload-file -m --max-time --connect-timeout --retry --retry-delay " +
      "--retry-max-time --max-redirs -r --range -w --write-out -x --proxy -U --proxy-user -E --cert --key --cacert --capath " +
      "--ciphers -K --config --resolve --interface --limit-rate -C --continue-at -z --time-cond --output-dir --proto " +
      "--proto-default --tls-max --url --connect-to --unix-socket --pinnedpubkey -y --speed-time -Y --speed-limit -D " +
      "--dump-header --stderr --trace --create-file-mode --oauth2-bearer --json --variable --rate --max-filesize --socks5 " +
      "--socks5-hostname --noproxy --dns-servers --aws-sigv4",
  ),
  wget: words(
    "-O --output-document -o --output-file -a --append-output -P --directory-prefix -i --input-file -t --tries -T --timeout " +
      "--connect-timeout --read-timeout --dns-timeout -w --wait --waitretry -U --user-agent --header --user --password " +
      "--http-user --http-password --post-data --post-file -e --execute -Q --quota --limit-rate --max-redirect --referer " +
      "--ca-certificate --ca-directory --certificate --private-key --secure-protocol -A --accept -R --reject -D --domains -l " +
      "--level --cut-dirs -B --base --progress --method --body-data --body-file --load-cookies --save-cookies --compression " +
      "--retry-on-http-error",
  ),
  git: words(
    "-C -c --git-dir --work-tree --namespace -b --branch --depth -o --origin --reference --template -j --jobs --filter " +
      "--shallow-since",
  ),
  tar: words(
    "-f --file -C --directory --exclude -X --exclude-from -T --files-from --strip-components --transform --xform --owner " +
      "--group --mode --mtime -I --use-compress-program --warning --sort --format -b --blocking-factor",
  ),
  unzip: words("-d -x -P"),
  useradd: words(
    "-b --base-dir -c --comment -d --home-dir --home -e --expiredate -f --inactive -g --gid -G --groups -k --skel -K --key -p " +
      "--password -R --root -P --prefix -s --shell -u --uid -Z --selinux-user",
  ),
  adduser: words(
    "-h --home -g --gecos -s --shell -G --ingroup -u --uid -k --gid --conf --firstuid --lastuid --firstgid --lastgid " +
      "--comment",
  ),
  groupadd: words("-g --gid -K --key -p --password -R --root -P --prefix -U --users"),
  usermod: words(
    "-c --comment -d --home -e --expiredate -f --inactive -g --gid -G --groups -l --login -p --password -s --shell -u --uid " +
      "-R --root",
  ),
  chown: words("--reference --from"),
  chmod: words("--reference"),
  install: words("-g --group -m --mode -o --owner -S --suffix -t --target-directory"),
  cp: words("-t --target-directory -S --suffix"),
  mv: words("-t --target-directory -S --suffix"),
  ln: words("-t --target-directory -S --suffix"),
  mkdir: words("-m --mode"),
  grep: words("-e --regexp -f --file -m --max-count -A -B -C --include --exclude --exclude-dir"),
  sed: words("-e --expression -f --file -l --line-length"),
};

const sets: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(tools).map(([name, options]) => [name, new Set(options)]),
);
const none: ReadonlySet<string> = new Set();

/**
 * The options of a well-known program that take the next word as their value, from the programs' manual pages; empty for others.
 * One list serves all subcommands of a program.
 */
export function valueOptionsOf(program: string | undefined): ReadonlySet<string> {
  return (program === undefined ? undefined : (sets.get(program) ?? sets.get(withoutVersion(program)))) ?? none;
}

/** `pip3.11` takes what `pip` takes. */
function withoutVersion(program: string): string {
  return program.replace(/-?\d+(\.\d+)*$/, "");
}
