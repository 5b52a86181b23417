import type { AptIndex, DebContents } from "../apt/apt-facts.ts";
import type { ApkIndex } from "../apk/apk-facts.ts";
import type { RemoteFile } from "../downloads/download-facts.ts";
import type { LanguagePackage } from "../languages/language-facts.ts";
import type { NpmPackage, NpmVersion } from "../npm/npm-facts.ts";
import type { PythonProject, PythonRelease } from "../pip/pip-facts.ts";
import type { RpmIndex } from "../rpm/rpm-facts.ts";

/**
 * The facts that sizes are worked out from, by kind. Each has a key in text form, so that one store on disk, one embedded table and one
 * network client serve all of them.
 */
export interface FactKinds {
  /** Text of a file of the build context; null when it is not there. Key: its path; `name//path` in a named context. */
  readonly text: string | null;
  /** Packages that can be installed. Key: `debian/bookworm/amd64`, as far as the base image tells. */
  readonly "apt-index": AptIndex;
  /** What is in a Debian package. Key: `name=version/architecture`. */
  readonly deb: DebContents;
  /** Key: `alpine/3.20/x86_64`. */
  readonly "apk-index": ApkIndex;
  /** Key: `fedora/41/x86_64`. */
  readonly "rpm-index": RpmIndex;
  /** Releases of a Python project. Key: its normalised name and the Python that it is for: `flask 3.11`, `flask 3.12 musl`. */
  readonly "python-project": PythonProject;
  /** What pip installs. Key: `flask==3.0.3 3.11`, the name normalised; with ` musl` behind it where that counts. */
  readonly "python-release": PythonRelease;
  /** Versions of an npm package. Key: its name. */
  readonly "npm-package": NpmPackage;
  /** Key: `name@version`. */
  readonly "npm-version": NpmVersion;
  /** What a server says of a file. Key: its URL. */
  readonly "remote-file": RemoteFile;
  /** Key: `go:module@version`, `cargo:crate@version`, `gem:name@version`, `maven:group:artifact@version`, `composer:name@version`. */
  readonly "language-package": LanguagePackage;
}

export type FactKind = keyof FactKinds;
