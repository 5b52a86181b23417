import { buildContextChapter } from "./chapters/build-context.ts";
import { cacheOrder } from "./chapters/cache-order.ts";
import { imageAndLayers } from "./chapters/image-and-layers.ts";
import { multiStageChapter } from "./chapters/multi-stage.ts";
import { sizeChapter } from "./chapters/size.ts";
import { whatStarts } from "./chapters/what-starts.ts";
import type { CourseChapter } from "./course-chapter.ts";

/** The chapters of the course, in their order. */
export const course: readonly CourseChapter[] = [
  imageAndLayers,
  cacheOrder,
  buildContextChapter,
  multiStageChapter,
  whatStarts,
  sizeChapter,
];
