import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/** Bytes asked for at once; more are asked for in several turns, so that a long history needs no more memory than that. */
const TURN = 200_000_000;
const IDS_A_TURN = 25_000;

/**
 * Reads objects of the repository, each once, and hands them over as they come; missing ones are left out. One process of Git
 * for all, or for tens of thousands of them. Gives what went wrong, if anything did.
 */
export function readObjects(
	repository: Repository,
	ids: Iterable<string>,
	take: (id: string, content: Buffer) => void,
	millisecondsLeft: () => number,
): 'read' | 'too-long' | 'unreadable' {
	const wanted = [...new Set(ids)];
	for (let from = 0; from < wanted.length; from += IDS_A_TURN) {
		const turn = wanted.slice(from, from + IDS_A_TURN);
		const limits = { milliseconds: millisecondsLeft(), bytes: TURN };
		const answer = runGit(repository.folder, ['cat-file', '--batch', '--buffer'], limits, `${turn.join('\n')}\n`);
		if (!answer.ok) return answer.why === 'too-long' || answer.why === 'too-much' ? 'too-long' : 'unreadable';
		takeAll(answer.out, take);
	}
	return 'read';
}

/** `<id> <type> <size>`, a line end, that many bytes, a line end; or `<id> missing`. */
function takeAll(out: Buffer, take: (id: string, content: Buffer) => void): void {
	for (let at = 0; at < out.length; ) {
		const end = out.indexOf(10, at);
		if (end === -1) return;
		const [id = '', , size] = out.toString('latin1', at, end).split(' ');
		at = end + 1;
		if (size === undefined) continue;
		const length = Number(size);
		take(id, out.subarray(at, at + length));
		at += length + 1;
	}
}
