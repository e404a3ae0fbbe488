import type { Formula, Gate } from '#graph/cut-sets.ts';
import { addTo } from '#graph/lists-by-key.ts';
import type { Model, Ref } from '#model/model.ts';
import { type Copies, copiesToLose, isDeployed, withParents } from './events.ts';
import { type FailureNetwork, noLimit } from './network.ts';

/** The part of a model that the fault tree reads beside the network: places, and how components run in them. */
export interface Placed extends Pick<Model, 'domainParents'> {
	readonly byKind: { readonly 'failure-domain': readonly { readonly ref: Ref }[] };
	readonly deployments: { readonly [component: Ref]: Copies };
}

/**
 * The fault tree of a model in one reading (DOMAIN 2.1): what makes each component, flow and service DOWN, as a monotone
 * formula. Gates are named by the ref of what they describe, events by `event ` and the ref of the event.
 */
export function faultTreeOf(model: Placed, network: FailureNetwork): Formula {
	const gates = new Map<string, Gate>();
	for (const domain of model.byKind['failure-domain']) {
		gates.set(domain.ref, { connective: 'or', of: withParents(model, domain.ref).map(eventName) });
	}
	const needs = lossesByNode(network, gates);
	for (const [index, ref] of network.refs.entries()) {
		// A view that is DOWN exactly when its component is needs no gate of its own.
		if (network.viewLikeness[index]! > 0) continue;
		const local = index < network.componentCount ? localLosses(model, ref, network.reading, gates) : [];
		gates.set(ref, { connective: 'or', of: [...local, ...(needs.get(index) ?? [])] });
	}
	return gates;
}

/** The name of a basic event in the formula. */
export function eventName(ref: Ref): string {
	return `event ${ref}`;
}

/** The ref behind the name of a basic event. */
export function refOfEvent(name: string): Ref {
	return name.slice('event '.length);
}

function localLosses(
	model: Placed,
	component: Ref,
	reading: FailureNetwork['reading'],
	gates: Map<string, Gate>,
): string[] {
	const deployment = model.deployments[component];
	const causes = (deployment?.commonCauses ?? []).map((cause) => eventName(cause.ref));
	const shared = [...(deployment?.domains ?? [])].filter((domain) => gates.has(domain));
	if (!isDeployed(deployment))
		return [...causes, ...shared, ...(reading === 'pessimistic' ? [eventName(component)] : [])];
	const copies = deployment.replicas.map((replica) => {
		const domains = replica.domains.filter((domain) => gates.has(domain));
		gates.set(replica.ref, { connective: 'or', of: [eventName(replica.ref), ...domains] });
		return replica.ref;
	});
	const tooMany = `copies of ${component}`;
	gates.set(tooMany, { connective: 'at-least', k: copiesToLose(deployment), of: copies });
	return [...causes, ...shared, tooMany];
}

/** Per node the names of what takes it DOWN from outside: hard gates of the network, buffers taken as full. */
function lossesByNode(network: FailureNetwork, gates: Map<string, Gate>): Map<number, string[]> {
	const members = new Map<number, string[]>();
	for (const [edge, gate] of network.edgeGate.entries()) {
		// A buffered edge that is never DOWN adds nothing to the fault tree, but still counts as a member of its group.
		const canFail = network.edgeDelay[edge]! < 0 || network.edgeAfter[edge]! === 2;
		if (network.gateSoft[gate] === 1 || !canFail || network.gateLimit[gate] === noLimit) continue;
		if (network.viewLikeness[network.gateNode[gate]!]! > 0) continue;
		const to = network.edgeTo[edge]!;
		const name = network.refs[network.viewLikeness[to]! > 0 ? network.viewOf[to]! : to]!;
		addTo(members, gate, name);
	}
	const losses = new Map<number, string[]>();
	for (const [gate, names] of members) {
		const limit = network.gateLimit[gate]!;
		const group = `group ${gate}`;
		const name = network.gateSize[gate] === 1 ? names[0]! : group;
		if (name === group) gates.set(group, { connective: 'at-least', k: limit, of: names });
		const node = network.gateNode[gate]!;
		addTo(losses, node, name);
	}
	return losses;
}
