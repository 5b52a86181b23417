/** The rules of tally 0.45, but for those that it hands on to ShellCheck and PSScriptAnalyzer. */
export const tallyRuleIds: readonly string[] = `
  buildkit/StageNameCasing buildkit/FromAsCasing buildkit/ConsistentInstructionCasing buildkit/LegacyKeyValueFormat
  buildkit/ExposeProtoCasing buildkit/InvalidDefinitionDescription buildkit/NoEmptyContinuation buildkit/DuplicateStageName
  buildkit/ReservedStageName buildkit/UndefinedArgInFrom buildkit/UndefinedVar buildkit/InvalidDefaultArgInFrom
  buildkit/InvalidBaseImagePlatform buildkit/ExposeInvalidFormat buildkit/CopyIgnoredFile buildkit/JSONArgsRecommended
  buildkit/MaintainerDeprecated buildkit/WorkdirRelativePath buildkit/MultipleInstructionsDisallowed
  buildkit/RedundantTargetPlatform buildkit/FromPlatformFlagConstDisallowed buildkit/SecretsUsedInArgOrEnv
  hadolint/DL3001 hadolint/DL3002 hadolint/DL3003 hadolint/DL3004 hadolint/DL3006 hadolint/DL3007 hadolint/DL3010
  hadolint/DL3011 hadolint/DL3014 hadolint/DL3020 hadolint/DL3021 hadolint/DL3022 hadolint/DL3023 hadolint/DL3026
  hadolint/DL3027 hadolint/DL3030 hadolint/DL3034 hadolint/DL3038 hadolint/DL3043 hadolint/DL3045 hadolint/DL3046
  hadolint/DL3047 hadolint/DL3057 hadolint/DL3061 hadolint/DL4001 hadolint/DL4005 hadolint/DL4006
  tally/require-stages tally/unknown-instruction tally/syntax-directive-typo tally/circular-stage-deps
  tally/no-unreachable-stages tally/copy-from-empty-scratch-stage tally/shell-run-in-scratch tally/invalid-json-form
  tally/invalid-onbuild-trigger tally/platform-mismatch tally/max-lines tally/secrets-in-code tally/require-secret-mounts
  tally/prefer-vex-attestation tally/stateful-root-runtime tally/user-created-but-never-used
  tally/user-explicit-group-drops-supplementary-groups tally/named-identity-in-passwdless-stage
  tally/copy-after-user-without-chown tally/world-writable-state-path-workaround tally/no-ungraceful-stopsignal
  tally/prefer-canonical-stopsignal tally/prefer-nginx-sigquit tally/prefer-systemd-sigrtmin-plus-3
  tally/curl-should-follow-redirects tally/prefer-curl-config tally/prefer-wget-config tally/prefer-add-unpack
  tally/prefer-add-git tally/prefer-copy-chmod tally/prefer-copy-heredoc tally/prefer-run-heredoc
  tally/prefer-formatted-heredocs tally/prefer-multi-stage-build tally/prefer-package-cache-mounts
  tally/prefer-telemetry-opt-out tally/sort-packages tally/epilogue-order tally/newline-between-instructions
  tally/newline-per-chained-call tally/no-multi-spaces tally/no-trailing-spaces tally/no-multiple-empty-lines tally/eol-last
  tally/consistent-indentation tally/labels/valid-key tally/labels/no-duplicate-keys tally/labels/no-stale-base-digest
  tally/labels/no-buildx-git-overlap tally/labels/prefer-grouped tally/labels/prefer-stable-order
  tally/js/node-gyp-cache-mounts tally/php/composer-no-dev-in-production tally/php/enable-opcache-in-production
  tally/php/no-xdebug-in-final-image tally/powershell/error-action-preference tally/powershell/prefer-shell-instruction
  tally/powershell/progress-preference tally/windows/no-run-mounts tally/windows/no-chown-flag tally/windows/no-stopsignal
  tally/gpu/no-buildtime-gpu-queries tally/gpu/no-container-runtime-in-image tally/gpu/no-hardcoded-visible-devices
  tally/gpu/no-redundant-cuda-install tally/gpu/prefer-minimal-driver-capabilities tally/gpu/prefer-runtime-final-stage
  tally/gpu/cuda-version-mismatch tally/gpu/prefer-uv-over-conda tally/ruby/secrets-in-arg-or-env
  tally/ruby/asset-precompile-without-dummy-key tally/ruby/prefer-secret-mounts-for-build-credentials
  tally/ruby/eol-ruby-version tally/ruby/missing-bundle-deployment tally/ruby/missing-bundle-without-development
  tally/ruby/deprecated-bundler-install-flags tally/ruby/redundant-bundler-install tally/ruby/leftover-bundler-cache
  tally/ruby/prefer-bundler-cache-mount tally/ruby/prefer-gemfile-bind-mounts tally/ruby/prefer-network-none-install
  tally/ruby/healthcheck-rails-up-endpoint tally/ruby/jemalloc-installed-but-not-preloaded
  tally/ruby/bootsnap-precompile-without-j1 tally/ruby/state-paths-not-writable-as-non-root
  tally/ruby/yjit-not-enabled-on-supported-runtime
`
  .trim()
  .split(/\s+/);
