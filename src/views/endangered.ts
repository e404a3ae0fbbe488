import type { Finding } from '#checks/finding.ts';
import { oncePer } from '#graph/once-per.ts';
import type { Ref } from '#model/model.ts';

/** What a finding endangers; listed when it is first asked for. */
export const endangeredBy = oncePer((finding: Finding): readonly Ref[] => finding.targets);
