import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { printable } from '#diagnostics/printable.ts';
import { createSource } from '#diagnostics/source.ts';
import { renderText } from '#diagnostics/text.ts';
import type { File } from '#model/authored.ts';
import { assignTemplates } from '#model/fault-templates/assign-templates.ts';
import { readFaultTemplates } from '#model/fault-templates/read-templates.ts';
import type { FaultTemplate } from '#model/fault-templates/template.ts';
import { limits } from '#model/limits.ts';
import { counted } from '#views/quantities.ts';
import { type Arguments, type Context, type ExitCode, exitCode } from '../command.ts';
import { complain } from '../complain.ts';
import { textOf } from '../option-values.ts';
import { readArchitecture } from '../pipeline.ts';
import { readingOptions, workspaceFolder } from '../workspace-argument.ts';

/** `lintel chaos import-fis`: what is understood of templates; nothing is written. */
export function importTemplates(given: Arguments, context: Context): ExitCode {
	const found = workspaceFolder(textOf(given.options['workspace']), context.cwd);
	if ('misuse' in found) return complain({ message: found.misuse, hint: found.hint }, context);
	const files: File[] = [];
	for (const name of given.positionals) {
		const file = fileAt(name, context.cwd);
		if ('wrong' in file) return complain({ message: `\`${printable(name)}\` ${file.wrong}`, hint: file.hint }, context);
		files.push(file);
	}
	const { model } = readArchitecture(found.folder, readingOptions(given, context)).architecture;
	const read = readFaultTemplates(files);
	const { templates, diagnostics } = assignTemplates(model, read.templates);
	const told: readonly Diagnostic[] = [...read.diagnostics, ...diagnostics];
	if (given.options['json'] === true)
		context.terminal.out(`${JSON.stringify({ version: 1, templates: templates.map(asData) }, undefined, 2)}\n`);
	else for (const one of templates) context.terminal.out(inWords(one));
	const sources = new Map(files.map(({ path, text }) => [path, createSource(path, text)]));
	context.terminal.error(renderText(told, { source: (file) => sources.get(file), colour: context.terminal.colour }));
	const unstopped = templates.filter(({ alarms }) => alarms.length === 0).length;
	const stray = templates.filter(({ experiment }) => experiment === undefined).length;
	context.terminal.error(
		`${counted(templates.length, 'template')}, ${stray} without an experiment, ${unstopped} that no alarm stops\n`,
	);
	return told.length > 0 || unstopped > 0 ? exitCode.findings : exitCode.fine;
}

function fileAt(name: string, cwd: string): File | { readonly wrong: string; readonly hint?: string | undefined } {
	const path = resolve(cwd, name);
	const stats = statSync(path, { throwIfNoEntry: false });
	if (stats === undefined) return { wrong: 'is not there' };
	if (stats.isDirectory())
		return { wrong: 'is a folder', hint: `name the files in it: \`${printable(name).replace(/\/+$/, '')}/*.json\`` };
	if (!stats.isFile()) return { wrong: 'is not a file' };
	if (stats.size > limits.fileBytes)
		return { wrong: `has ${stats.size} bytes, more than the ${limits.fileBytes} that are read` };
	try {
		return { path: name, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path)) };
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		return { wrong: code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'is not UTF-8 text' : `cannot be read: ${code}` };
	}
}

function inWords(one: FaultTemplate): string {
	const lines = [
		`${one.name} (${one.span.file}:${one.span.start.line})`,
		`  experiment: ${one.experiment === undefined ? 'none' : `${one.experiment}, as ${one.basis}`}`,
		`  actions: ${one.actions.map(({ name, actionId }) => `${name} (${actionId})`).join(', ') || 'none'}`,
		`  targets: ${one.targets.map(({ name, resourceType, chosenBy }) => `${name} (${resourceType}: ${chosenBy})`).join(', ') || 'none'}`,
		`  stops on: ${one.alarms.join(', ') || 'no alarm'}`,
	];
	return lines.map((line) => `${printable(line)}\n`).join('');
}

/** What a program gets: absent is null. */
const asData = (one: FaultTemplate) => ({
	name: one.name,
	file: one.span.file,
	line: one.span.start.line,
	id: one.id ?? null,
	experiment: one.experiment ?? null,
	basis: one.basis ?? null,
	description: one.description ?? null,
	roleArn: one.roleArn ?? null,
	actions: one.actions,
	targets: one.targets,
	alarms: one.alarms,
	tags: one.tags,
});
