import type { RecordRows } from '#testing';

// A small synthetic budget of 2026; every expected figure in the tests is worked out from it by hand.

export const AGENCY = '1.02.0.00.0.00.01.0000';
export const HOSPITAL = '1.02.0.00.0.00.01.0001';
export const INFORMATION = '2.16.2.20.2.21.01.0000';
const REGENCY_AGENCY = '33.74-1.02.0.00.0.00.01.0000';

/** The moment at which everything here was recorded. */
export const RECORDED = '2026-07-01T03:00:00Z';

const organization = (code: string, regionCode: string, rest: object = {}) => ({
  ...{ code, name: `Organisasi ${code}`, kind: 'agency', regionCode, functionCodes: [] },
  ...rest,
});

const version = (regionCode: string, versionCode: string, sequence: number, isCurrent: boolean) => ({
  ...{ regionCode, fiscalYear: 2026, versionCode, sequence, isCurrent },
  ...{ stage: sequence === 1 ? 'initial' : 'shift', effectiveFrom: '2026-01-02' },
});

export const line = (organizationCode: string, activityCode: string, amount: string, rest: object = {}) => ({
  ...{ fiscalYear: 2026, versionCode: 'GESER', organizationCode, activityCode, amount, stage: 'shift' },
  ...{ accountCode: '5.1.02.01.01.0024', fundSourceCode: '1.1' },
  ...rest,
});

const spent = (
  organizationCode: string,
  activityCode: string,
  month: number,
  amount: string,
  rest: object = {},
) => ({
  ...{ fiscalYear: 2026, month, organizationCode, activityCode, amount },
  ...{ accountCode: '5.1.02.01.01.0024', fundSourceCode: '1.1' },
  ...rest,
});

const CAPITAL = { accountCode: '5.2.05.01.01.0001', fundSourceCode: '2.3' };
const plannedCash = (month: number, amount: string) => ({
  ...{ fiscalYear: 2026, organizationCode: AGENCY, activityCode: '1.02.02.1.01.0001', month, amount },
  accountCode: '5.1.02.01.01.0024',
});

const report = (organizationCode: string, activityCode: string, month: number, physicalPercent: string) => ({
  ...{ fiscalYear: 2026, month, organizationCode, activityCode, physicalPercent },
  ...{ packageCode: '-', financialPercent: '1' },
});

export async function recordKnownBudget(rows: RecordRows): Promise<void> {
  const put = (dataset: string, records: Parameters<RecordRows['put']>[1]): Promise<void> =>
    rows.put(dataset, records, { at: RECORDED });
  await put('reference.organizations', [
    organization(AGENCY, '33'),
    // Stands in the city, belongs to the province.
    organization(HOSPITAL, '33.74', { kind: 'hospital', parentCode: AGENCY }),
    organization(INFORMATION, '33'),
    organization('33.74', '33.74', { kind: 'regency_government' }),
    organization(REGENCY_AGENCY, '33.74', { parentCode: '33.74' }),
  ]);
  await put('budgets.budget_versions', [
    version('33', 'MURNI', 1, false),
    version('33', 'GESER', 2, true),
    version('33.74', 'GESER', 2, true),
  ]);
  await put('budgets.budget_lines', [
    line(AGENCY, '1.02.02.1.01.0001', '1000.00'),
    line(HOSPITAL, '1.02.02.1.02.0007', '500.00', CAPITAL),
    line(INFORMATION, '2.16.01.1.01.0001', '200.00'),
    line(AGENCY, '1.02.02.1.01.0001', '800.00', { versionCode: 'MURNI' }),
    line(REGENCY_AGENCY, '1.02.02.2.01.0001', '9999.00'),
    line(AGENCY, '1.02.02.1.01.0001', '1500.00', { accountCode: '4.1.04.16.01.0001' }),
    line(AGENCY, '1.02.02.1.01.0001', '300.00', { accountCode: '6.1.01.01.01.0001' }),
    line(AGENCY, '1.02.02.1.01.0001', '50.00', { accountCode: '6.2.02.01.01.0001' }),
  ]);
  await put('budgets.budget_realizations', [
    // Corrected downwards by June.
    spent(AGENCY, '1.02.02.1.01.0001', 3, '260.00'),
    spent(AGENCY, '1.02.02.1.01.0001', 6, '250.00'),
    // Has not moved since February, and is spent all the same.
    spent(HOSPITAL, '1.02.02.1.02.0007', 2, '50.00', CAPITAL),
    spent(INFORMATION, '2.16.01.1.01.0001', 6, '201.00'),
    spent(REGENCY_AGENCY, '1.02.02.2.01.0001', 6, '8888.00'),
    spent(AGENCY, '1.02.02.1.01.0001', 6, '900.00', { accountCode: '4.1.04.16.01.0001' }),
  ]);
  await put('budgets.cash_plans', [
    plannedCash(1, '100.00'),
    plannedCash(3, '300.00'),
    plannedCash(7, '200.00'),
  ]);
  const warrant = (number: string, kind: string, date: string, amount: string, rest: object = {}) => ({
    ...{ number, kind, date, amount, fiscalYear: 2026, organizationCode: AGENCY, paymentOrderNumber: number },
    ...rest,
  });
  const ofLine = { activityCode: '1.02.02.1.01.0001', accountCode: '5.1.02.01.01.0024' };
  await put('budgets.disbursements', [
    // A float, of which 60 were spent and brought back; 190 of the 250 that were realized were paid directly.
    warrant('UP-1', 'UP', '2026-01-15', '100.00'),
    warrant('GU-1', 'GU', '2026-06-30', '60.00'),
    warrant('LS-1', 'LS', '2026-03-02', '190.00', ofLine),
    // After the month that the tests ask for.
    warrant('LS-2', 'LS', '2026-07-01', '500.00', ofLine),
    // Paid, and booked by nobody.
    warrant('LS-3', 'LS', '2026-05-04', '80.00', {
      ...{ organizationCode: HOSPITAL, activityCode: '1.02.02.1.02.0007' },
      accountCode: CAPITAL.accountCode,
    }),
    warrant('LS-4', 'LS', '2026-02-04', '8888.00', { ...ofLine, organizationCode: REGENCY_AGENCY }),
  ]);
  await put('delivery.progress_reports', [
    report(AGENCY, '1.02.02.1.01.0001', 5, '40'),
    report(AGENCY, '1.02.02.1.01.0001', 7, '90'),
    // Reported of the whole activity, budgeted by sub-activity.
    report(HOSPITAL, '1.02.02.1.02', 6, '10'),
  ]);
}
