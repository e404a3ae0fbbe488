import type { Decision } from '../decision.ts';
import { readDecisions } from '../read-decisions.ts';

/** The words in which the tests of forms write records and ask what was read of them. */

/** Texts by path, read together: records, other documents and what is told of them. */
export const readLog = (files: Readonly<Record<string, string>>): ReturnType<typeof readDecisions> =>
	readDecisions(
		Object.entries(files).map(([path, text]) => ({ path, text })),
		{},
	);

/** The records among texts by path. */
export const read = (files: Readonly<Record<string, string>>): readonly Decision[] => readLog(files).decisions;

/** The record of a text that stands by itself. */
export const alone = (text: string, path = 'adr/0007-title.md'): Decision => read({ [path]: text })[0]!;

/** A record of which nothing is to be told. */
export const plain = (number: number, title: string): string =>
	`# ${number}. ${title}\n\n## Status\n\nAccepted\n\n## Decision\n\nx\n`;

/** Record 7 with what stands below its title. */
export const header = (text: string): string =>
	`# 7. Title here\n\n${text}\n\n## Context\n\nText.\n\n## Decision\n\nWe do.\n`;

/** Record 7 with what stands under its heading `Status`. */
export const inStatus = (text: string): string => header(`## Status\n\n${text}`);

/** Record 7, accepted, with what stands below its decision. */
export const below = (text: string): string => `${inStatus('Accepted')}\n${text}\n`;

/** Records that another may be about. */
const others: Readonly<Record<string, string>> = {
	'adr/0003-use-redis-for-queues.md': plain(3, 'Use Redis for queues'),
	'adr/0004-ship-logs.md': plain(4, 'Ship logs'),
	'adr/0005-keep-messages.md': plain(5, 'Keep messages'),
};

/** Record 7 with this text, read beside records 3, 4 and 5 and those given. */
export const seven = (text: string, more: Readonly<Record<string, string>> = {}): Decision =>
	read({ ...others, ...more, 'adr/0007-title.md': text }).find(({ number }) => number === 7)!;

/** The relations that a record states, each with what it leads to: `supersedes decision:0003`, or `supersedes ? <words>` where no record is meant. */
export const targets = ({ relations }: Decision): readonly string[] =>
	relations.filter(({ stated }) => stated === 'here').map(({ type, target, raw }) => `${type} ${target ?? `? ${raw}`}`);

/** {@link targets} with the numbers of records alone, sorted: `supersedes 3`. */
export const said = (record: Decision): readonly string[] =>
	targets(record)
		.map((relation) => relation.replace(/ (?!\? )\S*?(\d+)$/, (_, digits) => ` ${Number(digits)}`))
		.sort();

/** Who decided. */
export const deciders = ({ people }: Decision): readonly string[] =>
	people.filter(({ role }) => role === 'deciders').flatMap(({ names }) => names);
