import { addTo } from '#graph/lists-by-key.ts';
import type { ReferenceText } from './guides.ts';

/** What a page needs to know of a recipe of the cookbook, from its Markdown. */
export interface RecipeText {
	/** The text for readers: files named, answers introduced, and without what stands elsewhere on the page. */
	readonly markdown: string;
	/** The sentence or two that say when to use it. */
	readonly when: string;
	/** Each picture in words, line by line. */
	readonly words: readonly (readonly string[])[];
	/** Checks whose findings it answers, by id. */
	readonly answers: readonly string[];
	/** Analyses whose results it shows, by id. */
	readonly analyses: readonly string[];
}

const FENCE = /^```([a-z]+)([^\n]*)\n([\s\S]*?)^```[ \t]*\n?/gm;

/** Reads a recipe: see `tests/cookbook-page.ts` for what its fences mean. */
export function recipeTextOf(text: string): RecipeText {
	const words: (readonly string[])[] = [];
	const analyses = new Set<string>();
	const markdown = text
		.replace(FENCE, (whole, language: string, info: string, body: string) => {
			const about = info.trim();
			if (language === 'words') {
				words.push(body.trimEnd().split('\n'));
				return '';
			}
			if (language === 'mermaid') return `\`\`\`mermaid\n${body}\`\`\`\n`;
			if (language === 'diagnostics')
				return body === ''
					? '`lintel check` has nothing to say about it.\n'
					: `What \`lintel check\` says:\n\n\`\`\`\n${body}\`\`\`\n`;
			if (language === 'result') {
				const [id = '', target] = about.split(/\s+/);
				analyses.add(id);
				return `What \`lintel analyze ${id}${target === undefined ? '' : ` --target ${target}`}\` says:\n\n\`\`\`\n${body}\`\`\`\n`;
			}
			if (language === 'sum') return sumTable(body);
			const title = /title="([^"`]+)"/.exec(info)?.[1];
			return title === undefined ? whole : `\`${title}\`:\n\n\`\`\`${language}\n${body}\`\`\`\n`;
		})
		.replace(/^Answers: .*$/gm, '');
	return {
		markdown,
		when: /^# .+\n+([^#`][^\n]*)/m.exec(text)?.[1] ?? '',
		words,
		answers: [...(/^Answers: (.+)$/m.exec(text)?.[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1]!),
		analyses: [...analyses],
	};
}

/** Sums as a table: `what: sum, told as "words"`. */
function sumTable(body: string): string {
	const rows = body
		.trimEnd()
		.split('\n')
		.map((line) => {
			const [, sum = '', said] = /^(.*?)(?:, told as "(.*)")?$/.exec(line) ?? [];
			const [, what = '', calculation = sum] = /^([^:=]+): (.*)$/.exec(sum) ?? [];
			const words = said === undefined ? '' : `\`${said}\``;
			return `| ${what === '' ? '' : what[0]!.toUpperCase() + what.slice(1)} | \`${calculation}\` | ${words} |`;
		});
	return ['| What | Sum | As Lintel says it |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

/** A recipe as other pages link to it. */
export interface RecipeName {
	readonly id: string;
	readonly title: string;
}

/** The recipes that answer findings of a check, by the id of the check. */
export function recipesByCheck(texts: readonly ReferenceText[]): ReadonlyMap<string, readonly RecipeName[]> {
	const found = new Map<string, RecipeName[]>();
	for (const { id, title, kind, text } of texts) {
		if (kind !== 'recipe') continue;
		for (const check of recipeTextOf(text).answers) addTo(found, check, { id, title });
	}
	return found;
}
