import { useEffect, useState } from 'react';

/** How long a reader pauses before the portal is asked. */
const PAUSE_MS = 300;

/** What was typed into a search, once the reader pauses. */
export function useTyped(start: string, onPause: (text: string) => void): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState(start);
  useEffect(() => {
    if (typed.trim() === start) return undefined;
    const timer = setTimeout(() => onPause(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, start, onPause]);
  return [typed, setTyped];
}
