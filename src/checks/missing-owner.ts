import { adoptedMark } from '#model/runbooks/adopt.ts';
import { runbookFolderOf } from '#model/workspace-folders.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';
import { ownershipOpinions } from './ownership-opinions.ts';

/** Something that nobody answers for. */
export const missingOwner: Check = {
	id: 'missing-owner',
	title: 'Nobody owns it',
	severity: 'warning',
	run: ({ model }, facts) =>
		ownershipOpinions(facts, ['no-owner'], ({ ref, span }) => {
			const entity = model.entities[ref];
			// The files of adopted runbooks are never written to.
			const folder =
				entity !== undefined && adoptedMark in entity.data ? runbookFolderOf(model.workspace, span.file) : undefined;
			return {
				message: `${code(ref)} has no owner, so nobody is called when it fails`,
				suggestion:
					folder === undefined
						? 'name a team: `owner: team:<team>`'
						: `name a team for all runbooks of the folder, in \`lintel.yaml\`: \`runbooks: [{ path: ${folder.path}, owner: team:<team> }]\``,
			};
		}),
};
