import { useState } from 'react';
import classes from './product-picture.module.css';

const hueOf = (text: string): number => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('');

/** The product's picture, or a quiet tile in the colour of its category. It says nothing that the name beside it does not. */
export function ProductPicture({ name, category, src }: { name: string; category: string; src: string | null }) {
  const [failed, setFailed] = useState(false);
  if (src !== null && !failed)
    return (
      <img
        className={classes.picture}
        src={src}
        alt=""
        loading="lazy"
        decoding="async"
        onError={() => setFailed(true)}
      />
    );
  return (
    <svg className={classes.picture} viewBox="0 0 64 64" aria-hidden>
      <rect width="64" height="64" fill={`hsl(${hueOf(category)} 34% 38%)`} />
      <path d="M26 12h12v8l4 5v25a4 4 0 0 1-4 4H26a4 4 0 0 1-4-4V25l4-5z" fill="rgb(255 255 255 / 16%)" />
      <text x="32" y="43" textAnchor="middle" fontSize="16" fontWeight="650" fill="#fff">
        {initialsOf(name)}
      </text>
    </svg>
  );
}
