import { expect, test } from 'vitest';
import { decisionsOf } from './testing/decision-of.ts';
import { waiverRegister } from './waivers.ts';

const waiver = (status: string, until?: string): string =>
	`status: ${status}\nwaives:\n  - finding: x:component:a${until === undefined ? '' : `\n    until: ${until}`}`;
const states = (...decisions: string[]) =>
	waiverRegister(decisionsOf(...decisions), '2026-11-23').all.map(({ state, daysLeft }) => [state, daysLeft]);

test.each([
	['accepted', '2026-12-01', ['active', 8]],
	['accepted', '2026-11-23', ['active', 0]],
	['accepted', '2026-11-22', ['lapsed', -1]],
	['accepted', undefined, ['no-date', undefined]],
	['accepted\ndate: 2026-11-23', '2026-12-01', ['active', 8]],
	['accepted\ndate: 2026-11-24', '2026-12-01', ['not-yet', 8]],
	['proposed\ndate: 2026-11-24', '2026-12-01', ['not-accepted', 8]],
	['proposed', '2026-12-01', ['not-accepted', 8]],
	['superseded', '2026-12-01', ['not-accepted', 8]],
])('%s until %s', (status, until, expected) => {
	expect(states(waiver(status, until))).toEqual([expected]);
});

test('an active waiver counts before a later one of a proposal, and the longest of several', () => {
	const register = waiverRegister(
		decisionsOf(waiver('accepted', '2026-12-01'), waiver('proposed', '2030-01-01'), waiver('accepted', '2027-01-01')),
		'2026-11-23',
	);
	expect(register.of('x:component:a')).toMatchObject({ label: 'ADR-0003', state: 'active' });
	expect(register.of('x:component:b')).toBeUndefined();
});
