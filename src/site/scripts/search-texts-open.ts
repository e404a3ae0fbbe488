import { type AskTexts, createTexts, type TextAnswer } from './search-texts.ts';
import type { TextReply, TextRequest } from './search-texts-worker.ts';
import { isOnDisk } from './site-files.ts';

/**
 * The full text in a thread of its own, or in this one where the browser allows no worker. Nothing is loaded before the first
 * question. A disk gives neither modules nor the many files of the index, so there is no full text there.
 */
export function openTexts(base: string): AskTexts {
	if (isOnDisk) return async () => 'none';
	let texts: AskTexts | undefined;
	return (question, opening) => {
		texts ??= inWorker(base) ?? createTexts(base);
		return texts(question, opening);
	};
}

/** Who asked a question. */
interface Waiting {
	readonly opening: (answer: TextAnswer) => void;
	readonly done: (answer: TextAnswer | 'none' | undefined) => void;
}

function inWorker(base: string): AskTexts | undefined {
	try {
		const worker = new Worker(new URL('./search-texts-worker.ts', import.meta.url), { type: 'module' });
		const waiting = new Map<number, Waiting>();
		let asked = 0;
		const here = createTexts(base);
		let failed = false;
		const hasFailed = (): boolean => failed;
		worker.onmessage = ({ data: { number, more, answer } }: MessageEvent<TextReply>) => {
			const asker = waiting.get(number);
			if (more) return asker?.opening(answer as TextAnswer);
			asker?.done(answer);
			waiting.delete(number);
		};
		worker.onerror = () => {
			// A worker that does not start answers nothing; what it was asked is asked here.
			failed = true;
			for (const { done } of waiting.values()) done(undefined);
			waiting.clear();
		};
		return async (question, opening) => {
			if (hasFailed()) return here(question, opening);
			const number = ++asked;
			const answer = await new Promise<TextAnswer | 'none' | undefined>((done) => {
				waiting.set(number, { opening, done });
				worker.postMessage({ number, base, question } satisfies TextRequest);
			});
			return hasFailed() && number === asked ? here(question, opening) : answer;
		};
	} catch {
		return undefined;
	}
}
