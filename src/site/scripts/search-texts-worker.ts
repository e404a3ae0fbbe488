import { textsFolder } from './search-postings.ts';
import { type AskTexts, createTexts, type TextAnswer, type TextQuestion } from './search-texts.ts';
import { readSiteFile } from './site-files.ts';

/** The thread that searches the full text: a word may stand on thousands of pages, and whoever types it goes on typing. */

/** A question with its number, by which its answer is known, the base path of the site and its language. */
export interface TextRequest {
	readonly number: number;
	readonly base: string;
	readonly language: string;
	readonly question: TextQuestion;
}

export interface TextReply {
	readonly number: number;
	readonly answer: TextAnswer | undefined;
}

const thread = self as unknown as {
	postMessage(message: TextReply): void;
	onmessage: ((event: MessageEvent<TextRequest>) => void) | null;
};
let texts: AskTexts | undefined;
thread.onmessage = async ({ data: { number, base, language, question } }) => {
	texts ??= createTexts((name) => readSiteFile(`${base}${textsFolder}/${name}`), language);
	thread.postMessage({ number, answer: await texts(question) });
};
