import { registerEnumType } from '@nestjs/graphql';

// GraphQL enums whose names are the values in the code.

export const PricePositionEnum = { below: 'below', within: 'within', above: 'above' } as const;
registerEnumType(PricePositionEnum, {
  name: 'PricePosition',
  description: 'Letak harga terhadap harga acuan. / Where a price lies to a reference price.',
});

export const SetAsideReasonEnum = { imputed: 'imputed', outlier: 'outlier' } as const;
registerEnumType(SetAsideReasonEnum, {
  name: 'PriceSetAsideReason',
  description: 'Mengapa sebuah harga tidak dihitung. / Why a price does not count.',
  valuesMap: {
    imputed: { description: 'Diperkirakan, bukan diamati. / Imputed, not observed.' },
    outlier: {
      description:
        'Menyimpang lebih dari skor-z termodifikasi 3,5 (median dan MAD dari ln harga, 28 hari) dan lebih dari dua kali lipat. / Beyond a modified z-score of 3.5 (median and MAD of ln price, 28 days) and beyond double or half.',
    },
  },
});

export const PriceLevelEnum = { producer: 'producer', wholesale: 'wholesale', retail: 'retail' } as const;
registerEnumType(PriceLevelEnum, {
  name: 'PriceLevel',
  description: 'Tingkat perdagangan. / Level of trade.',
});
