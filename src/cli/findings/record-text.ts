import type { Finding } from '#checks/finding.ts';
import type { FindingsRecord } from '#model/types.generated.ts';

/** What a record of a day says: what came and what is gone since the record before. */
export interface RecordedChange {
	readonly day: string;
	readonly commit: string | undefined;
	readonly program: string;
	readonly opened: readonly Pick<Finding, 'id' | 'severity' | 'message'>[];
	readonly closed: readonly string[];
}

/** The difference between what stood in the newest record and what the checks find; both sorted by id. */
export function changeSince(
	standing: ReadonlySet<string>,
	findings: readonly Finding[],
): Pick<RecordedChange, 'opened' | 'closed'> {
	const now = new Set(findings.map(({ id }) => id));
	return {
		opened: findings
			.filter(({ id }) => !standing.has(id))
			.map(({ id, severity, message }) => ({ id, severity, message }))
			.sort((a, b) => (a.id < b.id ? -1 : 1)),
		closed: [...standing].filter((id) => !now.has(id)).sort(),
	};
}

/** The record as a document of YAML, a line a finding, so that a diff shows what came and went. Texts are quoted as in JSON. */
export function recordText(id: string, { day, commit, program, opened, closed }: RecordedChange): string {
	const quoted = (text: string): string => JSON.stringify(text);
	return [
		'kind: findings-record',
		`id: ${id}`,
		`day: ${day}`,
		...(commit === undefined ? [] : [`commit: ${quoted(commit)}`]),
		`program: ${quoted(program)}`,
		...(opened.length === 0 ? [] : ['opened:']),
		...opened.map(
			(one) =>
				`  - { id: ${quoted(one.id)}, severity: ${one.severity}, message: ${quoted(one.message.slice(0, 2000))} }`,
		),
		...(closed.length === 0 ? [] : ['closed:']),
		...closed.map((one) => `  - ${quoted(one)}`),
		'',
	].join('\n');
}

/** The record as the reader of the model gives it back. */
export const recordData = (id: string, change: RecordedChange): FindingsRecord => ({
	kind: 'findings-record',
	id,
	day: change.day,
	...(change.commit === undefined ? {} : { commit: change.commit }),
	program: change.program,
	...(change.opened.length === 0
		? {}
		: { opened: change.opened.map((one) => ({ ...one, message: one.message.slice(0, 2000) })) }),
	...(change.closed.length === 0 ? {} : { closed: [...change.closed] }),
});

/** An id for a record of a day that no other record has. */
export function recordId(day: string, taken: ReadonlySet<string>): string {
	const first = `as-of-${day}`;
	if (!taken.has(first)) return first;
	let number = 2;
	while (taken.has(`${first}-${number}`)) number += 1;
	return `${first}-${number}`;
}
