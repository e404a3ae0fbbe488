/**
 * Zoom and pan of one picture. The frame scrolls natively, so that touch, keyboard and assistive tools work as everywhere, and
 * zooming only sets the width of the drawing. In the page one finger and the plain wheel always move the page; two fingers,
 * the wheel with Ctrl, dragging and the keys move the picture.
 */

const SMALLEST = 0.08;
const LARGEST = 6;
/** px a pointer may tremble before a click becomes a drag. */
const TREMBLE = 4;
/** ms without a further step after which a zoom is at rest. */
const REST_MS = 160;
const within = (scale: number): number => Math.min(LARGEST, Math.max(SMALLEST, scale));
const calm = matchMedia('(prefers-reduced-motion: reduce)');

interface Point {
	readonly x: number;
	readonly y: number;
}

export class Stage {
	readonly #canvas: HTMLElement;
	readonly #svg: SVGSVGElement;
	/** px at 100 %. */
	readonly #width: number;
	readonly #height: number;
	readonly #onChange: (scale: number) => void;
	readonly #onFirst: () => void;
	#measured = false;
	/** A zoom under way: only a transform, until it comes to rest. */
	#glide:
		| { readonly from: number; readonly at: Point; to: number; rest: ReturnType<typeof setTimeout> | undefined }
		| undefined;

