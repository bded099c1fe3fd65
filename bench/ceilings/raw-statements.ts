/** The hand-written statements behind the raw routes: the same rows and members that the hub's queries ask for. */
const LINE_MEMBERS = `
  l.fiscal_year as "fiscalYear", l.version_code as "versionCode", l.organization_code as "organizationCode",
  l.activity_code as "activityCode", l.account_code as "accountCode", l.fund_source_code as "fundSourceCode",
  l.stage, l.amount::text as amount, l.previous_amount::text as "previousAmount", l.region_code as "regionCode"`;

export const RAW_STATEMENTS: Readonly<Record<string, string>> = {
  list: `
    select '{"data":{"budgetLines":{"nodes":' || coalesce(json_agg(row_to_json(r) order by r.key), '[]')::text || '}}}'
    from (select ${LINE_MEMBERS}, l.key from budgets.budget_lines l
          where l.fiscal_year = $1 and l.organization_code = $2 order by l.key limit 50) r`,
  byKey: `
    select '{"data":{"budgetLine":' || coalesce((
      select row_to_json(r)::text from (select ${LINE_MEMBERS} from budgets.budget_lines l where l.key = $1) r), 'null') || '}}'`,
  nested: `
    select '{"data":{"budgetLines":{"nodes":' || coalesce(json_agg(row_to_json(r) order by r.key), '[]')::text || '}}}'
    from (select l.key, l.activity_code as "activityCode", l.amount::text as amount,
            (select row_to_json(o) from (select org.code, org.name from reference.organizations org where org.code = l.organization_code) o) as organization,
            (select row_to_json(a) from (select acc.code, acc.name from reference.account_codes acc where acc.code = l.account_code) a) as account
          from budgets.budget_lines l where l.fiscal_year = $1 and l.organization_code = $2 order by l.key limit 50) r`,
};
