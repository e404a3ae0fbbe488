import { paragraph } from '../../blocks.ts';
import { link } from '../../links.ts';
import type { Block, Crumb } from '../../page.ts';
import { fixedRoutes } from '../../routes.ts';

/** What every page of the audit area says and leads to. */

export const auditCrumbs: readonly Crumb[] = [{ text: 'Audit', href: fixedRoutes.audit }];

/** Stands on every page of the area, because a page may be printed or quoted alone. */
export const evidenceOfDesign =
	'Evidence of design, not a statement of compliance: it shows what was declared and decided, and what follows from it. Whether a rule is met is for people to judge.';

/** The same, with the way to what it rests on. */
export const evidenceNote: Block = paragraph(
	`${evidenceOfDesign} `,
	link('What this rests on', `${fixedRoutes.audit}#basis`),
	'.',
);
