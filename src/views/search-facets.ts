import { serviceMapOf } from '#analysis/service-map.ts';
import { servicesOfFlow } from '#analysis/targets.ts';
import type { Ref } from '#model/model.ts';
import type { ViewContext } from './context.ts';
import { titleOf } from './links.ts';
import { byText, distinct, entityOfKind } from './model-index.ts';
import { answeringTeam } from './ownership.ts';
import type { Facets } from './page.ts';

/**
 * What a search result about these things says and is narrowed by: the team that answers for the first of them that has one, the
 * most important tier, and the business services that rely on any of them. Names as readers see them; what is not known is left out.
 */
export function facetsOf(context: ViewContext, refs: readonly Ref[], severity?: string): Facets {
	const team = refs.map((ref) => answeringTeam(context, ref)).find((one) => one !== undefined);
	const tiers = refs.flatMap((ref) => tierOf(context, ref) ?? []);
	const services = distinct(refs.flatMap((ref) => servicesFor(context, ref)))
		.map((ref) => titleOf(context, ref))
		.sort(byText);
	return {
		...(team !== undefined && { team: titleOf(context, team) }),
		...(severity !== undefined && { severity }),
		...(tiers.length > 0 && { tier: Math.min(...tiers) }),
		...(services.length > 0 && { services }),
	};
}

const tierOf = (context: ViewContext, ref: Ref): number | undefined =>
	entityOfKind(context.index, ref, 'component')?.data.tier ??
	entityOfKind(context.index, ref, 'business-service')?.data.tier;

function servicesFor(context: ViewContext, ref: Ref): readonly Ref[] {
	if (ref.startsWith('business-service:')) return [ref];
	return ref.startsWith('flow:') ? servicesOfFlow(context.model, ref) : serviceMapOf(context.model).servicesOf(ref);
}
