/** Marks the section one is reading in "On this page". */

const links = new Map(
	[...document.querySelectorAll<HTMLAnchorElement>('.contents a')].map((link) => [
		decodeURIComponent(link.hash.slice(1)),
		link,
	]),
);
const visible = new Set<string>();

function mark(): void {
	const first = [...links.keys()].find((id) => visible.has(id));
	if (first === undefined) return;
	for (const [id, link] of links) {
		if (id === first) link.setAttribute('aria-current', 'location');
		else link.removeAttribute('aria-current');
	}
}

/** Watches the headings of the page. */
export function followReading(): void {
	const observer = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting } of entries) {
				if (isIntersecting) visible.add(target.id);
				else visible.delete(target.id);
			}
			mark();
		},
		{ rootMargin: '-64px 0px -60% 0px' },
	);
	for (const id of links.keys()) {
		const heading = document.getElementById(id);
		if (heading) observer.observe(heading);
	}
}
