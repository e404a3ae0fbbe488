/** Limits that are checked before anything is drawn. Mermaid itself would draw a picture of its own complaint, or take minutes. */
import type { DiagramError } from './diagram.ts';

/** Characters of diagram text. Mermaid's own limit. */
const MAX_TEXT_LENGTH = 50_000;
/** Edges, counted as arrows in the text. Beyond a few hundred, layout takes seconds and nobody can read the result. */
const MAX_EDGES = 500;

const ARROW = /(?:<|x|o)?(?:--+|==+|-\.+-|~~+)[->=ox|]?|->>|<<-|\.\.+>?/g;
/** Types whose layout cost grows with their edges. */
const GRAPH = /^\s*(?:flowchart|graph|stateDiagram|classDiagram|erDiagram)/m;

/** Why a text is too large to draw, or undefined. */
export function tooLarge(text: string): DiagramError | undefined {
	if (text.length > MAX_TEXT_LENGTH) {
		const message = `the diagram is ${text.length} characters long, expected at most ${MAX_TEXT_LENGTH}`;
		return { kind: 'too-large', message };
	}
	if (!GRAPH.test(text)) return undefined;
	const edges = text.split('\n').reduce((sum, line) => sum + edgesIn(line), 0);
	if (edges <= MAX_EDGES) return undefined;
	return { kind: 'too-large', message: `the diagram has about ${edges} edges, expected at most ${MAX_EDGES}` };
}

/** Arrows outside quotes and comments. `A & B --> C & D` is four edges. */
function edgesIn(line: string): number {
	if (/^\s*%%/.test(line)) return 0;
	const bare = line.replace(/"[^"]*"/g, '""').replace(/\|[^|]*\|/g, '');
	const arrows = bare.match(ARROW)?.length ?? 0;
	const sides = bare.split(ARROW).map((side) => side.split('&').length);
	return arrows === 0 ? 0 : sides.slice(1).reduce((sum, count, index) => sum + count * sides[index]!, 0);
}
