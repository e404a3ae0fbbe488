import { type AskTexts, createTexts, type TextAnswer, type TextQuestion } from './search-texts.ts';

/** The thread that searches the full text: a word may stand on thousands of pages, and whoever types it goes on typing. */

/** A question with its number, by which its answer is known, and the base path of the site. */
export interface TextRequest {
	readonly number: number;
	readonly base: string;
	readonly question: TextQuestion;
}

export interface TextReply {
	readonly number: number;
	/** The rest of the answer follows. */
	readonly more: boolean;
	readonly answer: TextAnswer | 'none' | undefined;
}

const thread = self as unknown as {
	postMessage(message: TextReply): void;
	onmessage: ((event: MessageEvent<TextRequest>) => void) | null;
};
let texts: AskTexts | undefined;
thread.onmessage = async ({ data: { number, base, question } }) => {
	texts ??= createTexts(base);
	const answer = await texts(question, (opening) => thread.postMessage({ number, more: true, answer: opening }));
	thread.postMessage({ number, more: false, answer });
};
