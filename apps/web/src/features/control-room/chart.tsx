import { type ReactNode } from 'react';
import { useTranslation } from '../../words/use-translation';
import { heightOf, lineOf, topOf } from './chart.rules';
import classes from './chart.module.css';

const WIDTH = 600;
const HEIGHT = 120;

export interface Layer {
  readonly name: string;
  readonly draw: 'bars' | 'line';
  readonly ink: 'act' | 'bad' | 'quiet';
  readonly values: readonly (number | null)[];
}

/** A small drawing of figures over time. Readers who do not see it have the same figures as a table under it. */
export function Chart({
  title,
  now,
  layers,
  least,
  unit,
  begins,
  ends,
  table,
}: {
  title: string;
  /** The figure of this moment, in words. */
  now: ReactNode;
  /** Drawn one over the other, all on one scale. */
  layers: readonly Layer[];
  /** The scale ends no lower. */
  least: number;
  unit: (figure: number) => string;
  /** Words under the two ends of the time. */
  begins: string;
  ends: string;
  table: ReactNode;
}) {
  const { t } = useTranslation('control-room');
  const top = topOf(
    layers.flatMap(({ values }) => values),
    least,
  );
  return (
    <figure className={classes.chart}>
      <figcaption className={classes.chartHead}>
        <h3>{title}</h3>
        <strong className="tabular">{now}</strong>
      </figcaption>
      <div className={classes.drawing} aria-hidden>
        <span className={classes.top}>{unit(top)}</span>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
          {layers.map((layer) => (
            <Drawn key={layer.name} layer={layer} top={top} />
          ))}
        </svg>
        <span className={classes.times}>
          <span>{begins}</span>
          <span>{ends}</span>
        </span>
      </div>
      <ul className={classes.legend} aria-hidden>
        {layers.map(({ name, draw, ink }) => (
          <li key={name}>
            <span className={classes.swatch} data-ink={ink} data-draw={draw} />
            {name}
          </li>
        ))}
      </ul>
      <details className={classes.asTable}>
        <summary>{t('chart.asTable')}</summary>
        <div className={classes.room} role="region" aria-label={title} tabIndex={0}>
          {table}
        </div>
      </details>
    </figure>
  );
}

function Drawn({ layer: { draw, ink, values }, top }: { layer: Layer; top: number }) {
  if (draw === 'line') return <path className={classes.line} data-ink={ink} d={lineOf(values, top, WIDTH, HEIGHT)} />;
  const step = WIDTH / values.length;
  return values.map((value, at) => {
    if (value === null || value <= 0) return null;
    const height = heightOf(value, top, HEIGHT);
    return (
      <rect
        key={at * step}
        className={classes.bar}
        data-ink={ink}
        x={at * step + step * 0.1}
        y={HEIGHT - height}
        width={step * 0.8}
        height={height}
      />
    );
  });
}
