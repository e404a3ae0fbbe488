import { nearest } from '#diagnostics/suggest.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A waiver of something that is not found: mistyped, mended, or renamed. */
export const waiverUnknownFinding: Check = {
	id: 'waiver-unknown-finding',
	title: 'A waiver waives nothing',
	severity: 'warning',
	run: ({ model }, facts, findings) => {
		const ids = new Set(findings.map((finding) => finding.id));
		const isOff = (finding: string): boolean => model.workspace.checks?.[finding.split(':')[0]!] === 'off';
		return facts.waivers.all
			.filter((waiver) => waiver.state !== 'not-accepted' && !ids.has(waiver.finding) && !isOff(waiver.finding))
			.map((waiver) => {
				const near = nearest(waiver.finding, ids);
				return {
					subject: waiver.decision,
					and: waiver.finding,
					message: `${waiver.label} waives ${code(waiver.finding)}, and there is no such finding`,
					suggestion:
						near === undefined
							? 'take the waiver out if the cause is mended'
							: `did you mean ${code(near)}? Take the waiver out if the cause is mended`,
					span: waiver.span,
				};
			});
	},
};
