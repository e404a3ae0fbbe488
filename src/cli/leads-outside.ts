import { isAbsolute, sep } from 'node:path';

/** Whether a way, as `relative` gives it from a folder to a path, leads out of that folder. */
export const leadsOutside = (way: string): boolean => way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
