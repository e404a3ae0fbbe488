import { lineEndAt, type Splice } from './change.ts';
import { type EditContext, writableFrontMatter } from './edit-context.ts';
import { addKey } from './yaml-value.ts';

/** The ways to give a status to a record that has none, the most fitting first: as its neighbours have it, else under a heading. */
export function statusInsertions(
	context: EditContext,
	text: string,
	inFrontMatter: string,
): readonly (readonly Splice[])[] {
	const { style } = context;
	const inFront = frontMatterStatus(context, inFrontMatter);
	const others = [
		style.statusPlace === 'bullet' ? bulletStatus(context, text) : undefined,
		headingStatus(context, text),
	];
	const front = style.statusPlace === 'front-matter' || context.record.date?.from === 'front-matter';
	return (front ? [inFront, ...others] : [...others, inFront]).filter((one) => one !== undefined);
}

function frontMatterStatus(context: EditContext, text: string): Splice[] | undefined {
	const front = writableFrontMatter(context);
	if (!front) return undefined;
	const { source } = context.record;
	return [
		addKey(
			source.path,
			source.text,
			undefined,
			front.end,
			'status',
			text.toLowerCase() === text ? text : text.charAt(0).toLowerCase() + text.slice(1),
		),
	];
}

/** A bullet above the first bullet of the header, with the same marker. */
function bulletStatus({ record, style }: EditContext, text: string): Splice[] | undefined {
	const first = record.statements.find(({ from }) => from === 'bullet');
	if (!first) return undefined;
	const { source, outline } = record;
	const line = outline.lines.find(
		({ start, end }) => start <= first.span.start.offset && first.span.start.offset <= end,
	);
	const marker = line && /^\s*[-*+][ \t]+/.exec(line.text)?.[0];
	if (!line || marker === undefined) return undefined;
	const end = lineEndAt(source.text, line.start);
	return [
		{
			file: source.path,
			start: line.start,
			end: line.start,
			text: `${marker}${style.words.statusHeading}: ${text}${end}`,
		},
	];
}

/** A section of its own above the first section below the title, at that section's level; at the end of a text without sections. */
function headingStatus({ record, style }: EditContext, text: string): Splice[] {
	const { source, outline } = record;
	const title = outline.headings.findIndex(({ level }) => level === 1);
	const next = outline.headings[title === -1 && record.titleFrom === 'heading' ? 1 : title + 1];
	const level = Math.max(2, next?.level ?? 2);
	const line = next && outline.lines[next.line];
	const at = line?.start ?? source.text.length;
	const end = lineEndAt(source.text, Math.max(0, at - 1));
	const before = source.text.slice(0, at);
	const gap = before === '' || /\n[ \t]*\r?\n$/.test(before) ? '' : before.endsWith('\n') ? end : end + end;
	const section = `${'#'.repeat(level)} ${style.words.statusHeading}${end}${end}${text}`;
	return [
		{
			file: source.path,
			start: at,
			end: at,
			text: line ? `${gap}${section}${end}${end}` : `${gap}${section}${before.endsWith('\n') ? end : ''}`,
		},
	];
}
