/**
 * What other site generators write into Markdown, as plain Markdown: links and boxes of Hugo, MkDocs and Docusaurus, prompts of a
 * shell. Every line stays one line, so that places in the file stay true; what is not known stays as it is written.
 */
export function plainMarkdown(text: string): string {
	const lines = text.split('\n');
	const out: string[] = [];
	let fence: string | undefined;
	let box: 'colons' | 'indent' | 'shortcode' | undefined;
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at]!;
		const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
		const quote = box === undefined ? '' : '> ';
		if (fence !== undefined) {
			if (mark !== undefined && mark[0] === fence[0] && mark.length >= fence.length) fence = undefined;
			out.push(quote + (box === 'indent' ? line.replace(/^ {4}|^\t/, '') : line));
			continue;
		}
		if (box === 'indent' && line.trim() !== '' && !/^(?: {4}|\t)/.test(line)) box = undefined;
		if (mark !== undefined) {
			fence = mark;
			out.push((box === undefined ? '' : '> ') + (box === 'indent' ? line.replace(/^ {4}|^\t/, '') : line));
			if (isPromptOnly(lines, at)) stripPrompts(lines, at);
			continue;
		}
		const opened = box === undefined ? openedBox(line) : undefined;
		if (opened !== undefined) {
			box = opened.form;
			out.push(opened.line);
		} else if (box === 'colons' && /^\s*:{3,}\s*$/.test(line)) {
			box = undefined;
			out.push('');
		} else if (box === 'shortcode' && /^\s*\{\{[<%]\s*\/\w+\s*[>%]\}\}\s*$/.test(line)) {
			box = undefined;
			out.push('');
		} else if (box !== undefined) {
			out.push(`> ${plainLine(box === 'indent' ? line.replace(/^ {4}|^\t/, '') : line)}`);
		} else out.push(plainLine(line));
	}
	return out.join('\n');
}

const boxNames: { readonly [word: string]: string } = {
	note: 'NOTE',
	info: 'NOTE',
	tip: 'TIP',
	hint: 'TIP',
	success: 'TIP',
	important: 'IMPORTANT',
	warning: 'WARNING',
	caution: 'CAUTION',
	danger: 'CAUTION',
	error: 'CAUTION',
};

/** The first line of a box: `:::warning Title`, `!!! warning "Title"`, `{{< hint warning >}}`. */
function openedBox(
	line: string,
): { readonly form: 'colons' | 'indent' | 'shortcode'; readonly line: string } | undefined {
	const head = (word: string): string | undefined => {
		const name = boxNames[word.toLowerCase()];
		return name && `> [!${name}]`;
	};
	const colons = /^\s*:{3,}\s*(\w+)/.exec(line)?.[1];
	if (colons !== undefined && head(colons) !== undefined) return { form: 'colons', line: head(colons)! };
	const indent = /^(?:!{3}|\?{3}\+?)\s+(\w+)/.exec(line)?.[1];
	if (indent !== undefined && head(indent) !== undefined) return { form: 'indent', line: head(indent)! };
	const [, shortcode, kind] =
		/^\s*\{\{[<%]\s*(hint|notice|alert|callout|admonition)\s*"?([\w]*)[^}]*[>%]\}\}\s*$/.exec(line) ?? [];
	if (shortcode !== undefined) return { form: 'shortcode', line: head(kind ?? '') ?? '> [!NOTE]' };
	return undefined;
}

/** Hugo's references to other pages are links; MDX imports say nothing to a reader. */
function plainLine(line: string): string {
	if (/^import\s.+\sfrom\s+['"].+['"];?\s*$/.test(line)) return '';
	return line.replace(/\{\{[<%]\s*(?:rel)?ref\s+"?([^"\s>%]+)"?\s*[>%]\}\}/g, '$1');
}

const shells = /^\s*(?:`{3,}|~{3,})\s*(?:sh|shell|bash|zsh|console|shell-session|terminal)\b/i;

/** A listing of a shell in which every line that says something begins with a prompt holds commands only, no answers. */
function isPromptOnly(lines: readonly string[], fenceAt: number): boolean {
	if (!shells.test(lines[fenceAt]!)) return false;
	const own = insideOf(lines, fenceAt).filter((line) => line.trim() !== '');
	let continued = false;
	return (
		own.length > 0 &&
		own.every((line) => {
			const fits = continued || /^\s*\$ /.test(line);
			continued = line.endsWith('\\');
			return fits;
		})
	);
}

function stripPrompts(lines: string[], fenceAt: number): void {
	for (let at = fenceAt + 1; at < fenceAt + 1 + insideOf(lines, fenceAt).length; at++)
		lines[at] = lines[at]!.replace(/^(\s*)\$ /, '$1');
}

function insideOf(lines: readonly string[], fenceAt: number): readonly string[] {
	const end = lines.findIndex((line, at) => at > fenceAt && /^\s*(?:`{3,}|~{3,})\s*$/.test(line));
	return lines.slice(fenceAt + 1, end === -1 ? lines.length : end);
}
