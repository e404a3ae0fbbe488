import type { StatusState } from '../decision.ts';
import type { RecordChange, Splice } from './change.ts';
import { type EditContext, inFrontMatter, inText } from './edit-context.ts';
import { statusInsertions } from './insert-status.ts';
import { dayIn, statusKeepingDay, staysInStatus } from './status-day.ts';
import type { StatusPlace } from './status-places.ts';
import { statusTextFor, statusWordFor } from './status-text.ts';
import { setScalar } from './yaml-value.ts';

/** One way to give a record its new status. */
export interface StatusWay {
	readonly splices: readonly Splice[];
	/** The new status names the successor, so no further statement is needed. */
	readonly saysSuccessor: boolean;
}

/** The ways to change the status in all the places where it is stated, the most fitting first. */
export function* statusWays(
	context: EditContext,
	change: RecordChange,
	places: readonly StatusPlace[],
): Generator<StatusWay> {
	const { style } = context;
	const state = change.status!;
	const successor = change.relations.find(({ type, part }) => type === 'superseded-by' && part === undefined)?.target;
	const referenceIn = (place: StatusPlace, short: boolean): string | undefined => {
		if (!successor || place.wordOnly) return undefined;
		if (!isYaml(place)) return inText(context, successor, short);
		return style.successorInStatus ? inFrontMatter(context, successor) : undefined;
	};
	if (places.length === 0) {
		const said = (reference: string | undefined): string =>
			reference === undefined
				? style.stateWord(state)
				: `${style.mark(state)}${style.phrase('superseded-by')} ${reference}`;
		for (const short of [false, true]) {
			const inBody = said(successor && inText(context, successor, short));
			const inFront = said(successor && inFrontMatter(context, successor));
			for (const splices of statusInsertions(context, inBody, inFront))
				yield { splices, saysSuccessor: successor !== undefined };
		}
		return;
	}
	const keyed = style.successorKey && isYaml(places[0]!);
	const saysSuccessor = !keyed && places.some((place) => referenceIn(place, false) !== undefined);
	const forms = places.some(({ running }) => running)
		? gentle
		: places.some((place) => dayIn(place) !== undefined)
			? keepingDays(staysInStatus(context, places) ? change.date : undefined)
			: usual;
	for (const [form, short] of forms) {
		const splices = places.map((place) => form(context, place, state, referenceIn(place, short)));
		if (splices.every((one) => one !== undefined)) yield { splices, saysSuccessor };
	}
}

type StatusForm = (
	context: EditContext,
	place: StatusPlace,
	state: StatusState,
	successor: string | undefined,
) => Splice | undefined;

const wholeStatus: StatusForm = (context, place, state, successor) =>
	put(context, place, statusTextFor(place, context.style, state, successor));

const wordOnly: StatusForm = (context, place, state, successor) => {
	const text = statusWordFor(place, context.style, state, successor);
	return text === undefined ? undefined : put(context, place, text);
};

/** A line of its own above what is there: the first state word counts, and a long remark stays as history. */
const above: StatusForm = (context, place, state, successor) => {
	if (place.from !== 'heading') return wordOnly(context, place, state, successor);
	const { text } = context.record.source;
	const lineStart = text.lastIndexOf('\n', place.start - 1) + 1;
	const end = text[text.indexOf('\n', place.start) - 1] === '\r' ? '\r\n' : '\n';
	const lead = text.slice(lineStart, place.start);
	if (lead.includes('#')) return undefined;
	const bare = { ...place, written: 'X', reading: { state: place.reading.state, at: 0 } };
	const line = statusTextFor(bare, context.style, state, successor);
	const gap = /[-*+]\s+$/.test(lead) ? `${end}${lead}` : `${end}${end}`;
	return { file: place.file, start: place.start, end: place.start, text: `${line}${gap}` };
};

const usual: readonly (readonly [form: StatusForm, short: boolean])[] = [
	[wholeStatus, false],
	[wholeStatus, true],
	[wordOnly, false],
	[above, false],
];
/** For a status that names a day: it stays beside the new status. */
const keepingDays = (day: string | undefined): typeof usual => {
	const keeping: StatusForm = (context, place, state, successor) => {
		const text = statusKeepingDay(place, context.style, state, successor, day);
		return text === undefined ? undefined : put(context, place, text);
	};
	const keptAbove: StatusForm = (...given) => (day === undefined ? above(...given) : undefined);
	return [
		[keeping, false],
		[keeping, true],
		[keptAbove, false],
	];
};

/** For a status that is a sentence or runs on over the next line. */
const gentle: typeof usual = [
	[above, false],
	[above, true],
	[wordOnly, false],
	[wordOnly, true],
];

function put(context: EditContext, place: StatusPlace, text: string): Splice {
	if (!isYaml(place) || place.wordOnly) return { file: place.file, start: place.start, end: place.end, text };
	const { source } = context.record;
	const whole = place.file === source.path ? source.text : (context.sidecar?.text ?? '');
	const quote = (/^["']/.exec(whole.slice(place.start, place.end))?.[0] ?? '') as '"' | "'" | '';
	return setScalar(place.file, whole, { start: place.start, end: place.end, quote, text: place.written }, text);
}

function isYaml({ from }: StatusPlace): boolean {
	return from === 'front-matter' || from === 'sidecar';
}
