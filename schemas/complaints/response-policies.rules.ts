import { defineRules } from '#dataset';
import { VALIDITY_ORDERED } from '../order-rules.js';
import { responsePolicies } from './response-policies.dataset.js';

export const responsePoliciesRules = defineRules(responsePolicies, [VALIDITY_ORDERED]);
