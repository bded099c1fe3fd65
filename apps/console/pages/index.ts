import type { Page } from './page.js';

/** Every page of the console, in the order of the navigation. The first whose path fits an address is shown. */
export const PAGES: readonly Page[] = [
  {
    path: '/',
    load: () => import('./home/home.page.js'),
    navigation: { label: { id: 'Beranda', en: 'Home' }, group: 'portal' },
  },
  {
    path: '/rpjmd',
    load: () => import('./rpjmd/rpjmd.page.js'),
    navigation: { label: { id: 'RPJMD', en: 'RPJMD' }, group: 'portal' },
  },
  { path: '/rpjmd/:code', load: () => import('./indicator/indicator.page.js') },
  {
    path: '/keselarasan',
    load: () => import('./gaps/gaps.page.js'),
    navigation: { label: { id: 'Keselarasan', en: 'Alignment gaps' }, group: 'portal' },
  },
  {
    path: '/anggaran',
    load: () => import('./budget/budget.page.js'),
    navigation: { label: { id: 'Anggaran', en: 'Budget' }, group: 'portal' },
  },
  {
    path: '/aduan',
    load: () => import('./complaints/complaints.page.js'),
    navigation: { label: { id: 'Aduan', en: 'Complaints' }, group: 'portal' },
  },
  {
    path: '/media',
    load: () => import('./media/media.page.js'),
    navigation: { label: { id: 'Media', en: 'Media' }, group: 'portal' },
  },
  {
    path: '/harga',
    load: () => import('./prices/prices.page.js'),
    navigation: { label: { id: 'Harga', en: 'Prices' }, group: 'portal' },
  },
  { path: '/harga/:commodity', load: () => import('./commodity/commodity.page.js') },
  {
    path: '/cetar',
    load: () => import('./cetar/cetar.page.js'),
    navigation: { label: { id: 'CETAR', en: 'CETAR' }, group: 'portal' },
  },
  { path: '/cetar/:code', load: () => import('./agency-score/agency-score.page.js') },
  {
    path: '/opd',
    load: () => import('./agencies/agencies.page.js'),
    navigation: { label: { id: 'Perangkat daerah', en: 'Agencies' }, group: 'portal' },
  },
  { path: '/opd/:code', load: () => import('./agency/agency.page.js') },
  {
    path: '/data',
    load: () => import('./datasets/datasets.page.js'),
    navigation: { label: { id: 'Data', en: 'Data' }, group: 'portal' },
  },
  { path: '/data/:dataset', load: () => import('./dataset/dataset.page.js') },
  { path: '/pengembang', load: () => import('./developer/developer.page.js') },
  { path: '/masuk', load: () => import('./sign-in/sign-in.page.js') },
  { path: '/mulai', load: () => import('./welcome/welcome.page.js') },
  {
    path: '/meja/bappeda',
    load: () => import('./planning-desk/planning-desk.page.js'),
    navigation: { label: { id: 'Bappeda', en: 'Planning' }, group: 'desk' },
  },
  {
    path: '/meja/konektor',
    load: () => import('./connector-desk/connector-desk.page.js'),
    navigation: { label: { id: 'Konektor', en: 'Connectors' }, group: 'desk' },
    roles: ['operator', 'steward', 'admin'],
  },
  {
    path: '/meja/konektor/baru',
    load: () => import('./connector-wizard/connector-wizard.page.js'),
    roles: ['operator', 'steward', 'admin'],
  },
  {
    path: '/meja/konektor/:source',
    load: () => import('./connector-source/connector-source.page.js'),
    roles: ['operator', 'steward', 'admin'],
  },
  {
    path: '/meja/walidata',
    load: () => import('./steward-desk/steward-desk.page.js'),
    navigation: { label: { id: 'Walidata', en: 'Stewards' }, group: 'desk' },
    roles: ['steward', 'admin'],
  },
  {
    path: '/meja/orang',
    load: () => import('./people/people.page.js'),
    navigation: { label: { id: 'Orang', en: 'People' }, group: 'desk' },
    roles: ['admin'],
  },
  {
    path: '/wall',
    load: () => import('./wall/wall.page.js'),
    navigation: { label: { id: 'Ruang kendali', en: 'Command room' }, group: 'portal' },
    frame: 'bare',
  },
];
