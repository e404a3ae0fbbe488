/** Brings pictures to life when somebody comes near them, or the address asks for something in them: on a long page most are never seen. */

/** How far from the window, in its heights, a picture comes to life: before it is seen, so that nothing in sight moves. */
const NEAR = '40% 0px';

/** Watches all pictures of the page; what makes them answer is loaded for the first. */
export function watchFigures(): void {
	const asked = [...new URLSearchParams(location.search).keys()];
	const near = new IntersectionObserver(
		(entries) => {
			for (const { isIntersecting, target } of entries) {
				if (!isIntersecting) continue;
				near.unobserve(target);
				enlivenSoon(target as HTMLElement);
			}
		},
		{ rootMargin: NEAR },
	);
	for (const figure of document.querySelectorAll<HTMLElement>('.figure')) {
		if (asked.some((name) => name.startsWith(`${figure.id}.`))) enlivenSoon(figure);
		else near.observe(figure);
	}
	const follow = async (): Promise<void> => {
		const step = /^#step-(\d+)$/.exec(location.hash)?.[1];
		if (step !== undefined) (await import('./figure.ts')).walkTo(Number(step));
	};
	addEventListener('hashchange', () => void follow());
	void follow();
}

let before: Promise<void> = Promise.resolve();

/** One after the other: in between the page answers. A picture whose script cannot be had stays as it is, and so do only those. */
function enlivenSoon(figure: HTMLElement): void {
	before = before
		.then(async () => {
			(await import('./figure.ts')).enlivenFigure(figure);
			await new Promise((turn) => setTimeout(turn));
		})
		.catch(() => {});
}
