// The entry `@plimsoll/core/explain`: lessons for people, which only those load that teach.
export type { Concept, ConceptChapter, ConceptText } from "./explain/concept.ts";
export { conceptChapters, concepts } from "./explain/concepts/concepts.ts";
export { conceptMarkdown } from "./explain/concepts/concept-markdown.ts";
export { conceptWords } from "./explain/concepts/concept-words.ts";
export { findConcept } from "./explain/concepts/find-concept.ts";
export { course } from "./explain/course/course.ts";
export { answerOf, type CourseAnswer, isRightAnswer, readCourseAnswer } from "./explain/course/course-answer.ts";
export type { ChapterText, CourseChapter, CourseEdit, CourseProject, CourseQuestion } from "./explain/course/course-chapter.ts";
export { type CourseFigures, courseFigures, type CourseStep } from "./explain/course/course-figures.ts";
export { editLine, type LineEdit } from "./explain/course/edit-line.ts";
export {
  type Manifest,
  type ManifestInput,
  type ManifestItem,
  type ManifestMap,
  type ManifestNode,
} from "./explain/runtime/manifest.ts";
export { commentText } from "./explain/runtime/manifest-text.ts";
export type { ContainerContract } from "./explain/runtime/container-contract.ts";
export { dnsName } from "./explain/runtime/manifest-names.ts";
export { emitCompose } from "./explain/runtime/emit-compose.ts";
export { emitKubernetes } from "./explain/runtime/emit-kubernetes.ts";
export { emitStack } from "./explain/runtime/emit-stack.ts";
export { readContract } from "./explain/runtime/read-contract.ts";
export { type RuntimePart, type RuntimeView, viewRuntime } from "./explain/runtime/runtime-view.ts";
export type { Story, StoryChapter, StoryEntry, StoryStage } from "./explain/story/story.ts";
export type { InstructionLesson, LessonText } from "./explain/instructions/instruction-lesson.ts";
export { findLesson, instructionLessons } from "./explain/instructions/instruction-lessons.ts";
export { lessonMarkdown, lessonSummary } from "./explain/instructions/lesson-markdown.ts";
export { type LessonWords, lessonWords } from "./explain/instructions/lesson-words.ts";
export { lessonSentences } from "./explain/instructions/lesson-sentences.ts";
export { stepSentences } from "./explain/story/step-sentences.ts";
export { storyHtml } from "./explain/story/story-html.ts";
export { storyMarkdown } from "./explain/story/story-markdown.ts";
export { storyText } from "./explain/story/story-text.ts";
export { entryInWords, inWords, type ToldEntry, type ToldStory, type ToldTerm } from "./explain/story/story-told.ts";
export { storyWords } from "./explain/story/story-words.ts";
export { type StoryInput, tellStory } from "./explain/story/tell-story.ts";
