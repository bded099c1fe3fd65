import { ACCESS_ERRORS } from '#access';
import { CHANGES_ERRORS } from '#changes';
import { DATABASE_ERRORS } from '#core/database';
import { SECRETS_ERRORS } from '#core/secrets';
import { COMMON_ERRORS, type ErrorCatalogue } from '#core/errors';
import { DATASET_ERRORS } from '#dataset-runtime';
import { COMPLAINTS_ERRORS } from '#domains/complaints';
import { BUDGET_ERRORS } from '#domains/budgets';
import { CETAR_ERRORS } from '#domains/cetar';
import { PLANNING_ERRORS } from '#domains/planning';
import { EXPORT_ERRORS } from '#gateways/export';
import { GRAPHQL_ERRORS } from '#gateways/graphql';
import { OPEN311_ERRORS } from '#gateways/open311';
import { SIPD_ERRORS } from '#gateways/sipd';
import { INGEST_ERRORS } from '#ingest';
import { MEASURES_ERRORS } from '#measures';
import { QUERY_ERRORS } from '#query';

/** Of every lib whose errors reach clients. */
export const ERROR_CATALOGUES: readonly ErrorCatalogue[] = [
  COMMON_ERRORS,
  ACCESS_ERRORS,
  GRAPHQL_ERRORS,
  DATASET_ERRORS,
  INGEST_ERRORS,
  QUERY_ERRORS,
  MEASURES_ERRORS,
  CHANGES_ERRORS,
  SECRETS_ERRORS,
  BUDGET_ERRORS,
  CETAR_ERRORS,
  PLANNING_ERRORS,
  COMPLAINTS_ERRORS,
  SIPD_ERRORS,
  EXPORT_ERRORS,
  OPEN311_ERRORS,
  DATABASE_ERRORS,
];
