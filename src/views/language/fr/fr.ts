import type { Catalogue } from '../catalogue.ts';
import { calculator } from './calculator.ts';
import { decisions } from './decisions.ts';
import { details } from './details.ts';
import { empty } from './empty.ts';
import { frame } from './frame.ts';
import { headings } from './headings.ts';
import { kinds } from './kinds.ts';
import { labels } from './labels.ts';
import { navigation } from './navigation.ts';
import { pictures } from './pictures.ts';
import { reasons } from './reasons.ts';
import { reports } from './reports.ts';
import { runbooks } from './runbooks.ts';
import { script } from './script.ts';
import { states } from './states.ts';

/** All that Lintel says in French. */
export const fr: Catalogue = {
	...frame,
	...script,
	...calculator,
	...kinds,
	...navigation,
	...headings,
	...labels,
	...states,
	...runbooks,
	...empty,
	...reports,
	...pictures,
	...details,
	...reasons,
	...decisions,
};