	/** `onChange` is told each new scale, `onFirst` when the picture is first laid out. */
	constructor(canvas: HTMLElement, svg: SVGSVGElement, onChange: (scale: number) => void, onFirst: () => void) {
		this.#canvas = canvas;
		this.#svg = svg;
		this.#width = svg.width.baseVal.value || 1;
		this.#height = svg.height.baseVal.value || 1;
		this.#onChange = onChange;
		this.#onFirst = onFirst;
		canvas.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
		canvas.addEventListener('scroll', () => this.#showRest(), { passive: true });
		// Both come after a layout, so that measuring costs none. What is far from the window is not laid out before it comes near.
		new ResizeObserver(() => this.#measure()).observe(canvas);
		canvas.addEventListener('contentvisibilityautostatechange', () => this.#measure());
		this.#followMouse();
		this.#followFingers();
	}

	/** 1 is the natural size. */
	get scale(): number {
		return this.#glide?.to ?? this.#svg.getBoundingClientRect().width / this.#width;
	}

	/** Zooms so that the given point of the window (the middle of the frame by default) stays over the same part. */
	zoom(scale: number, at: Point = this.#middle()): void {
		this.#stopGlide();
		const wanted = within(scale);
		const before = this.#svg.getBoundingClientRect();
		const part = { x: (at.x - before.left) / before.width, y: (at.y - before.top) / before.height };
		this.#resize(wanted);
		const after = this.#svg.getBoundingClientRect();
		this.#canvas.scrollLeft += after.left + part.x * after.width - at.x;
		this.#canvas.scrollTop += after.top + part.y * after.height - at.y;
		this.#onChange(wanted);
	}

	/**
	 * The same for a zoom of many small steps, by wheel or fingers: the drawing is laid out again only when it comes to rest,
	 * because that takes longer than a frame for hundreds of labels.
	 */
	glide(scale: number, at: Point): void {
		const to = within(scale);
		const { style } = this.#svg;
		if (!this.#glide) {
			const box = this.#svg.getBoundingClientRect();
			style.transformOrigin = `${at.x - box.left}px ${at.y - box.top}px`;
			style.willChange = 'transform';
			this.#glide = { from: box.width / this.#width, at, to, rest: undefined };
		}
		const glide = this.#glide;
		clearTimeout(glide.rest);
		glide.to = to;
		glide.rest = setTimeout(() => this.rest(), REST_MS);
		style.transform = `scale(${to / glide.from})`;
		this.#onChange(to);
	}

	/** Ends a glide at once. */
	rest(): void {
		const glide = this.#glide;
		if (glide) this.zoom(glide.to, glide.at);
	}

	#stopGlide(): void {
		clearTimeout(this.#glide?.rest);
		this.#glide = undefined;
		for (const name of ['transform', 'transform-origin', 'will-change']) this.#svg.style.removeProperty(name);
	}

	/** The whole picture within the frame; small pictures grow to at most `largest`. */
	fit(largest = 1): void {
		const style = getComputedStyle(this.#canvas);
		const room = (start: string, end: string): number => Number.parseFloat(start) + Number.parseFloat(end);
		const width = this.#canvas.clientWidth - room(style.paddingLeft, style.paddingRight);
		const height = this.#canvas.clientHeight - room(style.paddingTop, style.paddingBottom);
		this.zoom(Math.min(width / this.#width, height / this.#height, largest));
		this.#canvas.scrollTo(0, 0);
	}

	/** As the page drew it at first. */
	reset(): void {
		this.#stopGlide();
		this.#svg.removeAttribute('style');
		this.#canvas.removeAttribute('style');
		this.#showRest();
	}

	pan(x: number, y: number): void {
		this.#canvas.scrollBy({ left: x, top: y, behavior: 'instant' });
	}

	/** Scrolls the frame, not the page, until an element stands in its middle. */
	centre(element: Element, smooth = !calm.matches): void {
		const box = element.getBoundingClientRect();
		const middle = this.#middle();
		this.#canvas.scrollBy({
			left: box.left + box.width / 2 - middle.x,
			top: box.top + box.height / 2 - middle.y,
			behavior: smooth ? 'smooth' : 'instant',
		});
	}

	#resize(scale: number): void {
		// The frame keeps its height while the picture in it changes, so that the page below stays where it is.
		if (!this.#svg.style.inlineSize) this.#canvas.style.blockSize = `${this.#canvas.getBoundingClientRect().height}px`;
		const { style } = this.#svg;
		style.minInlineSize = '0';
		style.maxInlineSize = 'none';
		style.inlineSize = `${(scale * this.#width).toFixed(1)}px`;
	}

	#middle(): Point {
		const box = this.#canvas.getBoundingClientRect();
		return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
	}

	#wheel(event: WheelEvent): void {
		const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1);
		if (event.ctrlKey || event.metaKey) {
			event.preventDefault();
			this.glide(this.scale * Math.exp(-pixels / 400), { x: event.clientX, y: event.clientY });
			return;
		}
		// The plain wheel belongs to the page, until the reader turns to the picture.
		const { scrollTop } = this.#canvas;
		if (!this.#canvas.contains(document.activeElement) || getComputedStyle(this.#canvas).overflowY !== 'hidden') return;
		this.#canvas.scrollTop += pixels;
		if (this.#canvas.scrollTop !== scrollTop) event.preventDefault();
	}

	#followMouse(): void {
		const canvas = this.#canvas;
		let start: Point | undefined;
		let dragging = false;
		canvas.addEventListener('pointerdown', (event) => {
			if (event.pointerType === 'touch' || event.button !== 0) return;
			start = { x: event.clientX, y: event.clientY };
		});
		canvas.addEventListener('pointermove', (event) => {
			if (!start || event.buttons === 0) return;
			if (!dragging && Math.hypot(event.clientX - start.x, event.clientY - start.y) < TREMBLE) return;
			if (!dragging) canvas.setPointerCapture(event.pointerId);
			dragging = true;
			canvas.classList.add('dragged');
			this.pan(start.x - event.clientX, start.y - event.clientY);
			start = { x: event.clientX, y: event.clientY };
		});
		const end = (): void => {
			start = undefined;
			canvas.classList.remove('dragged');
			// The click that ends a drag comes after this, and must not follow a link.
			setTimeout(() => {
				dragging = false;
			});
		};
		canvas.addEventListener('pointerup', end);
		canvas.addEventListener('pointercancel', end);
		canvas.addEventListener('dragstart', (event) => event.preventDefault());
		canvas.addEventListener(
			'click',
			(event) => {
				if (!dragging) return;
				event.preventDefault();
				event.stopPropagation();
			},
			true,
		);
	}

	#followFingers(): void {
		let last: { middle: Point; distance: number } | undefined;
		const read = ({ touches: [a, b] }: TouchEvent) =>
			a && b
				? {
						middle: { x: (a.clientX + b.clientX) / 2, y: (a.clientY + b.clientY) / 2 },
						distance: Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)),
					}
				: undefined;
		const follow = (event: TouchEvent): void => {
			const now = event.touches.length === 2 ? read(event) : undefined;
			if (now) event.preventDefault();
			if (now && last) {
				this.pan(last.middle.x - now.middle.x, last.middle.y - now.middle.y);
				this.glide((this.scale * now.distance) / last.distance, now.middle);
			}
			if (!now) this.rest();
			last = now;
		};
		for (const name of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const)
			this.#canvas.addEventListener(name, follow, { passive: false });
	}

	#measure(): void {
		if (this.#canvas.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) === false) return;
		this.#showRest();
		this.#onChange(this.scale);
		if (!this.#measured) this.#onFirst();
		this.#measured = true;
	}

	/** A picture that goes on below the frame fades out there. */
	#showRest(): void {
		const { scrollTop, scrollHeight, clientHeight } = this.#canvas;
		this.#canvas.classList.toggle('goes-on', scrollHeight - scrollTop - clientHeight > 8);
	}
}
