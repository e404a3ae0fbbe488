import { describe, expect, test } from 'vitest';
import { collectionNames, readCollection } from './decision-labels/collections.ts';
import { compareWithLabels, type Field, precisionOf, recallOf } from './decision-labels/compare.ts';
import { readLabels } from './decision-labels/labels.ts';

/** The reader of decision records against what a person read in the same files. */

const labels = readLabels('labels.tsv');
const names = collectionNames();

test('the labels are spread over all collections, and each file is labelled once', () => {
	const records = labels.filter(({ kind }) => kind === 'record');
	expect(records.length).toBeGreaterThanOrEqual(300);
	expect(new Set(records.map(({ path }) => path.split('/', 1)[0])).size).toBe(28);
	expect(new Set(labels.map(({ path }) => path)).size).toBe(labels.length);
});

describe.skipIf(names.length === 0)('the reader agrees with the labels', () => {
	const decisions = names.flatMap((name) => readCollection(name).decisions);
	const { scores, disagreements } = compareWithLabels(labels, new Map(decisions.map((one) => [one.path, one])));
	const aims: readonly (readonly [Field, number])[] = [
		['record', 0.99],
		['title', 0.99],
		['status', 0.99],
		['date', 0.99],
		['deciders', 0.99],
		['relations', 0.97],
	];
	test.each(aims)('%s', (field, aim) => {
		const missed = disagreements.filter((one) => one.field === field);
		expect(precisionOf(scores[field]), JSON.stringify(missed)).toBeGreaterThanOrEqual(aim);
		expect(recallOf(scores[field]), JSON.stringify(missed)).toBeGreaterThanOrEqual(aim);
	});
});
