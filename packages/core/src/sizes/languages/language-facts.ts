/** A package of a language's own manager. All in bytes. */
export interface LanguagePackage {
  /** As it is downloaded. */
  readonly archiveBytes: number | undefined;
  /** Its files, unpacked. */
  readonly bytes?: number | undefined;
  readonly files?: number | undefined;
  /** Whether something is compiled when it is installed, so that more is written than it holds. */
  readonly builds?: boolean | undefined;
}
