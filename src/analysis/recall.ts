/**
 * Answers a question, from memory where it was answered before, else by computing it. The question says everything that the
 * answer depends on but the program itself, so that equal questions have equal answers. Answers are data that JSON keeps as
 * it is: finite numbers, texts, lists and objects. Where the memory is, and how long, is decided by who calls this room.
 */
export type Recall = <Answer>(question: string, compute: () => Answer) => Answer;

/** Remembers nothing. */
export const alwaysCompute: Recall = (_question, compute) => compute();

/** Questions can be long, as they say everything; no more characters of them than these are kept. */
const mostCharacters = 16_000_000;

/** Remembers what was asked while it lives, the latest questions first to stay: many targets have trees of the same shape. */
export function rememberingLatest(characters: number = mostCharacters): Recall {
	const answers = new Map<string, unknown>();
	let held = 0;
	return <Answer>(question: string, compute: () => Answer): Answer => {
		if (answers.has(question)) return answers.get(question) as Answer;
		const answer = compute();
		answers.set(question, answer);
		held += question.length;
		for (const oldest of answers.keys()) {
			if (held <= characters) break;
			answers.delete(oldest);
			held -= oldest.length;
		}
		return answer;
	};
}
