import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A waiver whose end date has passed while the finding is still there: it counts again. */
export const waiverExpired: Check = {
	id: 'waiver-expired',
	title: 'A waiver has lapsed',
	severity: 'warning',
	run: (_, facts, findings) =>
		facts.waivers.all
			.filter((waiver) => waiver.state === 'lapsed' && facts.waivers.of(waiver.finding) === waiver)
			.filter((waiver) => findings.some((finding) => finding.id === waiver.finding))
			.map((waiver) => ({
				subject: waiver.decision,
				and: waiver.finding,
				message: `the waiver of ${code(waiver.finding)} by ${waiver.label} ended on ${waiver.until}, ${-waiver.daysLeft!} days ago, and the finding is still there`,
				suggestion: 'mend the cause, or decide again and give a new end date',
				span: waiver.span,
			})),
};
