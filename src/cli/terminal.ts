/** Where the program writes. Results go to `out`, everything about the work itself to `error`. */
export interface Terminal {
	/** Writes text as it stands to standard output. */
	out(text: string): void;
	/** The same for a part of a long text: settles when the next may come, so that a slow reader does not fill the memory. */
	outPiece(text: string): Promise<void>;
	/** Writes text as it stands to standard error. */
	error(text: string): void;
	/** Whether colour may be used on standard output. */
	readonly colour: boolean;
	/** Whether standard error is a terminal that somebody watches; progress is shown only there. */
	readonly watched: boolean;
	/** Asks whoever sits at the terminal and gives the answer, trimmed; absent where nobody can answer, so that scripts never wait. Undefined when the answer is refused. */
	readonly ask?: ((question: string) => Promise<string | undefined>) | undefined;
	/** Width of the terminal in columns, 80 where it is unknown. */
	readonly columns: number;
}

/** Progress of one long step: `report` may be called as often as wanted, `done` clears the line. */
export interface Progress {
	report(step: string, finished?: number, total?: number): void;
	done(): void;
}

type Environment = { readonly [name: string]: string | undefined };

/** The terminal of this process. Colour follows the NO_COLOR and FORCE_COLOR conventions, else it needs a terminal. */
export function processTerminal(process: NodeJS.Process): Terminal {
	return {
		out: (text) => void process.stdout.write(text),
		outPiece: (text) => writePiece(process.stdout, text),
		error: (text) => void process.stderr.write(text),
		colour: wantsColour(process.env, process.stdout.isTTY === true),
		watched: process.stderr.isTTY === true && process.env['TERM'] !== 'dumb' && !process.env['CI'],
		ask:
			process.stdin.isTTY && process.stderr.isTTY && !process.env['CI']
				? (question) => ask(process, question)
				: undefined,
		// A terminal without a width says 0.
		columns: process.stderr.columns || 80,
	};
}

/** Settles when the stream takes more. One that was closed never does; the door ends the program then. */
export function writePiece(stream: NodeJS.WritableStream, text: string): Promise<void> {
	return new Promise((done) => {
		if (stream.write(text)) done();
		else stream.once('drain', done);
	});
}

/** One question on standard error, so that results on standard output stay clean. End of input is no answer. */
async function ask(process: NodeJS.Process, question: string): Promise<string | undefined> {
	const { createInterface } = await import('node:readline/promises');
	const reader = createInterface({ input: process.stdin, output: process.stderr });
	const ended = new Promise<undefined>((done) => reader.once('close', () => done(undefined)));
	try {
		const answer = reader.question(`${question} `).catch(() => undefined);
		return (await Promise.race([answer, ended]))?.trim();
	} finally {
		reader.close();
	}
}

/** Whether output should be coloured, by the conventions of no-color.org and force-color.org. */
export function wantsColour(environment: Environment, isTerminal: boolean): boolean {
	if (environment['NO_COLOR']) return false;
	const forced = environment['FORCE_COLOR'];
	if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
	return isTerminal && environment['TERM'] !== 'dumb';
}

/**
 * A one-line progress display on standard error, rewritten in place at most ten times a second. Says nothing when nobody
 * watches, so that logs of a pipeline stay short.
 */
export function createProgress(terminal: Terminal, now: () => number = performance.now.bind(performance)): Progress {
	if (!terminal.watched) return { report: () => {}, done: () => {} };
	let last = Number.NEGATIVE_INFINITY;
	let lastStep = '';
	return {
		report(step, finished, total) {
			const time = now();
			const changed = step !== lastStep || (finished !== undefined && finished === total);
			if (!changed && time - last < 100) return;
			last = time;
			lastStep = step;
			const count = finished === undefined ? '' : total === undefined ? ` ${finished}` : ` ${finished}/${total}`;
			terminal.error(`\r\u001b[2K${`${step}${count}`.slice(0, terminal.columns - 1)}`);
		},
		done() {
			if (lastStep !== '') terminal.error('\r\u001b[2K');
			lastStep = '';
			last = Number.NEGATIVE_INFINITY;
		},
	};
}
