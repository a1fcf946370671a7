import { useEffect } from 'react';

/** What a reader takes for one place: a row of a list, a panel, a question over the screen. */
const PLACES = 'tr, li, article, section, dialog';
const ROWS = 'tr, li';
/** What is dimmed while it works, taken away, or closed. */
const WATCHED = { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled', 'open'] };

interface Held {
  readonly element: HTMLElement;
  /** Where it stood, from the narrowest to the widest, in case that it goes. */
  readonly places: readonly HTMLElement[];
}

/**
 * Once, in the frame. An act often takes away what had the focus: the button is dimmed while it works, the row is done, the
 * dialog closes over an opener that is gone. The browser then forgets where the reader was; this does not. The button gets
 * the focus back when it can be used again; otherwise the place gets it, never another control: a second Enter does nothing.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let held: Held | null = null;
    let opener: Held | null = null;
    const note = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      held = { element: target, places: placesAround(target) };
      if (!target.closest('dialog')) opener = held;
    };
    // Who leaves what is still there leaves on purpose. Told apart later: some browsers tell of it just before it is removed.
    const leave = ({ target }: FocusEvent): void =>
      queueMicrotask(() => {
        if (held && held.element === target && document.activeElement !== target && isUsable(held.element)) held = null;
      });
    const keep = (): void => {
      if (!held || (document.activeElement !== document.body && document.activeElement !== held.element)) return;
      if (isThere(held.element)) return isUsable(held.element) ? refocus(held.element) : undefined;
      if (opener && isUsable(opener.element)) return refocus(opener.element);
      const place = [...held.places, ...(opener?.places ?? [])].find(isThere);
      refocus(place ?? document.querySelector('main h1'));
    };
    const observer = new MutationObserver(keep);
    observer.observe(document.body, WATCHED);
    document.addEventListener('focusin', note);
    document.addEventListener('focusout', leave);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', note);
      document.removeEventListener('focusout', leave);
    };
  }, []);
}

function placesAround(element: HTMLElement): HTMLElement[] {
  // What stands behind a list brings more of it: the reader goes on from the row that was the last.
  const places = [...(element.previousElementSibling?.querySelectorAll<HTMLElement>(ROWS) ?? [])].slice(-1);
  for (
    let place = element.closest<HTMLElement>(PLACES);
    place;
    place = place.parentElement?.closest<HTMLElement>(PLACES) ?? null
  ) {
    const beside = place.matches(ROWS) ? [place.nextElementSibling, place.previousElementSibling] : [];
    places.push(...[place, ...beside].filter((each) => each instanceof HTMLElement));
  }
  return places;
}

const isThere = (element: HTMLElement): boolean => element.isConnected && element.checkVisibility();

const isUsable = (element: HTMLElement): boolean => isThere(element) && !element.matches(':disabled');

function refocus(element: HTMLElement | null): void {
  if (!element || element === document.activeElement) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
