import { createSource } from '#diagnostics/source.ts';
import type { RelationType } from '../decision.ts';
import { identityOf, isHolder } from '../identity.ts';
import { type ReadRecord, readRecord } from '../record.ts';
import { type RecordChange, type Refusal, type Splice, spliced } from './change.ts';
import { dateSplice } from './date-place.ts';
import type { EditContext } from './edit-context.ts';
import { english, partly } from './languages.ts';
import { relationInsertions } from './relation-insertions.ts';
import { staysInStatus } from './status-day.ts';
import { type StatusPlace, statusPlaces } from './status-places.ts';
import { statusWays } from './status-ways.ts';
import { whatElseChanged } from './unchanged.ts';

/** The smallest change of a record's text after which it says what it should and nothing else, or why there is none. */
export function planRecord(context: EditContext, change: RecordChange): readonly Splice[] | Refusal {
	const { record, readStatus, sidecar } = context;
	const places = statusPlaces(record, sidecar, readStatus);
	if (!places) {
		return {
			refused: `the status of \`${context.decision.path}\` stands in a form that cannot be changed without touching what is around it`,
			hint: `change it by hand, line ${record.status.span?.start.line ?? 1}`,
		};
	}
	const dated =
		change.date === undefined || staysInStatus(context, places) ? undefined : dateSplice(context, change.date);
	if (dated !== undefined && 'refused' in dated) return dated;
	let why: string | undefined;
	// Words of another language can be ambiguous where the English ones are not: `Ersetzt` is both sides of a supersession.
	for (const spoken of [context, inEnglish(context)]) {
		for (const way of waysOf(spoken, change, places)) {
			const splices = dated === undefined ? way : [...way, dated];
			const problem = problemOf(context, splices, change);
			if (problem === undefined) return splices;
			why ??= problem;
		}
	}
	return {
		refused: `\`${context.decision.path}\` cannot be changed safely: ${why ?? 'it has no place where this could be said'}`,
		hint: 'change it by hand',
	};
}

function inEnglish(context: EditContext): EditContext {
	const phrase = (type: RelationType): string => english.phrases[type] ?? context.style.phrase(type);
	return {
		...context,
		style: { ...context.style, phrase, phraseInPart: (type) => partly(phrase(type)) },
	};
}

/** Combinations of one way for the status and one for each relation, the most fitting first. */
function* waysOf(
	context: EditContext,
	change: RecordChange,
	places: readonly StatusPlace[],
): Generator<readonly Splice[]> {
	const successor = change.relations.find(({ type, part }) => type === 'superseded-by' && part === undefined);
	const statuses =
		change.status === undefined ? [{ splices: [], saysSuccessor: false }] : [...statusWays(context, change, places)];
	for (const { splices, saysSuccessor } of statuses) {
		const open = change.relations.filter((one) => !(saysSuccessor && one === successor));
		const options = open.map((relation) => relationInsertions(context, relation, places[0]));
		const depth = Math.max(1, ...options.map(({ length }) => length));
		for (let at = 0; at < depth; at++) {
			if (options.some(({ length }) => length === 0)) break;
			yield [...splices, ...options.flatMap((ways) => ways[Math.min(at, ways.length - 1)]!)];
		}
	}
}

/** Reads the changed text and says what is not as intended. */
function problemOf(context: EditContext, splices: readonly Splice[], change: RecordChange): string | undefined {
	const after = rereadRecord(context, splices);
	return whatElseChanged(context.record, after, change, context.readStatus);
}

function rereadRecord({ record, sidecar, readStatus }: EditContext, splices: readonly Splice[]): ReadRecord {
	const { path, text } = record.source;
	const changed = createSource(
		path,
		spliced(
			text,
			splices.filter(({ file }) => file === path),
		),
	);
	const beside =
		sidecar &&
		createSource(
			sidecar.path,
			spliced(
				sidecar.text,
				splices.filter(({ file }) => file === sidecar.path),
			),
		);
	return readRecord(changed, record.identity, beside, readStatus);
}

/** The statements of one file, as the edits work on them. */
export function recordOf(
	path: string,
	text: string,
	sidecar: { readonly path: string; readonly text: string } | undefined,
	readStatus: EditContext['readStatus'],
): ReadRecord {
	return readRecord(
		createSource(path, text),
		identityOf(path, isHolder(path)),
		sidecar && createSource(sidecar.path, sidecar.text),
		readStatus,
	);
}
