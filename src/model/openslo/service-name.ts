import type { Ref } from '../model.ts';

/**
 * What an objective is about, as a name that OpenSLO takes for a service: the id of a component (of an interface, its component's),
 * and for other kinds their word in front of the id, so that no two share a name.
 */
export function serviceName(subject: Ref): string {
	const ref = subject.startsWith('interface:')
		? `component:${subject.slice('interface:'.length).split('/')[0]}`
		: subject;
	return (ref.startsWith('component:') ? ref.slice('component:'.length) : ref.replace(':', '-')).slice(0, 63);
}
