import { useEffect, useState } from 'react';

const NARROW = window.matchMedia('(max-width: 1279px)');

/** Whether 校核 is folded to its counts: below 1280 px of width by itself, otherwise on demand. */
export function useFolding(): { folded: boolean; setFolded: (folded: boolean) => void } {
  const [folded, setFolded] = useState(NARROW.matches);
  useEffect(() => {
    const follow = () => setFolded(NARROW.matches);
    NARROW.addEventListener('change', follow);
    return () => NARROW.removeEventListener('change', follow);
  }, []);
  return { folded, setFolded };
}
