export * from '../write-xlsx.js';
