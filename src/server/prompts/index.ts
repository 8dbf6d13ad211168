import type { Prompt } from "../define/define-prompt.ts";
import briefTopic from "./brief-topic.ts";
import checkParagraph from "./check-paragraph.ts";
import compare from "./compare.ts";
import doubtful from "./doubtful.ts";
import stressModel from "./stress-model.ts";

/** Every prompt, in the order in which clients list them. */
export const prompts: readonly Prompt[] = [briefTopic, compare, stressModel, checkParagraph, doubtful];
