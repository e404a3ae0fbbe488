import type { Catalogue } from '../catalogue.ts';
import { arriving } from './arriving.ts';
import { boxes } from './boxes.ts';
import { calculator } from './calculator.ts';
import { cells } from './cells.ts';
import { decisions } from './decisions.ts';
import { details } from './details.ts';
import { drawn } from './drawn.ts';
import { empty } from './empty.ts';
import { findings } from './findings.ts';
import { flowing } from './flowing.ts';
import { frame } from './frame.ts';
import { gaps } from './gaps.ts';
import { headings } from './headings.ts';
import { histories } from './histories.ts';
import { kinds } from './kinds.ts';
import { labels } from './labels.ts';
import { leads } from './leads.ts';
import { measures } from './measures.ts';
import { navigation } from './navigation.ts';
import { overviews } from './overviews.ts';
import { packed } from './packed.ts';
import { pictures } from './pictures.ts';
import { proposals } from './proposals.ts';
import { reasons } from './reasons.ts';
import { reports } from './reports.ts';
import { risks } from './risks.ts';
import { runbooks } from './runbooks.ts';
import { script } from './script.ts';
import { sentences } from './sentences.ts';
import { catalogueWithFrenchSpaces } from './spaces.ts';
import { states } from './states.ts';
import { twins } from './twins.ts';
import { verdicts } from './verdicts.ts';
import { whatIf } from './what-if.ts';
import { words } from './words.ts';

/** All that Lintel says in French. */
export const fr: Catalogue = catalogueWithFrenchSpaces({
	...frame,
	...packed,
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
	...proposals,
	...findings,
	...sentences,
	...gaps,
	...cells,
	...drawn,
	...leads,
	...words,
	...twins,
	...boxes,
	...decisions,
	...histories,
	...measures,
	...verdicts,
	...overviews,
	...flowing,
	...risks,
	...arriving,
	...whatIf,
});
