import type { Finding } from '#checks/finding.ts';
import type { Ref } from '#model/model.ts';

const targetsOf = new WeakMap<Finding, readonly Ref[]>();

/** What a finding endangers; listed when it is first asked for. */
export function endangeredBy(finding: Finding): readonly Ref[] {
	const known = targetsOf.get(finding) ?? finding.targets;
	targetsOf.set(finding, known);
	return known;
}
