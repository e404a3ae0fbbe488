import type { Token } from 'markdown-it';

const BOX = /^\[([ xX])\](?=\s|$)/;

/**
 * `- [ ] open` and `- [x] done`: a list item whose text begins with a box gets a box that nobody can tick. The box is
 * marked as ours by the caller; here it becomes a token.
 */
export function taskLists(tokens: readonly Token[], makeToken: (type: string) => Token): void {
	for (const [at, token] of tokens.entries()) {
		if (
			token.type !== 'inline' ||
			tokens[at - 1]?.type !== 'paragraph_open' ||
			tokens[at - 2]?.type !== 'list_item_open'
		)
			continue;
		const first = token.children?.[0];
		const match = first?.type === 'text' ? BOX.exec(first.content) : null;
		if (!first || !match) continue;
		first.content = first.content.slice(match[0].length);
		const box = makeToken('task_box');
		box.tag = 'input';
		box.attrs = [
			['type', 'checkbox'],
			['disabled', ''],
		];
		if (match[1] !== ' ') box.attrs.push(['checked', '']);
		token.children!.unshift(box);
		tokens[at - 2]!.attrSet('class', 'task-list-item');
	}
}
