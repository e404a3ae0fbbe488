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
	return (question) => {
		texts ??= inWorker(base) ?? createTexts(base);
		return texts(question);
	};
}

function inWorker(base: string): AskTexts | undefined {
	try {
		const worker = new Worker(new URL('./search-texts-worker.ts', import.meta.url), { type: 'module' });
		const waiting = new Map<number, (answer: TextAnswer | 'none' | undefined) => void>();
		let asked = 0;
		const here = createTexts(base);
		let failed = false;
		const hasFailed = (): boolean => failed;
		worker.onmessage = ({ data: { number, answer } }: MessageEvent<TextReply>) => {
			waiting.get(number)?.(answer);
			waiting.delete(number);
		};
		worker.onerror = () => {
			// A worker that does not start answers nothing; what it was asked is asked here.
			failed = true;
			for (const done of waiting.values()) done(undefined);
			waiting.clear();
		};
		return async (question) => {
			if (hasFailed()) return here(question);
			const number = ++asked;
			const answer = await new Promise<TextAnswer | 'none' | undefined>((done) => {
				waiting.set(number, done);
				worker.postMessage({ number, base, question } satisfies TextRequest);
			});
			return hasFailed() && number === asked ? here(question) : answer;
		};
	} catch {
		return undefined;
	}
}
