import { parseArgs } from 'node:util';
import type { Decision } from '#decisions/decision.ts';
import { collectionNames, readCollection } from '../tests/decision-labels/collections.ts';
import { compareWithLabels, FIELDS, precisionOf, recallOf } from '../tests/decision-labels/compare.ts';
import { readLabels } from '../tests/decision-labels/labels.ts';

/**
 * Runs the reader of decision records over every public collection in `../shared/corpora/adr`.
 * `node bench/decision-reader.ts` compares it with the labels and prints precision and recall with every disagreement;
 * `--rows` writes one row per record instead, tabs between the columns, each fact followed by the line it stands on.
 */

const { values } = parseArgs({ options: { rows: { type: 'boolean', default: false } } });
const decisions = collectionNames().flatMap((name) => readCollection(name).decisions);
if (decisions.length === 0) console.log('The collections are not beside this repository: nothing was read.');
else if (values.rows) printRows(decisions);
else printComparison(decisions);

function printRows(records: readonly Decision[]): void {
	console.log('path\ttitle\tline\tstatus\tstated\tline\tdate\twritten\tline\tdeciders\tline\trelations\tformat');
	for (const record of records) {
		const people = record.people.filter(({ role }) => role === 'deciders');
		const said = record.relations.filter(({ stated }) => stated === 'here');
		console.log(
			[
				record.path,
				record.title,
				record.titleFrom === 'heading' ? record.span.start.line : record.titleFrom,
				record.status.state,
				record.status.raw,
				record.status.span?.start.line ?? '',
				record.date?.iso ?? '',
				record.date?.raw ?? '',
				record.date ? (record.date.from === 'file-name' ? 'file-name' : record.date.span.start.line) : '',
				people.flatMap(({ names }) => names).join('; '),
				people[0]?.span.start.line ?? '',
				said
					.map(({ type, raw, target, span }) => `${type} ${raw} (${target ?? 'not found'}, line ${span.start.line})`)
					.join('; '),
				record.format,
			]
				.map((cell) => String(cell).replace(/\s+/g, ' '))
				.join('\t'),
		);
	}
}

function printComparison(records: readonly Decision[]): void {
	const labels = readLabels('labels.tsv');
	const byPath = new Map(records.map((record) => [record.path, record]));
	const { scores, disagreements } = compareWithLabels(labels, byPath);
	console.log(`${labels.length} labelled files of ${collectionNames().length} collections\n`);
	console.log('| field | precision | recall | files that agree |\n|---|--:|--:|--:|');
	for (const field of FIELDS) {
		const score = scores[field];
		console.log(
			`| ${field} | ${percent(precisionOf(score))} | ${percent(recallOf(score))} | ${score.agreed} of ${score.files} |`,
		);
	}
	for (const { path, field, label, reader } of disagreements)
		console.log(`\n${path}\n  ${field}: label \`${label}\`, reader \`${reader.replace(/\s+/g, ' ')}\``);
}

function percent(share: number): string {
	return `${(100 * share).toFixed(1)} %`;
}
