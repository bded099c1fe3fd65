// Written by scripts/emit-console.mjs from schemas/generated/definitions.json; never edited.
/* eslint-disable */
import type { LocalText } from '../i18n/index.js';

export const DATASET_TITLES: Readonly<Record<string, LocalText>> = {
 "reference.coordination_areas": {
  "id": "Wilayah koordinasi",
  "en": "Coordination areas"
 },
 "reference.regions": {
  "id": "Wilayah administrasi",
  "en": "Administrative regions"
 },
 "reference.organizations": {
  "id": "Organisasi perangkat daerah",
  "en": "Government organizations"
 },
 "reference.official_accounts": {
  "id": "Akun media resmi",
  "en": "Official media accounts"
 },
 "reference.program_codes": {
  "id": "Kode program dan kegiatan",
  "en": "Program and activity codes"
 },
 "reference.account_codes": {
  "id": "Kode rekening",
  "en": "Account codes"
 },
 "reference.fund_sources": {
  "id": "Sumber dana",
  "en": "Fund sources"
 },
 "reference.commodities": {
  "id": "Komoditas",
  "en": "Commodities"
 },
 "reference.markets": {
  "id": "Pasar",
  "en": "Markets"
 },
 "reference.holidays": {
  "id": "Hari libur dan cuti bersama",
  "en": "Holidays and collective leave"
 },
 "budgets.budget_versions": {
  "id": "Versi anggaran",
  "en": "Budget versions"
 },
 "budgets.budget_lines": {
  "id": "Rincian anggaran",
  "en": "Budget lines"
 },
 "budgets.cash_plans": {
  "id": "Anggaran kas",
  "en": "Cash plans"
 },
 "budgets.budget_realizations": {
  "id": "Realisasi anggaran",
  "en": "Budget realizations"
 },
 "budgets.disbursements": {
  "id": "Pencairan dana (SP2D)",
  "en": "Disbursements"
 },
 "budgets.unit_prices": {
  "id": "Standar harga satuan",
  "en": "Standard unit prices"
 },
 "procurement.procurement_packages": {
  "id": "Paket pengadaan",
  "en": "Procurement packages"
 },
 "delivery.progress_reports": {
  "id": "Laporan kemajuan fisik dan keuangan",
  "en": "Progress reports"
 },
 "planning.plans": {
  "id": "Dokumen rencana",
  "en": "Plans"
 },
 "planning.plan_nodes": {
  "id": "Simpul rencana",
  "en": "Plan nodes"
 },
 "planning.indicators": {
  "id": "Indikator",
  "en": "Indicators"
 },
 "planning.indicator_targets": {
  "id": "Target indikator",
  "en": "Indicator targets"
 },
 "planning.indicator_achievements": {
  "id": "Capaian indikator",
  "en": "Indicator achievements"
 },
 "planning.milestones": {
  "id": "Tonggak program prioritas",
  "en": "Milestones of the priority program"
 },
 "performance.employee_appraisals": {
  "id": "Penilaian kinerja pegawai",
  "en": "Employee appraisals"
 },
 "performance.agency_scores": {
  "id": "Nilai kinerja perangkat daerah",
  "en": "Agency scores"
 },
 "complaints.response_policies": {
  "id": "Batas waktu penanganan aduan",
  "en": "Response policies"
 },
 "complaints.complaint_categories": {
  "id": "Kategori aduan",
  "en": "Complaint categories"
 },
 "complaints.complaints": {
  "id": "Aduan masyarakat",
  "en": "Citizen complaints"
 },
 "complaints.complaint_responses": {
  "id": "Tanggapan aduan",
  "en": "Complaint responses"
 },
 "media.media_mentions": {
  "id": "Pemberitaan dan percakapan media",
  "en": "Media mentions"
 },
 "media.hoax_claims": {
  "id": "Klaim hoaks",
  "en": "Hoax claims"
 },
 "media.agency_publications": {
  "id": "Publikasi perangkat daerah",
  "en": "Agency publications"
 },
 "prices.price_observations": {
  "id": "Harga komoditas",
  "en": "Price observations"
 },
 "prices.reference_prices": {
  "id": "Harga acuan",
  "en": "Reference prices"
 },
 "reference.measures": {
  "id": "Ukuran hidup",
  "en": "Live measures"
 }
};
