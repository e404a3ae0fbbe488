/** A link, verbatim text, a day, or text between marks; every repetition has a bound. */
const PIECE =
	/\[\[([^[\]\n]{1,500})\](?:\[([^[\]\n]{1,300})\])?\]|(?<![\p{L}\p{N}])([=~])(\S(?:[^\n]{0,300}?\S)?)\3(?![\p{L}\p{N}])|[[<](\d{4}-\d{2}-\d{2})(?:[ ][^[\]<>\n]{1,40})?[\]>]|(?<![\p{L}\p{N}*/_+])([*/_+])([^\s*/_+](?:[^\n*/_+]{0,300}?[^\s*/_+])?)\6(?![\p{L}\p{N}*/_+])/gu;
const MARKS: Readonly<Record<string, string>> = { '*': '**', '/': '*', _: '*', '+': '~~' };

/** A line of Org's running text in Markdown. What Markdown or HTML would take for marks stands as text. */
export function readOrgInline(text: string): string {
	let out = '';
	let from = 0;
	for (const match of text.matchAll(PIECE)) {
		const [whole, target, label, , verbatim, day, mark, inside] = match;
		out += asText(text.slice(from, match.index));
		from = match.index + whole.length;
		if (target !== undefined) out += linkTo(target, label);
		else if (verbatim !== undefined) out += `\`${verbatim.replaceAll('`', "'")}\``;
		else if (day !== undefined) out += day;
		else out += `${MARKS[mark!]}${asText(inside!)}${MARKS[mark!]}`;
	}
	return out + asText(text.slice(from));
}

function linkTo(target: string, label: string | undefined): string {
	const href = target.replace(/^file:/, '').replace(/::.*$/, '');
	if (/^(?:id|\*|#)/.test(target) && !/^[\w-]+\.\w+$/.test(target))
		return asText(label ?? target.replace(/^(?:id:|[*#])/, ''));
	return `[${asText(label ?? href)}](<${href.replace(/[<>]/g, '')}>)`;
}

const asText = (text: string): string => text.replace(/</g, '&lt;').replace(/[`*_]/g, '\\$&');
