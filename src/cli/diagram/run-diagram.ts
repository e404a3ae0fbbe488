import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { nearest } from '#diagnostics/suggest.ts';
import type { Model } from '#model/model.ts';
import type { Diagram } from '#views/page.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { complain, type Misuse } from '../complain.ts';
import { openRenderer } from '../open-renderer.ts';
import { textOf } from '../option-values.ts';
import { readGiven } from '../read-given.ts';
import { siteInputOf } from '../site-input.ts';
import { targetNamed } from '../target-name.ts';
import { createProgress } from '../terminal.ts';
import { warnOfHoles } from '../warn-of-holes.ts';
import type { FormatName } from './format-names.ts';
import { exportAs } from './formats.ts';
import { type PictureGroup, pictureGroups } from './pictures.ts';

/** `lintel diagram`: lists the pictures of a workspace, or writes one. */
export async function runDiagram(given: Arguments, context: Context): Promise<ExitCode> {
	const list = given.options['list'] === true;
	const [first, ...rest] = given.positionals;
	if (!list && first === undefined)
		return complain({ message: 'a picture of what?', hint: '`lintel diagram --list` names every picture' }, context);
	const progress = createProgress(context.terminal);
	const folder = list ? given.positionals : rest;
	const reading = readGiven({ ...given, positionals: folder }, context, progress);
	if (reading === undefined) return exitCode.misuse;
	progress.report('Computing');
	const { pages, base, url } = siteInputOf(reading, context, true);
	progress.done();
	warnOfHoles(reading, 'pictures', context);
	const groups = pictureGroups(pages, Object.keys(reading.architecture.model.entities));
	if (list) {
		context.terminal.out(
			groups.map(({ name, pictures }) => `${name}\t${pictures.map(({ id }) => id).join(', ')}\n`).join(''),
		);
		return exitCode.fine;
	}
	const chosen = choose(groups, first!, textOf(given.options['picture']), reading.architecture.model);
	if ('misuse' in chosen) return complain(chosen.misuse, context);
	if (chosen.further !== undefined) context.terminal.error(`lintel: ${chosen.further}\n`);
	const site = url === undefined ? undefined : `${url.replace(/\/+$/, '')}${base.replace(/\/+$/, '')}`;
	return write(chosen.diagram, site, reading.folder, given, context);
}

/** `further` says where the rest is of what goes on in other pictures. */
type Choice = { readonly diagram: Diagram; readonly further?: string | undefined } | { readonly misuse: Misuse };

function choose(
	groups: readonly PictureGroup[],
	target: string,
	picture: string | undefined,
	model: Pick<Model, 'entities'>,
): Choice {
	const named = targetNamed(
		target,
		groups.map(({ name }) => name),
		'picture',
		model,
	);
	if ('hint' in named) {
		const about = aboutWithoutPicture(groups, target, model);
		return { misuse: { message: `there is no picture of \`${target}\``, hint: about ?? named.hint } };
	}
	const { pictures } = groups.find(({ name }) => name === named.target)!;
	const ids = pictures.map(({ id }) => id);
	if (picture === undefined) return { diagram: pictures[0]!, further: furtherParts(ids) };
	const diagram = pictures.find(({ id }) => id === picture);
	if (diagram !== undefined) return { diagram };
	const near = nearest(picture, ids);
	return {
		misuse: {
			message: `\`${named.target}\` has no picture \`${picture}\``,
			hint: near ? `did you mean \`${near}\`?` : `its pictures: ${ids.join(', ')}`,
		},
	};
}

/** A long sequence is divided into several pictures, and the first alone would pass for the whole. */
function furtherParts([first, ...others]: readonly string[]): string | undefined {
	const parts = others.filter((id) => id.startsWith(`${first}-`) && /^\d+$/.test(id.slice(first!.length + 1)));
	if (parts.length === 0) return undefined;
	return `this is part 1 of ${parts.length + 1}; \`--picture ${parts[0]}\` is the next`;
}

/** Pages with pictures about something whose own page has none; undefined where nothing is called that. */
function aboutWithoutPicture(
	groups: readonly PictureGroup[],
	target: string,
	model: Pick<Model, 'entities'>,
): string | undefined {
	const found = targetNamed(target, Object.keys(model.entities), '', model);
	if ('hint' in found) return undefined;
	const id = found.target.slice(found.target.indexOf(':') + 1);
	const about = groups.map(({ name }) => name).filter((name) => name.includes(`/${id}/`));
	const none = `the page of \`${found.target}\` has none`;
	return about.length === 0 ? none : `${none}; about it: ${about.slice(0, 5).join(', ')}`;
}

async function write(
	diagram: Diagram,
	site: string | undefined,
	workspace: string,
	given: Arguments,
	context: Context,
): Promise<ExitCode> {
	const format = (textOf(given.options['format']) ?? 'svg') as FormatName;
	const out = textOf(given.options['out']);
	if (format === 'png' && out === undefined)
		return complain({ message: 'a PNG is no text for the terminal', hint: 'name a file with `--out`' }, context);
	const renderer = openRenderer(workspace);
	try {
		const exported = await exportAs(format, {
			diagram,
			site,
			scheme: textOf(given.options['theme']) === 'dark' ? 'dark' : 'light',
			draw: async (wanted) => {
				const drawn = await renderer.draw(wanted, 'd');
				if ('error' in drawn) return { error: drawn.error };
				return { svg: drawn.svg, width: drawn.width ?? 0, height: drawn.height ?? 0 };
			},
		});
		if ('problem' in exported) {
			context.terminal.error(`lintel: ${exported.problem}\n  ${exported.hint}\n`);
			return exitCode.findings;
		}
		return save(exported.content, out, context);
	} finally {
		await renderer.close();
	}
}

function save(content: string | Buffer, out: string | undefined, context: Context): ExitCode {
	if (out === undefined) {
		context.terminal.out(content.toString());
		return exitCode.fine;
	}
	const path = resolve(context.cwd, out);
	try {
		writeFileSync(path, content);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		return complain({ message: `\`${out}\` cannot be written`, hint: why }, context);
	}
	context.terminal.error(`Wrote ${relative(context.cwd, path) || out}\n`);
	return exitCode.fine;
}
