/**
 * Answers a question, from memory where it was answered before, else by computing it. The question says everything that the
 * answer depends on but the program itself, so that equal questions have equal answers. Answers are data that JSON keeps as
 * it is: finite numbers, texts, lists and objects. Where the memory is, and how long, is decided by who calls this room.
 */
export type Recall = <Answer>(question: string, compute: () => Answer) => Answer;

/** Remembers nothing. */
export const alwaysCompute: Recall = (_question, compute) => compute();
