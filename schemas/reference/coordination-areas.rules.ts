import { defineRules } from '#dataset';
import { VALIDITY_ORDERED } from '../order-rules.js';
import { coordinationAreas } from './coordination-areas.dataset.js';

export const coordinationAreasRules = defineRules(coordinationAreas, [VALIDITY_ORDERED]);
