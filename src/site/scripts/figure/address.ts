/** What a reader chose in one picture, kept in the address (`?<picture>.full`) so that it can be sent to a colleague. */
export interface FigureState {
	full: boolean;
	/** Key of an overlay, empty for none. */
	overlay: string;
	/** Node id that is looked around from, empty for none. */
	node: string;
}

export function readFigureState(figure: string): FigureState {
	const parameters = new URLSearchParams(location.search);
	return {
		full: parameters.has(`${figure}.full`),
		overlay: parameters.get(`${figure}.over`) ?? '',
		node: parameters.get(`${figure}.node`) ?? '',
	};
}

/** Writes the state back without a new history entry; what is as it was at first is left out. */
export function writeFigureState(figure: string, { full, overlay, node }: FigureState): void {
	const parameters = new URLSearchParams(location.search);
	for (const [name, value] of [
		['full', full ? '1' : ''],
		['over', overlay],
		['node', node],
	] as const) {
		if (value) parameters.set(`${figure}.${name}`, value);
		else parameters.delete(`${figure}.${name}`);
	}
	const search = parameters.toString();
	history.replaceState(history.state, '', location.pathname + (search && `?${search}`) + location.hash);
}
