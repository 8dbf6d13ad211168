import { element, refill } from "../shared/element.ts";

/** A picture that can be enlarged: its width is a multiple of the room's. */
export interface Picture {
  readonly room: HTMLElement;
  /** Another picture, at the same zoom, with what is marked in sight. */
  readonly show: (image: string, says: string, boxes: readonly (readonly number[])[]) => void;
  readonly zoom: (step: "larger" | "smaller" | "whole") => void;
}

const STEPS = [1, 1.25, 1.6, 2, 2.5, 3.2, 4];

export function createPicture(changed: (isSmallest: boolean, isLargest: boolean) => void): Picture {
  const room = element("div", { class: "picture", id: "picture", role: "region", tabindex: 0 });
  let image: HTMLImageElement | undefined;
  let marked: readonly number[] | undefined;
  let at = 0;

  function apply(): void {
    if (image) image.style.width = `${100 * (STEPS[at] ?? 1)}%`;
    changed(at === 0, at === STEPS.length - 1);
  }

  /** Brings the middle of what is marked into the middle of the room. */
  function toMark(): void {
    if (!image || !marked || image.naturalWidth === 0) return;
    const [left = 0, top = 0, right = 0, bottom = 0] = marked;
    const scale = image.clientWidth / image.naturalWidth;
    room.scrollTo({
      left: (scale * (left + right)) / 2 - room.clientWidth / 2,
      top: (scale * (top + bottom)) / 2 - room.clientHeight / 2,
    });
  }

  return {
    room,
    show(src, says, boxes) {
      marked = boxes[0];
      image = element("img", { src, alt: says, onload: toMark });
      room.setAttribute("aria-label", says);
      refill(room, image);
      if (!marked) room.scrollTo({ left: 0, top: 0 });
      apply();
    },
    zoom(step) {
      const [x, y] = [room.clientWidth / 2, room.clientHeight / 2];
      const before = STEPS[at] ?? 1;
      const [across, down] = [(room.scrollLeft + x) / before, (room.scrollTop + y) / before];
      at = step === "whole" ? 0 : Math.min(STEPS.length - 1, Math.max(0, at + (step === "larger" ? 1 : -1)));
      apply();
      const after = STEPS[at] ?? 1;
      room.scrollTo({ left: across * after - x, top: down * after - y });
    },
  };
}
