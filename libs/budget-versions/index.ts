export { budgetVersionSql, organizationSql } from './budget-versions.sql.js';
