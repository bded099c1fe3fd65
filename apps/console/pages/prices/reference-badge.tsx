import type { ReactNode } from 'react';
import { useFormat } from '../../format/index.js';
import { defineWords, useWords } from '../../i18n/index.js';
import { Badge, Figure, type FigureParts } from '../../ui/index.js';
import { deviationOf, POSITION_ICONS, POSITION_TONES, positionOf } from './price-position.js';
import { POSITION_WORDS } from './price-words.js';
import styles from './prices.module.css';

const WORDS = defineWords(
  {
    title: (commodity: string) => `Jarak harga ${commodity} dari acuannya`,
    upTo: (price: string) => `paling tinggi ${price}`,
    from: (price: string) => `paling rendah ${price}`,
  },
  {
    title: (commodity: string) => `Distance of the price of ${commodity} from its reference`,
    upTo: (price: string) => `at most ${price}`,
    from: (price: string) => `at least ${price}`,
  },
);

type Reference = NonNullable<Parameters<typeof deviationOf>[0]>;

/** Icon, word and signed distance: `▲ Di atas acuan +4,1%`, open into the arithmetic. */
export function ReferenceBadge({
  reference,
  commodity,
}: {
  readonly reference: Reference | undefined;
  readonly commodity: string;
}): ReactNode {
  const words = useWords(WORDS);
  const positions = useWords(POSITION_WORDS);
  const position = positionOf(reference);
  const deviation: FigureParts | null = deviationOf(reference);
  return (
    <span className={styles.reference}>
      <Badge tone={POSITION_TONES[position]} icon={POSITION_ICONS[position]}>
        {positions[position]}
      </Badge>
      {deviation !== null && (
        <Figure
          of={deviation}
          title={words.title(commodity)}
          show={(value) => <SignedPercent of={value} />}
        />
      )}
    </span>
  );
}

/** `HET ≤ Rp 14.900`, `HAP Rp 36.500–41.500`. */
export function ReferenceBounds({ of }: { readonly of: Reference | undefined }): ReactNode {
  const words = useWords(WORDS);
  const format = useFormat();
  if (of === undefined) return <span className="quiet">–</span>;
  const { kind, lowerPrice, upperPrice } = of;
  const rupiah = (price: string): string => `Rp ${format.decimal(price, { most: 0 })}`;
  const bounds =
    lowerPrice !== null && upperPrice !== null
      ? `${rupiah(lowerPrice)}–${format.decimal(upperPrice, { most: 0 })}`
      : upperPrice !== null
        ? words.upTo(rupiah(upperPrice))
        : lowerPrice !== null
          ? words.from(rupiah(lowerPrice))
          : '–';
  return (
    <span className="number">
      {kind} {bounds}
    </span>
  );
}

/** A share with its sign written out; a minus as wide as the plus. */
export function SignedPercent({ of }: { readonly of: string }): ReactNode {
  const format = useFormat();
  return <span className="number">{signed(of, format.percent(of.replace(/^-/u, '')))}</span>;
}

export function signed(value: string, text: string): string {
  if (Number(value) === 0) return text;
  return Number(value) > 0 ? `+${text}` : `−${text}`;
}
