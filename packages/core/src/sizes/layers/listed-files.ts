/**
 * More files than this are not listed one by one when a build copies what it has copied before: a file of thirty lines could double them at each
 * line. No image that somebody uses has as many in one directory.
 */
export const mostListedFiles = 60_000;
