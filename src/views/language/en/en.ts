import { arrivingTexts } from './arriving.ts';
import { boxesTexts } from './boxes.ts';
import { calculatorTexts } from './calculator.ts';
import { cellsTexts } from './cells.ts';
import { decisionsTexts } from './decisions.ts';
import { detailsTexts } from './details.ts';
import { drawnTexts } from './drawn.ts';
import { emptyTexts } from './empty.ts';
import { findingsTexts } from './findings.ts';
import { flowingTexts } from './flowing.ts';
import { frameTexts } from './frame.ts';
import { gapsTexts } from './gaps.ts';
import { headingsTexts } from './headings.ts';
import { historiesTexts } from './histories.ts';
import { kindsTexts } from './kinds.ts';
import { labelsTexts } from './labels.ts';
import { leadsTexts } from './leads.ts';
import { measuresTexts } from './measures.ts';
import { navigationTexts } from './navigation.ts';
import { overviewsTexts } from './overviews.ts';
import { packedTexts } from './packed.ts';
import { picturesTexts } from './pictures.ts';
import { proposalsTexts } from './proposals.ts';
import { reasonsTexts } from './reasons.ts';
import { reportsTexts } from './reports.ts';
import { risksTexts } from './risks.ts';
import { runbooksTexts } from './runbooks.ts';
import { scriptTexts } from './script.ts';
import { sentencesTexts } from './sentences.ts';
import { statesTexts } from './states.ts';
import { twinsTexts } from './twins.ts';
import { verdictsTexts } from './verdicts.ts';
import { whatIfTexts } from './what-if.ts';
import { wordsTexts } from './words.ts';

/** Every text that a catalogue has, in English: what a workspace of another language may translate. */
export const catalogueTexts: readonly string[] = [
	...frameTexts,
	...scriptTexts,
	...calculatorTexts,
	...kindsTexts,
	...navigationTexts,
	...headingsTexts,
	...labelsTexts,
	...statesTexts,
	...runbooksTexts,
	...emptyTexts,
	...reportsTexts,
	...picturesTexts,
	...detailsTexts,
	...reasonsTexts,
	...proposalsTexts,
	...findingsTexts,
	...sentencesTexts,
	...gapsTexts,
	...cellsTexts,
	...drawnTexts,
	...leadsTexts,
	...wordsTexts,
	...twinsTexts,
	...packedTexts,
	...boxesTexts,
	...decisionsTexts,
	...historiesTexts,
	...measuresTexts,
	...verdictsTexts,
	...overviewsTexts,
	...flowingTexts,
	...risksTexts,
	...arrivingTexts,
	...whatIfTexts,
];
