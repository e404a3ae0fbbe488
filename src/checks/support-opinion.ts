import type { UsedVersion } from '#analysis/end-of-life.ts';
import type { Opinion } from './check.ts';
import { code, counted } from './naming.ts';

/** An opinion about a version whose end of support is known (A21): in the past, today or to come, as its days are counted. */
export function supportOpinion({
	component,
	name,
	version,
	endsOn,
	daysLeft = 0,
	moveTo,
	basis,
	span,
}: UsedVersion): Opinion {
	const runs = version === undefined ? name : `${name} ${version}`;
	const ends =
		daysLeft > 0
			? `ends on ${endsOn}, in ${counted(daysLeft, 'day')}`
			: `ended on ${endsOn}, ${daysLeft === 0 ? 'today' : `${counted(-daysLeft, 'day')} ago`}`;
	return {
		subject: component,
		inputs: [{ label: 'end of support', value: endsOn!, source: basis }],
		message: `${code(component)} runs ${runs}, whose support ${ends}`,
		suggestion:
			moveTo === undefined
				? `move to a supported release of ${name}`
				: `move to ${name} ${moveTo.release}, supported until ${moveTo.endsOn}`,
		span,
	};
}
