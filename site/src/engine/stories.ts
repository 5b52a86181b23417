import { storyHtml, tellStory } from "@plimsoll/core/explain";
import { lateParts } from "./late-parts.ts";

// A script of its own, with the lessons in both languages.
lateParts().tell = ({ concepts, ...told }, language) =>
  storyHtml(tellStory(told), language, { concept: (id) => `${concepts}${id}.html` }, "story-");
