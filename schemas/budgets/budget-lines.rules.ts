import { compareDecimals, defineRules, sumDecimals } from '#dataset';
import { childrenInList } from './account-tree.js';
import { budgetLines } from './budget-lines.dataset.js';

export const budgetLinesRules = defineRules(budgetLines, [
  {
    kind: 'group',
    name: 'PARENT_EQUALS_CHILDREN',
    description: {
      id: 'Pagu rekening induk sama dengan jumlah rekening di bawahnya, bila keduanya dikirim',
      en: 'The amount of a parent account is the sum of the accounts below it, where both are sent',
    },
    groupBy: ['fiscalYear', 'versionCode', 'organizationCode', 'activityCode', 'fundSourceCode'],
    check({ records }) {
      const byAccount = new Map(records.map((line) => [line.accountCode, line]));
      const findings = [];
      for (const [accountCode, children] of childrenInList([...byAccount.keys()])) {
        const parent = byAccount.get(accountCode);
        if (parent === undefined) continue;
        const sum = sumDecimals(children.map((code) => byAccount.get(code)?.amount ?? '0'));
        if (compareDecimals(parent.amount, sum) === 0) continue;
        findings.push({
          record: parent,
          field: 'amount',
          value: parent.amount,
          message: {
            id: `rekening ${accountCode} berpagu ${parent.amount}, sedangkan jumlah rekening di bawahnya ${sum}`,
            en: `account ${accountCode} holds ${parent.amount}, but the accounts below it add up to ${sum}`,
          },
          suggestion: sum,
        });
      }
      return findings;
    },
  },
]);
