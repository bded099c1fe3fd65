// `node --import` this to run the connector's sources as a process of its own, which a test can kill at any point.
import { register } from 'node:module';

register('../../testing/source-hooks.mjs', import.meta.url);
