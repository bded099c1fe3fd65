// A door of its own, since it loads class-validator: only tests come this way.
export { validatorClassOf } from './validator-class.js';
