// A door of its own, since it loads TypeORM: only what makes or checks migrations comes this way.
export { entitySchemaOf, historyEntitySchemaOf } from './entity-schema.js';
export { rollupEntitySchemaOf } from './rollup-entity-schema.js';
