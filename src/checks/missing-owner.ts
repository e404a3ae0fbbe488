import type { Model } from '#model/model.ts';
import { type AdoptedGroup, byAdoptedFolder } from './adopted-folders.ts';
import type { Check, Opinion } from './check.ts';
import { code, counted, listed, verb } from './naming.ts';
import { ownershipOpinions } from './ownership-opinions.ts';

/** Something that nobody answers for. */
export const missingOwner: Check = {
	id: 'missing-owner',
	title: 'Nobody owns it',
	severity: 'warning',
	run: ({ model }, facts) => {
		const all = ownershipOpinions(facts, ['no-owner'], ({ ref }) => ({
			message: `${code(ref)} has no owner, so nobody is called when it fails`,
			suggestion: 'name a team: `owner: team:<team>`',
		}));
		const folders = unownedFolders(model, all);
		const told = new Set(folders.flatMap(({ runbooks }) => runbooks.map(({ ref }) => ref)));
		return [...folders.map(ofFolder), ...all.filter(({ subject }) => !told.has(subject))];
	},
};

function unownedFolders(model: Model, opinions: readonly Opinion[]): readonly AdoptedGroup[] {
	const unowned = new Set(opinions.map(({ subject }) => subject));
	return byAdoptedFolder(
		model,
		model.byKind.runbook.filter(({ ref }) => unowned.has(ref)),
	).folders;
}

/** An owner is written beside the folder, for the files of adopted runbooks are never written to. */
function ofFolder({ path, subject, runbooks }: AdoptedGroup): Opinion {
	const count = runbooks.length;
	return {
		subject,
		span: runbooks[0]!.span,
		message: `${counted(count, 'adopted runbook')} of ${code(path)} ${verb(count, 'has', 'have')} no owner, so nobody is called when what ${verb(count, 'it is', 'they are')} for fails: ${listed(runbooks.map(({ ref }) => ref))}`,
		suggestion: `name a team for all runbooks of the folder, in \`lintel.yaml\`: \`runbooks: [{ path: ${path}, owner: team:<team> }]\``,
	};
}
