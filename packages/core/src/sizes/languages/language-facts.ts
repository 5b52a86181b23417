/** A package of a language's own manager. All in bytes. */
export interface LanguagePackage {
  /** As it is downloaded. */
  readonly archiveBytes: number | undefined;
  readonly bytes?: number | undefined;
  readonly files?: number | undefined;
}
