/** The metadata of rpm repositories. */
export interface RpmIndex {
  /** The text of their `primary.xml` files. */
  readonly texts: readonly string[];
}
