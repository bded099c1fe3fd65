import type { LocalText } from '../i18n/index.js';

/** Queries to begin with; each runs without a key. */
export const EXAMPLES: readonly { readonly title: LocalText; readonly query: string }[] = [
  {
    title: { id: 'Rumah sakit provinsi dan induknya', en: 'The province’s hospitals and their parents' },
    query: `{
  organizations(filter: { kind: { eq: hospital } }, first: 10) {
    totalCount
    nodes {
      code
      name
      parent { name }
    }
  }
}`,
  },
  {
    title: { id: 'Target dan capaian satu indikator', en: 'Targets and results of one indicator' },
    query: `{
  indicator(code: "IKU-01") {
    name
    unit
    polarity
    indicatorTargets(filter: { year: { gte: 2025 } }) { nodes { year targetLow targetHigh } }
    indicatorAchievements(first: 12) { nodes { year month value } }
  }
}`,
  },
  {
    title: { id: 'RPJMD hari ini, dengan hitungannya', en: 'The plan today, with its arithmetic' },
    query: `{
  alignment(planCode: "RPJMD-33-2025", year: 2026) {
    summary {
      indicatorCount
      statuses { status count }
    }
  }
}`,
  },
  {
    title: { id: 'Aduan per status', en: 'Complaints by status' },
    query: `{
  complaintsAggregate(groupBy: [status]) {
    status
    count
  }
}`,
  },
  {
    title: { id: 'Asal-usul sebuah rekaman', en: 'Where a record is from' },
    query: `{
  budgetRealizations(first: 3) {
    nodes {
      fiscalYear
      month
      amount
      provenance { source batchId sourceKey receivedAt }
    }
  }
}`,
  },
  {
    title: { id: 'Harga eceran hari terakhir', en: 'Latest retail prices' },
    query: `{
  priceObservations(
    filter: { level: { eq: retail } }
    orderBy: [{ date: DESC }]
    first: 10
  ) {
    nodes { date price unit commodity { name } market { name } }
  }
}`,
  },
];
