import type { ControlEntry } from '#views/registers/control-register.ts';
import type { FindingEntry } from '#views/registers/finding-register.ts';
import type { WaiverEntry } from '#views/registers/waiver-register.ts';
import {
	endOfDay,
	metadata,
	midnight,
	type OscalFrame,
	oneLine,
	properties,
	said,
	tokenOf,
	unlessEmpty,
	uuidsIn,
} from './frame.ts';

/**
 * What the checks and the controls say as OSCAL assessment results (NIST, version 1.1.2). OSCAL knows two states of a control only:
 * satisfied is one that was checked in time and of whose queries no finding stands; everything else, not known included, is not
 * satisfied, and a property says which it is. Findings of checks are observations and risks.
 */
export function assessmentResults(
	frame: OscalFrame,
	controls: readonly ControlEntry[],
	findings: readonly FindingEntry[],
	waivers: readonly WaiverEntry[],
): object {
	const accepted = new Map(waivers.filter(({ waiver }) => waiver.state === 'active').map((one) => [one.waiver, one]));
	const uuid = uuidsIn(frame);
	const collected = midnight(frame.asOf);
	const observation = ({ id, message, rule, severity, finding }: FindingEntry) => ({
		uuid: uuid('observation', id),
		description: said(message, id),
		methods: ['TEST'],
		types: ['finding'],
		collected,
		...properties({ finding: id, check: rule, severity, certainty: finding?.certainty, subject: finding?.subject }),
	});
	const standing = findings.filter(({ finding }) => finding !== undefined);
	const planned = uuid('plan', 'none');
	return {
		'assessment-results': {
			uuid: uuid('document', 'assessment-results'),
			metadata: metadata(frame, 'assessment results'),
			'import-ap': {
				href: `#${planned}`,
				remarks: 'There is no assessment plan: the checks of Lintel were run over the model.',
			},
			results: [
				{
					uuid: uuid('result', frame.asOf),
					title: `Checks and controls as of ${frame.asOf}`,
					description: frame.disclaimer,
					start: collected,
					end: collected,
					'reviewed-controls': {
						'control-selections': [
							controls.length === 0
								? { description: 'No control is declared.', 'include-all': {} }
								: {
										'include-controls': distinct(controls.map(({ control }) => tokenOf(control.data.id))).map((id) => ({
											'control-id': id,
										})),
									},
						],
					},
					...unlessEmpty('observations', standing.map(observation)),
					...unlessEmpty(
						'risks',
						findings.map((one) => riskOf(one, one.waiver && accepted.get(one.waiver), uuid)),
					),
					...unlessEmpty(
						'findings',
						controls.map((one) => findingOf(one, uuid, new Set(standing.map(({ id }) => id)))),
					),
				},
			],
			'back-matter': {
				resources: [{ uuid: planned, title: 'No assessment plan', description: 'Named because OSCAL asks for one.' }],
			},
		},
	};
}

const distinct = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];

type Uuids = (kind: string, name: string) => string;

const riskStates = { open: 'open', waived: 'deviation-approved', closed: 'closed' } as const;

/** Who accepted a risk, when, until when and why: what was done about it, as OSCAL has it. */
function acceptanceOf({ waiver, acceptedBy, lapse }: WaiverEntry, granted: string, uuid: Uuids): object {
	return {
		entries: [
			{
				uuid: uuid('acceptance', `${waiver.decision} ${waiver.finding}`),
				title: `Accepted by ${oneLine(`${waiver.label} ${waiver.title}`)}`,
				description: said([waiver.rationale, lapse].filter(Boolean).join(' '), waiver.finding),
				start: midnight(granted),
				...(waiver.until === undefined ? {} : { end: endOfDay(waiver.until) }),
				...properties({ 'accepted-by': acceptedBy, decision: waiver.decision }),
				'status-change': riskStates.waived,
			},
		],
	};
}

function riskOf(
	{ id, message, state, severity, due, owner, waiver, finding, firstSeen }: FindingEntry,
	acceptance: WaiverEntry | undefined,
	uuid: Uuids,
) {
	return {
		uuid: uuid('risk', id),
		title: id,
		description: said(message, id),
		statement: said(finding?.suggestion ?? waiver?.rationale, 'No change is suggested.'),
		status: riskStates[state],
		...properties({
			severity,
			owner,
			'first-seen': 'day' in firstSeen ? firstSeen.day : firstSeen.kind,
			'waived-by': waiver?.label,
			'waived-until': waiver?.until,
		}),
		...(due === undefined ? {} : { deadline: endOfDay(due) }),
		...(acceptance?.granted === undefined ? {} : { 'risk-log': acceptanceOf(acceptance, acceptance.granted, uuid) }),
		...(finding === undefined ? {} : { 'related-observations': [{ 'observation-uuid': uuid('observation', id) }] }),
	};
}

function findingOf(
	{ ref, control, owner, obligations, state, lastTested, lastResult, nextDue, evidence, gaps }: ControlEntry,
	uuid: Uuids,
	standing: ReadonlySet<string>,
) {
	const against = evidence.flatMap(({ findings }) =>
		(findings ?? []).filter(({ counts }) => counts).map(({ id }) => id),
	);
	const unanswered = evidence.filter(({ query, findings }) => query !== undefined && findings === undefined).length;
	const isSatisfied = state === 'in time' && evidence.length > 0 && against.length === 0 && unanswered === 0;
	const related = distinct(against.filter((id) => standing.has(id)));
	return {
		uuid: uuid('finding', ref),
		title: said(control.name, control.id),
		description: said(control.data.text, control.name),
		target: {
			type: 'objective-id',
			'target-id': tokenOf(control.data.id),
			status: { state: isSatisfied ? 'satisfied' : 'not-satisfied' },
		},
		...properties({
			reference: ref,
			owner,
			source: control.data.source,
			clause: control.data.clause,
			obligations: obligations.join(', '),
			cadence: control.data.cadence,
			state,
			'last-checked': lastTested,
			'last-result': lastResult,
			'next-due': nextDue,
			'findings-standing': against.length,
			'queries-without-answer': unanswered === 0 ? undefined : unanswered,
			'not-declared': gaps.join(', '),
		}),
		...unlessEmpty(
			'related-observations',
			related.map((id) => ({ 'observation-uuid': uuid('observation', id) })),
		),
	};
}
