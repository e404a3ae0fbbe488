import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createProgress, type Terminal, wantsColour, writePiece } from './terminal.ts';

function watchedTerminal(columns: number): { terminal: Terminal; shown: () => readonly string[] } {
	let text = '';
	const terminal: Terminal = {
		out: () => {},
		outPiece: async () => {},
		error: (more) => {
			text += more;
		},
		colour: false,
		watched: true,
		columns,
	};
	return { terminal, shown: () => text.split('\r\u001b[2K').slice(1) };
}

describe('progress', () => {
	test('is one line, rewritten at most ten times a second, with the first and the last count', () => {
		const { terminal, shown } = watchedTerminal(80);
		let time = 0;
		const progress = createProgress(terminal, () => time);
		progress.report('Reading');
		for (let finished = 1; finished <= 100; finished++) {
			time += 10;
			progress.report('Drawing', finished, 100);
		}
		progress.done();
		const lines = shown();
		expect(lines.slice(0, 2)).toEqual(['Reading', 'Drawing 1/100']);
		expect(lines.slice(-2)).toEqual(['Drawing 100/100', '']);
		expect(lines.length).toBeLessThan(15);
	});
	test('never wraps, for then it could not be rewritten', () => {
		const { terminal, shown } = watchedTerminal(10);
		createProgress(terminal).report('A step with a long name');
		expect(shown()).toEqual(['A step wi']);
	});
	test('is silent where nobody watches', () => {
		const { terminal, shown } = watchedTerminal(80);
		const progress = createProgress({ ...terminal, watched: false });
		progress.report('Reading');
		progress.done();
		expect(shown()).toEqual([]);
	});
});

test.each([
	[{}, true, true],
	[{}, false, false],
	[{ NO_COLOR: '1' }, true, false],
	[{ NO_COLOR: '' }, true, true],
	[{ FORCE_COLOR: '1' }, false, true],
	[{ FORCE_COLOR: '0' }, true, false],
	[{ FORCE_COLOR: '1', NO_COLOR: '1' }, true, false],
	[{ TERM: 'dumb' }, true, false],
])('with %o and a terminal (%o) colour is %o', (environment, isTerminal, colour) => {
	expect(wantsColour(environment, isTerminal)).toBe(colour);
});

test('a piece is written when the reader has taken enough of those before', async () => {
	const taken: string[] = [];
	let take = (): void => {};
	const slow = new Writable({
		highWaterMark: 4,
		write: (chunk, _, done) => {
			taken.push(String(chunk));
			take = done;
		},
	});
	await writePiece(slow, 'ab');
	let isSettled = false;
	const second = writePiece(slow, 'cdef').then(() => {
		isSettled = true;
	});
	await new Promise(setImmediate);
	expect({ isSettled, taken }).toEqual({ isSettled: false, taken: ['ab'] });
	take();
	await new Promise(setImmediate);
	expect({ isSettled, taken }).toEqual({ isSettled: false, taken: ['ab', 'cdef'] });
	take();
	await second;
});
