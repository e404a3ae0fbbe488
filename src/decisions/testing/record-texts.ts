import type { Decision } from '../decision.ts';
import { readDecisions } from '../read-decisions.ts';

/** Texts of records by path, as the tests of forms write them, read together. */
export function readTexts(files: Readonly<Record<string, string>>): readonly Decision[] {
	return readDecisions(
		Object.entries(files).map(([path, text]) => ({ path, text })),
		{},
	).decisions;
}

/** A record of which nothing is to be told. */
export const plainRecord = (number: number, title: string): string =>
	`# ${number}. ${title}\n\n## Status\n\nAccepted\n\n## Decision\n\nx\n`;

/** Record 7 with what stands below its title. */
export const withHeader = (text: string): string =>
	`# 7. Title here\n\n${text}\n\n## Context\n\nText.\n\n## Decision\n\nWe do.\n`;

/** Record 7, accepted, with what stands below its decision. */
export const withEnd = (text: string): string => `${withHeader('## Status\n\nAccepted')}\n${text}\n`;

/** Its relations as it states them: `supersedes 3`, or `supersedes ? <words>` where no record is meant. */
export const relationsOf = (record: Decision): readonly string[] =>
	record.relations
		.filter(({ stated }) => stated === 'here')
		.map(({ type, target, raw }) => `${type} ${target === undefined ? `? ${raw}` : Number(/\d+$/.exec(target))}`)
		.sort();

/** Records that another may be about. */
export const otherRecords: Readonly<Record<string, string>> = {
	'adr/0003-use-redis-for-queues.md': plainRecord(3, 'Use Redis for queues'),
	'adr/0005-keep-messages.md': plainRecord(5, 'Keep messages'),
};

/** Record 7 with this text, read beside {@link otherRecords}. */
export const seventhRecord = (text: string): Decision =>
	readTexts({ ...otherRecords, 'adr/0007-title.md': text }).find(({ number }) => number === 7)!;
