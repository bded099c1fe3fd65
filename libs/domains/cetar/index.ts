export { CETAR_ERRORS, CetarError } from './cetar.errors.js';
export { CetarModule } from './cetar.module.js';
export { CetarService, type Cetar, type CetarAsked, type RankedAgency } from './cetar.service.js';
export { CETAR_DEFINITIONS, definitionOn, type CetarDefinition } from './definitions/index.js';
