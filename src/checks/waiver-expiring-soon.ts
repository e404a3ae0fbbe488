import type { Check } from './check.ts';
import { code } from './naming.ts';

/** Days before its end at which a waiver is announced. */
const notice = 30;

/** A waiver that ends within a month. */
export const waiverExpiringSoon: Check = {
	id: 'waiver-expiring-soon',
	title: 'A waiver ends soon',
	severity: 'info',
	run: (_, facts) =>
		facts.waivers.all
			.filter((waiver) => waiver.state === 'active' && waiver.daysLeft! <= notice)
			.map((waiver) => ({
				subject: waiver.decision,
				and: waiver.finding,
				message: `the waiver of ${code(waiver.finding)} by ${waiver.label} ends on ${waiver.until}, in ${waiver.daysLeft} days; then the finding counts again`,
				suggestion: 'mend the cause before that day, or decide again',
				span: waiver.span,
			})),
};
