import type { Entity, Kind } from '../model.ts';
import { checkCommunications } from './communications.ts';
import { checkComponent } from './component.ts';
import { checkFlow } from './flow.ts';
import { checkObligation } from './obligation.ts';
import { checkObligationPack } from './obligation-pack.ts';
import { checkOutage } from './outage.ts';
import { type RuleContext, reportReversed } from './rule.ts';
import { checkRunbook } from './runbook.ts';
import { checkSystem } from './system.ts';
import { checkTour } from './tour.ts';
import { checkView } from './view.ts';

const byKind: { readonly [K in Kind]?: (context: RuleContext<K>) => void } = {
	component: checkComponent,
	flow: checkFlow,
	runbook: checkRunbook,
	system: checkSystem,
	view: checkView,
	tour: checkTour,
	obligation: checkObligation,
	'obligation-pack': checkObligationPack,
	'business-service': checkBusinessService,
	'failure-domain': (context) => checkOutage(context, context.entity.data, []),
};

/** Runs the rules of one entity: those for its kind, and those for all. */
export function checkEntity(context: RuleContext): void {
	const { validFrom, validTo } = context.data as { validFrom?: string; validTo?: string };
	reportReversed(context, { value: validFrom, path: ['validFrom'] }, { value: validTo, path: ['validTo'] });
	const check = byKind[context.entity.kind] as ((context: RuleContext) => void) | undefined;
	check?.(context);
}

function checkBusinessService({ entity, places, report }: RuleContext<'business-service'>): void {
	const { combine, communications, flows = [] } = (entity as Entity<'business-service'>).data;
	checkCommunications({ places, report }, communications);
	if (typeof combine !== 'object' || combine.atLeast <= flows.length) return;
	report({
		code: 'k-exceeds-n',
		severity: 'error',
		message: `\`atLeast\` is ${combine.atLeast}, but the service has ${flows.length} ${flows.length === 1 ? 'flow' : 'flows'}`,
		span: places.spanOf(['combine', 'atLeast']),
		hint: 'lower `atLeast` or add flows',
	});
}
