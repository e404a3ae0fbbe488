import type { Token } from 'markdown-it';
import type { RenderContext } from './context.ts';
import { plainText } from './plain-text.ts';

/**
 * Gives headings their level and their anchor. A heading is one level below the nearest earlier heading that was written
 * with a smaller level, so jumps close up; the topmost ones start at `baseLevel`, and several level-1 headings stand side
 * by side. Nothing goes deeper than level 6.
 */
export function headings(tokens: Token[], context: RenderContext): void {
	const base = context.options.baseLevel ?? 2;
	const open: { written: number; shown: number }[] = [];
	let first = true;
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at]!;
		if (token.type !== 'heading_open') continue;
		const inline = tokens[at + 1]!;
		const written = Number(token.tag.slice(1));
		const text = plainText(inline.children ?? []).trim();
		const line = context.firstLine + (token.map?.[0] ?? 0);
		const id = context.anchors.take(text);
		if (first && written === 1 && token.level === 0 && context.options.extractTitle) {
			context.title = { depth: 1, text, id, line };
			open.push({ written, shown: base - 1 });
			tokens.splice(at, 3);
			at--;
			first = false;
			continue;
		}
		first = false;
		while (open.length > 0 && open.at(-1)!.written >= written) open.pop();
		const depth = Math.min(6, open.length === 0 ? base : open.at(-1)!.shown + 1);
		open.push({ written, shown: depth });
		token.tag = `h${depth}`;
		tokens[at + 2]!.tag = token.tag;
		token.attrSet('id', id);
		context.headings.push({ depth, text, id, line });
	}
}
