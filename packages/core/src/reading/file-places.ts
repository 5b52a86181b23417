/** An object that says where in the file something stands, in the one form that lets it be moved. */
export type FilePlace = { start: number; end: number } | { source: number };

/**
 * All spans and text runs (`logical-text.ts`) below the roots, each once: whatever else the objects of a reading hold does not change when they
 * move. Comments above an instruction are left out, since the file lists them too.
 */
export function filePlacesIn(roots: readonly object[]): readonly FilePlace[] {
  const places: FilePlace[] = [];
  const seen = new Set<object>();
  const waiting: object[] = [...roots];
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (seen.has(object)) continue;
    seen.add(object);
    if (isFilePlace(object)) {
      places.push(object);
      continue;
    }
    for (const [key, value] of Object.entries(object)) {
      if (typeof value === "object" && value !== null && key !== "commentsAbove") waiting.push(value);
    }
  }
  return places;
}

/** Moves what stands behind a change to where it stands now, by so many UTF-16 code units. */
export function moveFilePlaces(places: readonly FilePlace[], by: number): void {
  for (const place of places) moveFilePlace(place, by);
}

export function moveFilePlace(place: FilePlace, by: number): void {
  if ("source" in place) {
    place.source += by;
  } else {
    place.start += by;
    place.end += by;
  }
}

/**
 * A span is nothing but its two ends: what has a value besides (`Token`, `TextRange`) counts from the start of the joined line and stays as it is.
 */
function isFilePlace(object: object): object is FilePlace {
  if ("source" in object) return typeof object.source === "number";
  return "start" in object && typeof object.start === "number" && "end" in object && Object.keys(object).length === 2;
}
