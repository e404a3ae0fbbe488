/** Tells whether a place lies between two ticks; places are asked for in order. */
export function codeIn(text: string): (at: number) => boolean {
	let inside = false;
	let tick = text.indexOf('`');
	return (at) => {
		for (; tick !== -1 && tick < at; tick = text.indexOf('`', tick + 1)) inside = !inside;
		return inside;
	};
}
