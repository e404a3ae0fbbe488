import type { Entity, Model, Ref } from '#model/model.ts';
import type { ControlEntry } from '#views/registers/control-register.ts';
import { metadata, type OscalFrame, properties, said, tokenOf, unlessEmpty, uuidsIn } from './frame.ts';

/**
 * Components and the controls that apply to them as an OSCAL component definition (NIST, version 1.1.2). A control is told by the
 * source that it comes from; what shows that it is done stands in the assessment results.
 */
export function componentDefinition(frame: OscalFrame, model: Model, controls: readonly ControlEntry[]): object {
	const uuid = uuidsIn(frame);
	const sources = [...new Set(controls.map(sourceOf))].sort();
	const appliedTo = (ref: Ref): readonly ControlEntry[] => controls.filter(({ appliesTo }) => appliesTo.includes(ref));
	const implementations = (ref: Ref) =>
		sources.flatMap((source) => {
			const own = appliedTo(ref).filter((one) => sourceOf(one) === source);
			if (own.length === 0) return [];
			return [
				{
					uuid: uuid('implementation', `${ref} ${source}`),
					source: `#${uuid('source', source)}`,
					description: `Controls of ${source} that apply`,
					'implemented-requirements': own.map(({ ref: control, control: { data, name } }) => ({
						uuid: uuid('requirement', `${ref} ${control}`),
						'control-id': tokenOf(data.id),
						description: said(data.text, name),
						...properties({ clause: data.clause, reference: control }),
					})),
				},
			];
		});
	const parts: readonly Entity[] = [
		...model.byKind.component,
		...model.byKind['business-service'],
		...model.byKind['third-party'],
	];
	return {
		'component-definition': {
			uuid: uuid('document', 'component-definition'),
			metadata: metadata(frame, 'component definition'),
			...unlessEmpty(
				'components',
				parts.map((one) => ({
					uuid: uuid('component', one.ref),
					type: one.kind === 'component' ? 'software' : 'service',
					title: said(one.name, one.id),
					description: said(descriptionOf(one), 'No description is declared.'),
					...properties({ reference: one.ref, owner: ownerOf(one), tier: tierOf(one), environment: model.environment }),
					...unlessEmpty('control-implementations', implementations(one.ref)),
				})),
			),
			...(sources.length === 0
				? {}
				: {
						'back-matter': {
							resources: sources.map((source) => ({
								uuid: uuid('source', source),
								title: source,
								description: 'Where controls come from, as the workspace names it.',
							})),
						},
					}),
		},
	};
}

const sourceOf = ({ control }: ControlEntry): string => said(control.data.source, 'the workspace itself');

const descriptionOf = ({ data }: Entity): string | undefined => ('description' in data ? data.description : undefined);
const ownerOf = ({ data }: Entity): string | undefined =>
	'owner' in data ? (data.owner as string | undefined) : undefined;
const tierOf = ({ data }: Entity): number | undefined =>
	'tier' in data ? (data.tier as number | undefined) : undefined;
