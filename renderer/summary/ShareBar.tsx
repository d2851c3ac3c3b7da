const WIDTH = 100;
const HEIGHT = 10;

interface ShareBarProps {
  /** An exact decimal; null where nothing is filled in: then there is no bar at all. */
  value: string | null;
  largest: number;
}

/** A bar as long as its figure beside the largest; 0 is a thin line. The figure stands in the cell before. */
export function ShareBar({ value, largest }: ShareBarProps) {
  if (value === null) return null;
  const share = largest > 0 ? Number(value) / largest : 0;
  return (
    <svg
      className="summary-bar"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect x="0" y="1" width={Math.max(1.5, share * WIDTH)} height={HEIGHT - 2} />
    </svg>
  );
}
