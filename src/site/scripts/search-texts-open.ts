import { textsFolder } from './search-postings.ts';
import type { AskTexts, TextAnswer } from './search-texts.ts';
import type { TextReply, TextRequest } from './search-texts-worker.ts';
import { isOnDisk, readSiteFile } from './site-files.ts';

/**
 * The full text in a thread of its own, or in this one where the browser allows no worker, as none does from a disk. Nothing is
 * loaded before the first question.
 */
export function openTexts(base: string): AskTexts {
	const language = document.documentElement.lang;
	let texts: AskTexts | undefined;
	return (question) => {
		texts ??= (isOnDisk ? undefined : inWorker(base, language)) ?? inThisThread(base, language);
		return texts(question);
	};
}

function inThisThread(base: string, language: string): AskTexts {
	let texts: Promise<AskTexts> | undefined;
	return async (question) => {
		texts ??= import('./search-texts.ts').then(({ createTexts }) =>
			createTexts((name) => readSiteFile(`${base}${textsFolder}/${name}`), language),
		);
		return (await texts)(question);
	};
}

function inWorker(base: string, language: string): AskTexts | undefined {
	try {
		const worker = new Worker(new URL('./search-texts-worker.ts', import.meta.url), { type: 'module' });
		const waiting = new Map<number, (answer: TextAnswer | undefined) => void>();
		const here = inThisThread(base, language);
		let asked = 0;
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
			const answer = await new Promise<TextAnswer | undefined>((done) => {
				waiting.set(number, done);
				worker.postMessage({ number, base, language, question } satisfies TextRequest);
			});
			return hasFailed() && number === asked ? here(question) : answer;
		};
	} catch {
		return undefined;
	}
}
