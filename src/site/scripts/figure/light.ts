import type { Picture } from './picture.ts';

/** Lights up a part of a picture and dims the rest, by classes on what is drawn already. */
export interface Light {
	/** Nodes and lines; with `members` also what stands in the groups among the nodes. */
	show(nodes: ReadonlySet<string>, edges: ReadonlySet<number>, members?: boolean): void;
	clear(): void;
}

export function createLight(picture: Picture): Light {
	let lit: SVGElement[] = [];
	const clear = (): void => {
		for (const element of lit) element.classList.remove('lit');
		lit = [];
		picture.svg.classList.remove('dimmed');
	};
	return {
		clear,
		show(nodes, edges, members = true) {
			const next = [
				...[...nodes].flatMap((id) => picture.nodes.get(id)?.elements ?? []),
				...(members ? membersOf(picture, nodes) : []),
				...[...edges].flatMap((at) => picture.edges[at]?.elements ?? []),
			];
			const kept = new Set(next);
			for (const element of lit) if (!kept.has(element)) element.classList.remove('lit');
			for (const element of next) element.classList.add('lit');
			lit = next;
			picture.svg.classList.add('dimmed');
		},
	};
}

/** A line may end at a group: then what stands in the group is meant. */
function membersOf(picture: Picture, nodes: ReadonlySet<string>): SVGElement[] {
	const inside = [...picture.nodes.values()].filter(({ elements: [element] }) => {
		for (let group = element?.dataset['group']; group !== undefined; ) {
			if (nodes.has(group)) return true;
			group = picture.nodes.get(group)?.elements[0]?.dataset['group'];
		}
		return false;
	});
	return inside.flatMap(({ elements }) => elements);
}
