// Written by scripts/emit-console.mjs from schemas/generated/definitions.json; never edited.
/* eslint-disable */
import type { Dataset } from './dataset.js';

export const DATASETS: readonly Dataset[] = [
 {
  "name": "reference.coordination_areas",
  "domain": "reference",
  "listName": "coordinationAreas",
  "access": "public",
  "title": {
   "id": "Wilayah koordinasi",
   "en": "Coordination areas"
  },
  "description": {
   "id": "Bagian provinsi yang dikoordinasikan bersama, seperti Bakorwil atau bekas karesidenan. Keanggotaan kabupaten dan kota dicatat pada wilayahnya.",
   "en": "Parts of the province that are coordinated together, such as a Bakorwil or a former residency. Regencies and cities name theirs."
  },
  "standard": {
   "concept": {
    "id": "Wilayah koordinasi pemerintahan",
    "en": "Area of government coordination"
   },
   "definition": {
    "id": "Kelompok kabupaten dan kota yang pembangunannya dikoordinasikan oleh satu badan atau satu tempat kedudukan.",
    "en": "A group of regencies and cities whose development is coordinated by one board or from one seat."
   },
   "classification": {
    "id": "Wilayah koordinasi",
    "en": "Coordination area"
   },
   "measure": {
    "id": "Keberadaan",
    "en": "Existence"
   },
   "unit": {
    "id": "Wilayah koordinasi",
    "en": "Coordination area"
   }
  },
  "producer": {
   "id": "Badan Perencanaan Pembangunan Daerah",
   "en": "Regional planning agency"
  },
  "release": {
   "every": "on_change",
   "dueDay": 0
  },
  "key": [
   "code"
  ],
  "fields": [
   {
    "name": "code",
    "type": "code",
    "title": {
     "id": "Kode",
     "en": "Code"
    }
   },
   {
    "name": "name",
    "type": "string",
    "title": {
     "id": "Nama",
     "en": "Name"
    }
   },
   {
    "name": "seat",
    "type": "string",
    "title": {
     "id": "Tempat kedudukan",
     "en": "Seat"
    }
   },
   {
    "name": "validFrom",
    "type": "date",
    "title": {
     "id": "Berlaku sejak",
     "en": "Valid from"
    },
    "isOptional": true
   },
   {
    "name": "validTo",
    "type": "date",
    "title": {
     "id": "Berlaku sampai",
     "en": "Valid until"
    },
    "isOptional": true
   }
  ]
 },
 {
  "name": "reference.regions",
  "domain": "reference",
  "listName": "regions",
  "access": "public",
  "title": {
   "id": "Wilayah administrasi",
   "en": "Administrative regions"
  },
  "description": {
   "id": "Provinsi, kabupaten, kota, kecamatan, desa dan kelurahan dengan kode Kementerian Dalam Negeri.",
   "en": "Provinces, regencies, cities, districts and villages by the code of the Ministry of Home Affairs."
  },
  "standard": {
   "concept": {
    "id": "Wilayah administrasi pemerintahan",
    "en": "Administrative region"
   },
   "definition": {
    "id": "Wilayah kerja pemerintahan daerah menurut kode dan data wilayah administrasi Kementerian Dalam Negeri.",
    "en": "The territory of a local government by the codes and region data of the Ministry of Home Affairs."
   },
   "classification": {
    "id": "Tingkat wilayah",
    "en": "Level of region"
   },
   "measure": {
    "id": "Keberadaan",
    "en": "Existence"
   },
   "unit": {
    "id": "Wilayah",
    "en": "Region"
   }
  },
  "producer": {
   "id": "Dinas Komunikasi dan Informatika (walidata)",
   "en": "Communication and informatics agency (data steward)"
  },
  "release": {
   "every": "on_change",
   "dueDay": 0
  },
  "key": [
   "code"
  ],
  "fields": [
   {
    "name": "code",
    "type": "code",
    "title": {
     "id": "Kode wilayah",
     "en": "Region code"
    }
   },
   {
    "name": "name",
    "type": "string",
    "title": {
     "id": "Nama",
     "en": "Name"
    }
   },
   {
    "name": "level",
    "type": "enum",
    "title": {
     "id": "Tingkat",
     "en": "Level"
    }
   },
   {
    "name": "parentCode",
    "type": "reference",
    "title": {
     "id": "Wilayah induk",
     "en": "Parent region"
    },
    "to": "reference.regions",
    "isOptional": true,
    "link": {
     "name": "parent",
     "label": "name"
    }
   },
   {
    "name": "bpsCode",
    "type": "code",
    "title": {
     "id": "Kode BPS",
     "en": "Statistics Indonesia code"
    },
    "isOptional": true
   },
   {
    "name": "coordinationAreaCode",
    "type": "reference",
    "title": {
     "id": "Wilayah koordinasi",
     "en": "Coordination area"
    },
    "to": "reference.coordination_areas",
    "isOptional": true,
    "link": {
     "name": "coordinationArea",
     "label": "name"
    }
   },
   {
    "name": "tileRow",
    "type": "integer",
    "title": {
     "id": "Baris di peta petak",
     "en": "Row on the tile map"
    },
    "unit": "ordinal",
    "isOptional": true
   },
   {
    "name": "tileColumn",
    "type": "integer",
    "title": {
     "id": "Kolom di peta petak",
     "en": "Column on the tile map"
    },
    "unit": "ordinal",
    "isOptional": true
   },
   {
    "name": "validFrom",
    "type": "date",
    "title": {
     "id": "Berlaku sejak",
     "en": "Valid from"
    },
    "isOptional": true
   },
   {
    "name": "validTo",
    "type": "date",
    "title": {
     "id": "Berlaku sampai",
     "en": "Valid until"
    },
    "isOptional": true
   }
  ]
 },
 {
  "name": "reference.organizations",
  "domain": "reference",
  "listName": "organizations",
  "access": "public",
  "title": {
   "id": "Organisasi perangkat daerah",
   "en": "Government organizations"
  },
  "description": {
   "id": "Perangkat daerah (OPD) provinsi beserta unitnya, rumah sakit, badan koordinasi, dan pemerintah kabupaten dan kota.",
   "en": "Agencies of the province with their units, hospitals, coordination boards, and the regency and city governments."
  },
  "standard": {
   "concept": {
    "id": "Perangkat daerah",
    "en": "Organization of local government"
   },
   "definition": {
    "id": "Unsur pembantu kepala daerah dalam penyelenggaraan urusan pemerintahan, dengan kode sesuai nomenklatur perencanaan dan keuangan daerah.",
    "en": "A body that helps the head of the region to govern, coded by the nomenclature of regional planning and finance."
   },
   "classification": {
    "id": "Jenis organisasi, wilayah",
    "en": "Kind of organization, region"
   },
   "measure": {
    "id": "Keberadaan",
    "en": "Existence"
   },
   "unit": {
    "id": "Organisasi",
    "en": "Organization"
   }
  },
  "producer": {
   "id": "Dinas Komunikasi dan Informatika (walidata)",
   "en": "Communication and informatics agency (data steward)"
  },
  "release": {
   "every": "on_change",
   "dueDay": 0
  },
  "key": [
   "code"
  ],
  "fields": [
   {
    "name": "code",
    "type": "code",
    "title": {
     "id": "Kode organisasi",
     "en": "Organization code"
    }
   },
   {
    "name": "name",
    "type": "string",
    "title": {
     "id": "Nama",
     "en": "Name"
    }
   },
   {
    "name": "shortName",
    "type": "string",
    "title": {
     "id": "Nama singkat",
     "en": "Short name"
    },
    "isOptional": true
   },
   {
    "name": "kind",
    "type": "enum",
    "title": {
     "id": "Jenis",
     "en": "Kind"
    }
   },
   {
    "name": "parentCode",
    "type": "reference",
    "title": {
     "id": "Organisasi induk",
     "en": "Parent organization"
    },
    "to": "reference.organizations",
    "isOptional": true,
    "link": {
     "name": "parent",
     "label": "name"
    }
   },
   {
    "name": "regionCode",
    "type": "reference",
    "title": {
     "id": "Wilayah",
     "en": "Region"
    },
    "to": "reference.regions",
    "link": {
     "name": "region",
     "label": "name"
    }
   },
   {
    "name": "functionCodes",
    "type": "strings",
    "title": {
     "id": "Bidang urusan",
     "en": "Fields of government"
    }
   },
   {
    "name": "headTitle",
    "type": "string",
    "title": {
     "id": "Jabatan kepala",
     "en": "Title of the head"
    },
    "isOptional": true
   },
   {
    "name": "website",
    "type": "string",
    "title": {
     "id": "Situs web",
     "en": "Website"
    },
    "isOptional": true
   },
   {
    "name": "validFrom",
    "type": "date",
    "title": {
     "id": "Berlaku sejak",
     "en": "Valid from"
    },
    "isOptional": true
   },
   {
    "name": "validTo",
    "type": "date",
    "title": {
     "id": "Berlaku sampai",
     "en": "Valid until"
    },
    "isOptional": true
   },
   {
    "name": "successorCode",
    "type": "reference",
    "title": {
     "id": "Organisasi penerus",
     "en": "Successor"
    },
    "to": "reference.organizations",
    "isOptional": true,
    "link": {
     "name": "successor",
     "label": "name"
    }
   }
  ]
 },
 {
  "name": "reference.official_accounts",
  "domain": "reference",
  "listName": "officialAccounts",
  "access": "public",
  "title": {
   "id": "Akun media resmi",
   "en": "Official media accounts"
  },
  "description": {
   "id": "Akun media sosial dan situs yang dipakai organisasi atau kepalanya untuk berbicara kepada warga.",
   "en": "Social media accounts and sites through which an organization or its head speaks to citizens."
  },
  "standard": {
   "concept": {
    "id": "Saluran komunikasi resmi",
    "en": "Official communication channel"
   },
   "definition": {
    "id": "Akun yang dinyatakan oleh organisasi sebagai miliknya, dengan keterangan apakah sudah diperiksa walidata.",
    "en": "An account an organization declares as its own, with whether the data steward has checked it."
   },
   "classification": {
    "id": "Organisasi, media",
    "en": "Organization, platform"
   },
   "measure": {
    "id": "Keberadaan",
    "en": "Existence"
   },
   "unit": {
    "id": "Akun",
    "en": "Account"
   }
  },
  "producer": {
   "id": "Dinas Komunikasi dan Informatika (walidata)",
   "en": "Communication and informatics agency (data steward)"
  },
  "release": {
   "every": "on_change",
   "dueDay": 0
  },
  "key": [
   "organizationCode",
   "platform",
   "handle"
  ],
  "fields": [
   {
    "name": "organizationCode",
    "type": "reference",
    "title": {
     "id": "Organisasi",
     "en": "Organization"
    },
    "to": "reference.organizations",
    "link": {
     "name": "organization",
     "label": "name"
    }
   },
   {
    "name": "platform",
    "type": "enum",
    "title": {
     "id": "Media",
     "en": "Platform"
    }
   },
   {
    "name": "handle",
    "type": "string",
    "title": {
     "id": "Nama akun",
     "en": "Handle"
    }
   },
   {
    "name": "url",
    "type": "string",
    "title": {
     "id": "Alamat",
     "en": "Address"
    },
    "isOptional": true
   },
   {
    "name": "isVerified",
    "type": "boolean",
    "title": {
     "id": "Sudah diperiksa walidata",
     "en": "Checked by the data steward"
    }
   },
   {
    "name": "belongsToHead",
    "type": "boolean",
    "title": {
     "id": "Milik kepala organisasi",
     "en": "Belongs to the head of the organization"
    }
   }
  ]
 },
 {
  "name": "reference.program_codes",
  "domain": "reference",
  "listName": "programCodes",
  "access": "public",
  "title": {
   "id": "Kode program dan kegiatan",
   "en": "Program and activity codes"
  },
  "description": {
   "id": "Urusan, bidang urusan, program, kegiatan, dan sub kegiatan menurut nomenklatur nasional. `X.XX` mewakili bidang urusan perangkat daerah yang memakainya.",
   "en": "Affairs, fields, programs, activities and sub-activities of the national nomenclature. `X.XX` stands for the own field of the agency that uses it."
  },
  "standard": {
   "concept": {
    "id": "Nomenklatur perencanaan daerah",
    "en": "Nomenclature of regional planning"
   },
   "definition": {
    "id": "Klasifikasi, kodefikasi, dan nomenklatur perencanaan pembangunan dan keuangan daerah menurut Permendagri 90/2019 dan pemutakhirannya.",
    "en": "Classification, codes and names of regional development planning and finance by Permendagri 90/2019 and its updates."
   },
   "classification": {
    "id": "Tingkat pemerintahan, tingkat kode",
    "en": "Level of government, level of code"
   },
   "measure": {
    "id": "Keberadaan",
    "en": "Existence"
   },
   "unit": {
    "id": "Kode",
    "en": "Code"
   }
  },
  "producer": {
   "id": "Badan Perencanaan Pembangunan Daerah",
   "en": "Regional planning agency"
  },
  "release": {
   "every": "on_change",
   "dueDay": 0
  },
  "key": [
   "code",
   "governmentLevel"
  ],
  "fields": [
   {
    "name": "code",
    "type": "code",
    "title": {
     "id": "Kode",
     "en": "Code"
    }
   },
   {
    "name": "governmentLevel",
    "type": "enum",
    "title": {
     "id": "Tingkat pemerintahan",
     "en": "Level of government"
    }
   },
   {
    "name": "level",
    "type": "enum",
    "title": {
     "id": "Tingkat kode",
     "en": "Level of the code"
    }
   },
   {
    "name": "name",
    "type": "string",
    "title": {
     "id": "Nama",
     "en": "Name"
    }
   },
   {
    "name": "parentCode",
    "type": "code",
    "title": {
     "id": "Kode induk",
     "en": "Parent code"
    },
    "isOptional": true,
    "link": {
     "name": "parent",
     "label": "name"
    }
   },
   {
    "name": "indicator",
    "type": "string",
    "title": {
     "id": "Indikator keluaran",
     "en": "Output indicator"
    },
    "isOptional": true
   },
   {
    "name": "unit",
    "type": "string",
    "title": {
     "id": "Satuan",
     "en": "Unit"
    },
    "isOptional": true
   },
   {
    "name": "isMinimumService",
    "type": "boolean",
    "title": {
     "id": "Pemenuhan standar pelayanan minimal",
     "en": "Serves a minimum service standard"
    }
   },
   {
    "name": "predecessorCode",
    "type": "code",
    "title": {
     "id": "Kode sebelumnya",
     "en": "Code before"
    },
    "isOptional": true
   }
  ]
 },
 {
  "name": "reference.account_codes",
  "domain": "reference",
  "listName": "accountCodes",
  "access": "public",
  "title": {
   "id": "Kode rekening",
   "en": "Account codes"
  },
  "description": {
   "id": "Bagan akun standar pemerintah daerah. Rekening berpindah dari waktu ke waktu, karena itu bertanggal dan menyebut pendahulunya.",
   "en": "The standard chart of accounts of local government. Accounts move over time, so they are dated and name their predecessor."
  },
  "standard": {
   "concept": {
    "id": "Bagan akun standar",
    "en": "Standard chart of accounts"
   },
   "definition": {
    "id": "Daftar kode dan nama akun, kelompok, jenis, objek, rincian, dan sub rincian objek untuk anggaran dan pelaporan keuangan daerah.",
    "en": "Codes and names of accounts, groups, kinds, objects, details and sub-details for regional budgets and financial reports."
   },
   "classification": {
    "id": "Tingkat rekening, jenis rekening",
    "en": "Level and kind of account"
   },
   "measure": {
    "id": "Keberadaan",
    "en": "Existence"
   },
   "unit": {
    "id": "Rekening",
    "en": "Account"
   }
  },
  "producer": {
   "id": "Badan Pengelola Keuangan dan Aset Daerah",
   "en": "Regional finance agency"
  },
  "release": {
   "every": "on_change",
   "dueDay": 0
  },
  "key": [
   "code"
  ],
  "fields": [
   {
    "name": "code",
    "type": "code",
    "title": {
     "id": "Kode rekening",
     "en": "Account code"
    }
   },
   {
    "name": "level",
    "type": "integer",
    "title": {
     "id": "Tingkat (jumlah segmen)",
     "en": "Level (number of segments)"
    },
    "unit": "ordinal"
   },
   {
    "name": "name",
    "type": "string",
    "title": {
     "id": "Nama",
     "en": "Name"
    }
   },
   {
    "name": "kind",
    "type": "enum",
    "title": {
     "id": "Jenis",
     "en": "Kind"
    }
   },
   {
    "name": "predecessorCode",
    "type": "code",
    "title": {
     "id": "Rekening sebelumnya",
     "en": "Account before"
    },
    "isOptional": true
   },
   {
    "name": "validFrom",
    "type": "date",
    "title": {
     "id": "Berlaku sejak",
     "en": "Valid from"
    },
    "isOptional": true
   },
   {
    "name": "validTo",
    "type": "date",
    "title": {
     "id": "Berlaku sampai",
     "en": "Valid until"
    },
    "isOptional": true
   }
  ]
 },
 {
  "name": "reference.fund_sources",
  "domain": "reference",
  "listName": "fundSources",
  "access": "public",
  "title": {
   "id": "Sumber dana",
   "en": "Fund sources"
  },
  "description": {
   "id": "Asal dana yang membiayai anggaran: dana umum (1) dan dana khusus (2) dengan rinciannya.",
   "en": "Where the money of a budget comes from: general (1) and specific (2) funds and their details."
  },
  "standard": {
   "concept": {
    "id": "Sumber pendanaan",
    "en": "Source of funding"
   },
   "definition": {
    "id": "Asal penerimaan yang digunakan untuk membiayai belanja dan pengeluaran pembiayaan daerah.",
    "en": "The receipts from which regional expenditure and financing outlays are paid."
   },
   "classification": {
    "id": "Dana umum dan dana khusus",
    "en": "General and specific funds"
   },
   "measure": {
    "id": "Keberadaan",
    "en": "Existence"
   },
   "unit": {
    "id": "Sumber dana",
    "en": "Fund source"
   }
  },
  "producer": {
   "id": "Badan Pengelola Keuangan dan Aset Daerah",
   "en": "Regional finance agency"
  },
  "release": {
   "every": "on_change",
   "dueDay": 0
  },
  "key": [
   "code"
  ],
  "fields": [
   {
    "name": "code",
    "type": "code",
    "title": {
     "id": "Kode sumber dana",
     "en": "Fund source code"
    }
   },
   {
    "name": "name",
    "type": "string",
    "title": {
     "id": "Nama",
     "en": "Name"
    }
   }
  ]
 },
 {
  "name": "reference.commodities",
  "domain": "reference",
  "listName": "commodities",
  "access": "public",
  "title": {
   "id": "Komoditas",
   "en": "Commodities"
  },
  "description": {
   "id": "Barang kebutuhan pokok yang harganya dipantau, dengan satuan dagangnya.",
   "en": "Staple goods whose prices are watched, with the unit they are traded in."
  },
  "standard": {
   "concept": {
    "id": "Barang kebutuhan pokok",
    "en": "Staple goods"
   },
   "definition": {
    "id": "Barang yang menyangkut hajat hidup orang banyak dengan tingkat pemenuhan kebutuhan yang tinggi (Perpres 71/2015), dirinci menurut mutunya.",
    "en": "Goods most people need every day (Perpres 71/2015), told apart by quality."
   },
   "classification": {
    "id": "Kelompok komoditas",
    "en": "Group of commodities"
   },
   "measure": {
    "id": "Keberadaan",
    "en": "Existence"
   },
   "unit": {
    "id": "Komoditas",
    "en": "Commodity"
   }
  },
  "producer": {
   "id": "Dinas Perindustrian dan Perdagangan",
   "en": "Industry and trade agency"
  },
  "release": {
   "every": "on_change",
   "dueDay": 0
  },
  "key": [
   "code"
  ],
  "fields": [
   {
    "name": "code",
    "type": "code",
    "title": {
     "id": "Kode",
     "en": "Code"
    }
   },
   {
    "name": "name",
    "type": "string",
    "title": {
     "id": "Nama",
     "en": "Name"
    }
   },
   {
    "name": "group",
    "type": "string",
    "title": {
     "id": "Kelompok",
     "en": "Group"
    }
   },
   {
    "name": "unit",
    "type": "string",
    "title": {
     "id": "Satuan",
     "en": "Unit"
    }
   }
  ]
 },
 {
  "name": "reference.markets",
  "domain": "reference",
  "listName": "markets",
  "access": "public",
  "title": {
   "id": "Pasar",
   "en": "Markets"
  },
  "description": {
   "id": "Tempat harga komoditas diamati: pasar rakyat, pasar induk, dan tempat produsen.",
   "en": "Places where commodity prices are observed: retail and wholesale markets and producers’ places."
  },
  "standard": {
   "concept": {
    "id": "Tempat pengamatan harga",
    "en": "Place of price observation"
   },
   "definition": {
    "id": "Pasar atau tempat jual beli yang secara tetap menjadi lokasi pencatatan harga.",
    "en": "A market or place of trade where prices are recorded regularly."
   },
   "classification": {
    "id": "Jenis pasar, wilayah",
    "en": "Kind of market, region"
   },
   "measure": {
    "id": "Keberadaan",
    "en": "Existence"
   },
   "unit": {
    "id": "Pasar",
    "en": "Market"
   }
  },
  "producer": {
   "id": "Dinas Perindustrian dan Perdagangan",
   "en": "Industry and trade agency"
  },
  "release": {
   "every": "on_change",
   "dueDay": 0
  },
  "key": [
   "code"
  ],
  "fields": [
   {
    "name": "code",
    "type": "code",
    "title": {
     "id": "Kode pasar",
     "en": "Market code"
    }
   },
   {
    "name": "name",
    "type": "string",
    "title": {
     "id": "Nama",
     "en": "Name"
    }
   },
   {
    "name": "regionCode",
    "type": "reference",
    "title": {
     "id": "Wilayah",
     "en": "Region"
    },
    "to": "reference.regions",
    "link": {
     "name": "region",
     "label": "name"
    }
   },
   {
    "name": "kind",
    "type": "enum",
    "title": {
     "id": "Jenis",
     "en": "Kind"
    }
   }
  ]
 },
 {
  "name": "reference.holidays",
  "domain": "reference",
  "listName": "holidays",
  "access": "public",
  "title": {
   "id": "Hari libur dan cuti bersama",
   "en": "Holidays and collective leave"
  },
  "description": {
   "id": "Hari libur nasional dan cuti bersama menurut keputusan bersama tiga menteri, serta perubahannya. Menjadi dasar kalender hari kerja.",
   "en": "National holidays and collective leave by the joint decrees of three ministers, with their amendments. The working calendar rests on it."
  },
  "standard": {
   "concept": {
    "id": "Hari kerja",
    "en": "Working day"
   },
   "definition": {
    "id": "Hari yang menurut keputusan pemerintah tidak dikerjakan, atau yang dibatalkan sebagai hari libur.",
    "en": "A day that by decree of the government is not worked, or that was taken back as a holiday."
   },
   "classification": {
    "id": "Jenis hari",
    "en": "Kind of day"
   },
   "measure": {
    "id": "Keberadaan",
    "en": "Existence"
   },
   "unit": {
    "id": "Hari",
    "en": "Day"
   }
  },
  "producer": {
   "id": "Dinas Komunikasi dan Informatika (walidata)",
   "en": "Communication and informatics agency (data steward)"
  },
  "release": {
   "every": "on_change",
   "dueDay": 0
  },
  "key": [
   "date",
   "kind"
  ],
  "fields": [
   {
    "name": "date",
    "type": "date",
    "title": {
     "id": "Tanggal",
     "en": "Date"
    }
   },
   {
    "name": "kind",
    "type": "enum",
    "title": {
     "id": "Jenis",
     "en": "Kind"
    }
   },
   {
    "name": "name",
    "type": "string",
    "title": {
     "id": "Nama",
     "en": "Name"
    }
   },
   {
    "name": "legalBasis",
    "type": "string",
    "title": {
     "id": "Keputusan yang menetapkan",
     "en": "Decree that fixed it"
    }
   },
   {
    "name": "isVerified",
    "type": "boolean",
    "title": {
     "id": "Sudah dicocokkan dengan daftar terbitan keputusan itu",
     "en": "Compared with a published list of that decree"
    }
   }
  ]
 },
 {
  "name": "budgets.budget_versions",
  "domain": "budgets",
  "listName": "budgetVersions",
  "access": "public",
  "title": {
   "id": "Versi anggaran",
   "en": "Budget versions"
  },
  "description": {
   "id": "Tahap dan jadwal anggaran satu pemerintah daerah dalam satu tahun: murni, setiap pergeseran, dan perubahan, dengan tanggal berlakunya.",
   "en": "The stages of one government’s budget in a year: initial, every shift, revision, each with the day it took effect."
  },
  "standard": {
   "concept": {
    "id": "Tahapan penganggaran daerah",
    "en": "Stages of the regional budget"
   },
   "definition": {
    "id": "Keadaan anggaran yang ditetapkan dengan dasar hukum tertentu dan berlaku sejak tanggal tertentu sampai diganti versi berikutnya.",
    "en": "The state of a budget set by a legal act, in force from a day until the next version replaces it."
   },
   "classification": {
    "id": "Wilayah, tahun anggaran, tahap",
    "en": "Region, fiscal year, stage"
   },
   "measure": {
    "id": "Urutan versi",
    "en": "Order of the version"
   },
   "unit": {
    "id": "Versi",
    "en": "Version"
   }
  },
  "producer": {
   "id": "Badan Pengelola Keuangan dan Aset Daerah",
   "en": "Regional finance agency"
  },
  "release": {
   "every": "on_change",
   "dueDay": 0
  },
  "key": [
   "regionCode",
   "fiscalYear",
   "versionCode"
  ],
  "fields": [
   {
    "name": "regionCode",
    "type": "reference",
    "title": {
     "id": "Wilayah",
     "en": "Region"
    },
    "to": "reference.regions",
    "link": {
     "name": "region",
     "label": "name"
    }
   },
   {
    "name": "fiscalYear",
    "type": "integer",
    "title": {
     "id": "Tahun anggaran",
     "en": "Fiscal year"
    },
    "unit": "year"
   },
   {
    "name": "versionCode",
    "type": "code",
    "title": {
     "id": "Kode versi",
     "en": "Version code"
    }
   },
   {
    "name": "stage",
    "type": "enum",
    "title": {
     "id": "Tahap",
     "en": "Stage"
    }
   },
   {
    "name": "sequence",
    "type": "integer",
    "title": {
     "id": "Urutan",
     "en": "Sequence"
    },
    "unit": "ordinal"
   },
   {
    "name": "legalBasis",
    "type": "string",
    "title": {
     "id": "Dasar hukum",
     "en": "Legal basis"
    },
    "isOptional": true
   },
   {
    "name": "effectiveFrom",
    "type": "date",
    "title": {
     "id": "Berlaku sejak",
     "en": "In force from"
    }
   },
   {
    "name": "isCurrent",
    "type": "boolean",
    "title": {
     "id": "Sedang berlaku",
     "en": "In force now"
    }
   }
  ]
 },
 {
  "name": "budgets.budget_lines",
  "domain": "budgets",
  "listName": "budgetLines",
  "access": "public",
  "title": {
   "id": "Rincian anggaran",
   "en": "Budget lines"
  },
  "description": {
   "id": "Pagu satu organisasi untuk satu kegiatan, rekening, dan sumber dana dalam satu versi anggaran.",
   "en": "What an organization may spend or must collect on an activity, account and fund source in one version of the budget."
  },
  "standard": {
   "concept": {
    "id": "Anggaran daerah",
    "en": "Regional budget"
   },
   "definition": {
    "id": "Jumlah rupiah yang ditetapkan dalam anggaran pendapatan dan belanja daerah beserta pergeseran dan perubahannya.",
    "en": "The rupiah set in the regional budget, its shifts and its revision."
   },
   "classification": {
    "id": "Tahun, versi, organisasi, kegiatan, rekening, sumber dana",
    "en": "Year, version, organization, activity, account, fund source"
   },
   "measure": {
    "id": "Pagu anggaran",
    "en": "Budgeted amount"
   },
   "unit": {
    "id": "Rupiah",
    "en": "Rupiah"
   }
  },
  "producer": {
   "id": "Badan Pengelola Keuangan dan Aset Daerah",
   "en": "Regional finance agency"
  },
  "release": {
   "every": "on_change",
   "dueDay": 0
  },
  "key": [
   "fiscalYear",
   "versionCode",
   "organizationCode",
   "activityCode",
   "accountCode",
   "fundSourceCode"
  ],
  "fields": [
   {
    "name": "fiscalYear",
    "type": "integer",
    "title": {
     "id": "Tahun anggaran",
     "en": "Fiscal year"
    },
    "unit": "year"
   },
   {
    "name": "versionCode",
    "type": "code",
    "title": {
     "id": "Kode versi",
     "en": "Version code"
    }
   },
   {
    "name": "organizationCode",
    "type": "reference",
    "title": {
     "id": "Organisasi",
     "en": "Organization"
    },
    "to": "reference.organizations",
    "link": {
     "name": "organization",
     "label": "name"
    }
   },
   {
    "name": "activityCode",
    "type": "reference",
    "title": {
     "id": "Program, kegiatan, atau sub kegiatan",
     "en": "Program, activity or sub-activity"
    },
    "to": "reference.program_codes",
    "link": {
     "name": "activity",
     "label": "name"
    }
   },
   {
    "name": "accountCode",
    "type": "reference",
    "title": {
     "id": "Rekening",
     "en": "Account"
    },
    "to": "reference.account_codes",
    "link": {
     "name": "account",
     "label": "name"
    }
   },
   {
    "name": "fundSourceCode",
    "type": "reference",
    "title": {
     "id": "Sumber dana",
     "en": "Fund source"
    },
    "to": "reference.fund_sources",
    "link": {
     "name": "fundSource",
     "label": "name"
    }
   },
   {
    "name": "stage",
    "type": "enum",
    "title": {
     "id": "Tahap",
     "en": "Stage"
    }
   },
   {
    "name": "amount",
    "type": "money",
    "title": {
     "id": "Pagu",
     "en": "Amount"
    }
   },
   {
    "name": "previousAmount",
    "type": "money",
    "title": {
     "id": "Pagu sebelum versi ini",
     "en": "Amount before this version"
    },
    "isOptional": true
   },
   {
    "name": "regionCode",
    "type": "reference",
    "title": {
     "id": "Lokasi",
     "en": "Location"
    },
    "to": "reference.regions",
    "isOptional": true,
    "link": {
     "name": "region",
     "label": "name"
    }
   },
   {
    "name": "description",
    "type": "text",
    "title": {
     "id": "Uraian",
     "en": "Description"
    },
    "isOptional": true
   }
  ]
 },
 {
  "name": "budgets.cash_plans",
  "domain": "budgets",
  "listName": "cashPlans",
  "access": "public",
  "title": {
   "id": "Anggaran kas",
   "en": "Cash plans"
  },
  "description": {
   "id": "Rencana penarikan atau penerimaan kas per bulan (RAK) untuk satu organisasi, kegiatan, dan rekening.",
   "en": "The cash an organization plans to draw or receive each month (RAK) on an activity and account."
  },
  "standard": {
   "concept": {
    "id": "Anggaran kas daerah",
    "en": "Regional cash plan"
   },
   "definition": {
    "id": "Perkiraan arus kas masuk dan keluar yang mengatur ketersediaan dana untuk pelaksanaan anggaran setiap bulan (PP 12/2019).",
    "en": "The expected cash flow that makes sure money is there to carry out the budget each month (PP 12/2019)."
   },
   "classification": {
    "id": "Tahun, organisasi, kegiatan, rekening, bulan",
    "en": "Year, organization, activity, account, month"
   },
   "measure": {
    "id": "Rencana kas bulan ini",
    "en": "Cash planned for the month"
   },
   "unit": {
    "id": "Rupiah",
    "en": "Rupiah"
   }
  },
  "producer": {
   "id": "Badan Pengelola Keuangan dan Aset Daerah",
   "en": "Regional finance agency"
  },
  "release": {
   "every": "on_change",
   "dueDay": 0
  },
  "key": [
   "fiscalYear",
   "organizationCode",
   "activityCode",
   "accountCode",
   "month"
  ],
  "fields": [
   {
    "name": "fiscalYear",
    "type": "integer",
    "title": {
     "id": "Tahun anggaran",
     "en": "Fiscal year"
    },
    "unit": "year"
   },
   {
    "name": "organizationCode",
    "type": "reference",
    "title": {
     "id": "Organisasi",
     "en": "Organization"
    },
    "to": "reference.organizations",
    "link": {
     "name": "organization",
     "label": "name"
    }
   },
   {
    "name": "activityCode",
    "type": "reference",
    "title": {
     "id": "Program, kegiatan, atau sub kegiatan",
     "en": "Program, activity or sub-activity"
    },
    "to": "reference.program_codes",
    "link": {
     "name": "activity",
     "label": "name"
    }
   },
   {
    "name": "accountCode",
    "type": "reference",
    "title": {
     "id": "Rekening",
     "en": "Account"
    },
    "to": "reference.account_codes",
    "link": {
     "name": "account",
     "label": "name"
    }
   },
   {
    "name": "month",
    "type": "integer",
    "title": {
     "id": "Bulan (1–12)",
     "en": "Month (1–12)"
    },
    "unit": "month"
   },
   {
    "name": "amount",
    "type": "money",
    "title": {
     "id": "Rencana kas",
     "en": "Amount"
    }
   }
  ]
 },
 {
  "name": "budgets.budget_realizations",
  "domain": "budgets",
  "listName": "budgetRealizations",
  "access": "public",
  "title": {
   "id": "Realisasi anggaran",
   "en": "Budget realizations"
  },
  "description": {
   "id": "Realisasi anggaran dari awal tahun sampai akhir bulan, menurut organisasi, kegiatan, rekening, dan sumber dana.",
   "en": "What was spent or collected from January to the end of the month, by organization, activity, account and fund source."
  },
  "standard": {
   "concept": {
    "id": "Realisasi anggaran daerah",
    "en": "Realization of the regional budget"
   },
   "definition": {
    "id": "Jumlah pendapatan, belanja, atau pembiayaan yang sudah dibukukan di kas daerah, kumulatif sampai akhir bulan.",
    "en": "Revenue, expenditure or financing booked in the regional treasury, cumulative to the end of the month."
   },
   "classification": {
    "id": "Tahun, bulan, organisasi, kegiatan, rekening, sumber dana",
    "en": "Year, month, organization, activity, account, fund source"
   },
   "measure": {
    "id": "Realisasi kumulatif",
    "en": "Cumulative realization"
   },
   "unit": {
    "id": "Rupiah",
    "en": "Rupiah"
   }
  },
  "producer": {
   "id": "Badan Pengelola Keuangan dan Aset Daerah",
   "en": "Regional finance agency"
  },
  "release": {
   "every": "month",
   "dueDay": 10
  },
  "key": [
   "fiscalYear",
   "month",
   "organizationCode",
   "activityCode",
   "accountCode",
   "fundSourceCode"
  ],
  "fields": [
   {
    "name": "fiscalYear",
    "type": "integer",
    "title": {
     "id": "Tahun anggaran",
     "en": "Fiscal year"
    },
    "unit": "year"
   },
   {
    "name": "month",
    "type": "integer",
    "title": {
     "id": "Bulan (1–12)",
     "en": "Month (1–12)"
    },
    "unit": "month"
   },
   {
    "name": "organizationCode",
    "type": "reference",
    "title": {
     "id": "Organisasi",
     "en": "Organization"
    },
    "to": "reference.organizations",
    "link": {
     "name": "organization",
     "label": "name"
    }
   },
   {
    "name": "activityCode",
    "type": "reference",
    "title": {
     "id": "Program, kegiatan, atau sub kegiatan",
     "en": "Program, activity or sub-activity"
    },
    "to": "reference.program_codes",
    "link": {
     "name": "activity",
     "label": "name"
    }
   },
   {
    "name": "accountCode",
    "type": "reference",
    "title": {
     "id": "Rekening",
     "en": "Account"
    },
    "to": "reference.account_codes",
    "link": {
     "name": "account",
     "label": "name"
    }
   },
   {
    "name": "fundSourceCode",
    "type": "reference",
    "title": {
     "id": "Sumber dana",
     "en": "Fund source"
    },
    "to": "reference.fund_sources",
    "link": {
     "name": "fundSource",
     "label": "name"
    }
   },
   {
    "name": "amount",
    "type": "money",
    "title": {
     "id": "Realisasi sampai akhir bulan",
     "en": "Realized to the end of the month"
    }
   }
  ]
 },
 {
  "name": "budgets.disbursements",
  "domain": "budgets",
  "listName": "disbursements",
  "access": "internal",
  "title": {
   "id": "Pencairan dana (SP2D)",
   "en": "Disbursements"
  },
  "description": {
   "id": "Surat perintah pencairan dana yang diterbitkan bendahara umum daerah, dengan surat permintaan dan surat perintah membayar yang mendasarinya.",
   "en": "Payment warrants issued by the regional treasurer, with the request and the payment order each rests on."
  },
  "standard": {
   "concept": {
    "id": "Pencairan dana daerah",
    "en": "Disbursement of regional funds"
   },
   "definition": {
    "id": "Jumlah rupiah yang dikeluarkan dari kas umum daerah dengan satu surat perintah pencairan dana (PP 12/2019).",
    "en": "The rupiah paid from the regional treasury by one payment warrant (PP 12/2019)."
   },
   "classification": {
    "id": "Tahun, organisasi, jenis pembayaran, kegiatan, rekening",
    "en": "Year, organization, kind of payment, activity, account"
   },
   "measure": {
    "id": "Nilai pencairan",
    "en": "Amount disbursed"
   },
   "unit": {
    "id": "Rupiah",
    "en": "Rupiah"
   }
  },
  "producer": {
   "id": "Badan Pengelola Keuangan dan Aset Daerah",
   "en": "Regional finance agency"
  },
  "release": {
   "every": "day",
   "dueDay": 1
  },
  "key": [
   "number"
  ],
  "fields": [
   {
    "name": "number",
    "type": "code",
    "title": {
     "id": "Nomor SP2D",
     "en": "Warrant number"
    }
   },
   {
    "name": "date",
    "type": "date",
    "title": {
     "id": "Tanggal SP2D",
     "en": "Date of the warrant"
    }
   },
   {
    "name": "fiscalYear",
    "type": "integer",
    "title": {
     "id": "Tahun anggaran",
     "en": "Fiscal year"
    },
    "unit": "year"
   },
   {
    "name": "organizationCode",
    "type": "reference",
    "title": {
     "id": "Organisasi",
     "en": "Organization"
    },
    "to": "reference.organizations",
    "link": {
     "name": "organization",
     "label": "name"
    }
   },
   {
    "name": "kind",
    "type": "enum",
    "title": {
     "id": "Jenis pembayaran",
     "en": "Kind of payment"
    }
   },
   {
    "name": "activityCode",
    "type": "reference",
    "title": {
     "id": "Program, kegiatan, atau sub kegiatan",
     "en": "Program, activity or sub-activity"
    },
    "to": "reference.program_codes",
    "isOptional": true,
    "link": {
     "name": "activity",
     "label": "name"
    }
   },
   {
    "name": "accountCode",
    "type": "reference",
    "title": {
     "id": "Rekening",
     "en": "Account"
    },
    "to": "reference.account_codes",
    "isOptional": true,
    "link": {
     "name": "account",
     "label": "name"
    }
   },
   {
    "name": "amount",
    "type": "money",
    "title": {
     "id": "Nilai SP2D",
     "en": "Amount"
    }
   },
   {
    "name": "paymentOrderNumber",
    "type": "code",
    "title": {
     "id": "Nomor SPM",
     "en": "Payment order number"
    }
   },
   {
    "name": "requestNumber",
    "type": "code",
    "title": {
     "id": "Nomor SPP",
     "en": "Payment request number"
    },
    "isOptional": true
   },
   {
    "name": "requestDate",
    "type": "date",
    "title": {
     "id": "Tanggal SPP",
     "en": "Date of the request"
    },
    "isOptional": true
   },
   {
    "name": "orderDate",
    "type": "date",
    "title": {
     "id": "Tanggal SPM",
     "en": "Date of the order"
    },
    "isOptional": true
   }
  ]
 },
 {
  "name": "budgets.unit_prices",
  "domain": "budgets",
  "listName": "unitPrices",
  "access": "public",
  "title": {
   "id": "Standar harga satuan",
   "en": "Standard unit prices"
  },
  "description": {
   "id": "Harga satuan tertinggi yang boleh dipakai menyusun anggaran satu pemerintah daerah dalam satu tahun: barang, kegiatan, belanja, dan biaya umum.",
   "en": "The highest unit prices a government may budget with in a year: goods, works, spending and general costs."
  },
  "standard": {
   "concept": {
    "id": "Standar harga satuan",
    "en": "Standard unit price"
   },
   "definition": {
    "id": "Harga satu satuan barang, jasa, atau kegiatan yang ditetapkan kepala daerah sebagai batas tertinggi penganggaran (PP 12/2019).",
    "en": "The price of one unit of goods, services or works that the head of region sets as the ceiling of budgeting (PP 12/2019)."
   },
   "classification": {
    "id": "Tahun, wilayah, jenis standar",
    "en": "Year, region, kind of standard"
   },
   "measure": {
    "id": "Harga satuan",
    "en": "Unit price"
   },
   "unit": {
    "id": "Rupiah per satuan",
    "en": "Rupiah per unit"
   }
  },
  "producer": {
   "id": "Badan Pengelola Keuangan dan Aset Daerah",
   "en": "Regional finance agency"
  },
  "release": {
   "every": "year",
   "dueDay": 31
  },
  "key": [
   "fiscalYear",
   "regionCode",
   "itemCode"
  ],
  "fields": [
   {
    "name": "fiscalYear",
    "type": "integer",
    "title": {
     "id": "Tahun anggaran",
     "en": "Fiscal year"
    },
    "unit": "year"
   },
   {
    "name": "regionCode",
    "type": "reference",
    "title": {
     "id": "Wilayah",
     "en": "Region"
    },
    "to": "reference.regions",
    "link": {
     "name": "region",
     "label": "name"
    }
   },
   {
    "name": "itemCode",
    "type": "code",
    "title": {
     "id": "Kode barang",
     "en": "Item code"
    }
   },
   {
    "name": "name",
    "type": "string",
    "title": {
     "id": "Nama",
     "en": "Name"
    }
   },
   {
    "name": "specification",
    "type": "text",
    "title": {
     "id": "Spesifikasi",
     "en": "Specification"
    },
    "isOptional": true
   },
   {
    "name": "unit",
    "type": "string",
    "title": {
     "id": "Satuan",
     "en": "Unit"
    }
   },
   {
    "name": "price",
    "type": "money",
    "title": {
     "id": "Harga",
     "en": "Price"
    }
   },
   {
    "name": "kind",
    "type": "enum",
    "title": {
     "id": "Jenis standar",
     "en": "Kind of standard"
    }
   }
  ]
 },
 {
  "name": "procurement.procurement_packages",
  "domain": "procurement",
  "listName": "procurementPackages",
  "access": "public",
  "title": {
   "id": "Paket pengadaan",
   "en": "Procurement packages"
  },
  "description": {
   "id": "Paket pengadaan barang dan jasa dari rencana umum pengadaan sampai selesai: metode, nilai, penyedia, dan tanggal setiap langkahnya.",
   "en": "Packages of public procurement from the procurement plan to completion: method, values, supplier and the day of each step."
  },
  "standard": {
   "concept": {
    "id": "Pengadaan barang dan jasa pemerintah",
    "en": "Public procurement"
   },
   "definition": {
    "id": "Satu pekerjaan pengadaan yang diumumkan dalam rencana umum pengadaan dan dilaksanakan penyedia atau swakelola (Perpres 16/2018).",
    "en": "One piece of procurement announced in the procurement plan, carried out by a supplier or by the agency itself (Perpres 16/2018)."
   },
   "classification": {
    "id": "Tahun, organisasi, metode, status",
    "en": "Year, organization, method, status"
   },
   "measure": {
    "id": "Nilai paket",
    "en": "Value of the package"
   },
   "unit": {
    "id": "Rupiah",
    "en": "Rupiah"
   }
  },
  "producer": {
   "id": "Biro Pengadaan Barang dan Jasa",
   "en": "Procurement bureau"
  },
  "release": {
   "every": "week",
   "dueDay": 2
  },
  "key": [
   "packageCode"
  ],
  "fields": [
   {
    "name": "packageCode",
    "type": "code",
    "title": {
     "id": "Kode paket",
     "en": "Package code"
    }
   },
   {
    "name": "fiscalYear",
    "type": "integer",
    "title": {
     "id": "Tahun anggaran",
     "en": "Fiscal year"
    },
    "unit": "year"
   },
   {
    "name": "organizationCode",
    "type": "reference",
    "title": {
     "id": "Organisasi",
     "en": "Organization"
    },
    "to": "reference.organizations",
    "link": {
     "name": "organization",
     "label": "name"
    }
   },
   {
    "name": "activityCode",
    "type": "reference",
    "title": {
     "id": "Program, kegiatan, atau sub kegiatan",
     "en": "Program, activity or sub-activity"
    },
    "to": "reference.program_codes",
    "isOptional": true,
    "link": {
     "name": "activity",
     "label": "name"
    }
   },
   {
    "name": "name",
    "type": "string",
    "title": {
     "id": "Nama paket",
     "en": "Name of the package"
    }
   },
   {
    "name": "method",
    "type": "enum",
    "title": {
     "id": "Metode",
     "en": "Method"
    }
   },
   {
    "name": "budgetAmount",
    "type": "money",
    "title": {
     "id": "Pagu",
     "en": "Budget"
    }
   },
   {
    "name": "ownerEstimate",
    "type": "money",
    "title": {
     "id": "Harga perkiraan sendiri (HPS)",
     "en": "Owner’s estimate"
    },
    "isOptional": true
   },
   {
    "name": "contractValue",
    "type": "money",
    "title": {
     "id": "Nilai kontrak",
     "en": "Contract value"
    },
    "isOptional": true
   },
   {
    "name": "supplierName",
    "type": "string",
    "title": {
     "id": "Nama penyedia",
     "en": "Supplier"
    },
    "isOptional": true
   },
   {
    "name": "status",
    "type": "enum",
    "title": {
     "id": "Status",
     "en": "Status"
    }
   },
   {
    "name": "announcedOn",
    "type": "date",
    "title": {
     "id": "Diumumkan pada",
     "en": "Announced on"
    },
    "isOptional": true
   },
   {
    "name": "contractedOn",
    "type": "date",
    "title": {
     "id": "Tanggal kontrak",
     "en": "Contracted on"
    },
    "isOptional": true
   },
   {
    "name": "dueOn",
    "type": "date",
    "title": {
     "id": "Batas akhir pekerjaan",
     "en": "Due on"
    },
    "isOptional": true
   },
   {
    "name": "completedOn",
    "type": "date",
    "title": {
     "id": "Selesai pada",
     "en": "Completed on"
    },
    "isOptional": true
   }
  ]
 },
 {
  "name": "delivery.progress_reports",
  "domain": "delivery",
  "listName": "progressReports",
  "access": "public",
  "title": {
   "id": "Laporan kemajuan fisik dan keuangan",
   "en": "Progress reports"
  },
  "description": {
   "id": "Kemajuan fisik dan keuangan satu kegiatan, atau satu paketnya, sampai akhir bulan, dengan masalah dan tindak lanjutnya.",
   "en": "Physical and financial progress of an activity, or of one of its packages, to the end of the month, with problems and follow-up."
  },
  "standard": {
   "concept": {
    "id": "Realisasi fisik dan keuangan",
    "en": "Physical and financial progress"
   },
   "definition": {
    "id": "Bagian pekerjaan yang selesai dan bagian pagu yang dibayarkan, kumulatif dari awal tahun sampai akhir bulan.",
    "en": "The share of the work that is done and of the budget that is paid, cumulative from January to the end of the month."
   },
   "classification": {
    "id": "Tahun, bulan, organisasi, kegiatan, paket",
    "en": "Year, month, organization, activity, package"
   },
   "measure": {
    "id": "Kemajuan kumulatif",
    "en": "Cumulative progress"
   },
   "unit": {
    "id": "Persen",
    "en": "Percent"
   }
  },
  "producer": {
   "id": "Biro Administrasi Pembangunan",
   "en": "Development administration bureau"
  },
  "release": {
   "every": "month",
   "dueDay": 10
  },
  "key": [
   "fiscalYear",
   "month",
   "organizationCode",
   "activityCode",
   "packageCode"
  ],
  "fields": [
   {
    "name": "fiscalYear",
    "type": "integer",
    "title": {
     "id": "Tahun anggaran",
     "en": "Fiscal year"
    },
    "unit": "year"
   },
   {
    "name": "month",
    "type": "integer",
    "title": {
     "id": "Bulan (1–12)",
     "en": "Month (1–12)"
    },
    "unit": "month"
   },
   {
    "name": "organizationCode",
    "type": "reference",
    "title": {
     "id": "Organisasi",
     "en": "Organization"
    },
    "to": "reference.organizations",
    "link": {
     "name": "organization",
     "label": "name"
    }
   },
   {
    "name": "activityCode",
    "type": "reference",
    "title": {
     "id": "Program, kegiatan, atau sub kegiatan",
     "en": "Program, activity or sub-activity"
    },
    "to": "reference.program_codes",
    "link": {
     "name": "activity",
     "label": "name"
    }
   },
   {
    "name": "packageCode",
    "type": "code",
    "title": {
     "id": "Kode paket (- = seluruh kegiatan)",
     "en": "Package code (- = the whole activity)"
    },
    "isOptional": true,
    "link": {
     "name": "package",
     "label": "name"
    }
   },
   {
    "name": "physicalPercent",
    "type": "quantity",
    "title": {
     "id": "Realisasi fisik (%)",
     "en": "Physical progress (%)"
    },
    "unit": "percent"
   },
   {
    "name": "financialPercent",
    "type": "quantity",
    "title": {
     "id": "Realisasi keuangan (%)",
     "en": "Financial progress (%)"
    },
    "unit": "percent"
   },
   {
    "name": "problem",
    "type": "text",
    "title": {
     "id": "Permasalahan",
     "en": "Problem"
    },
    "isOptional": true
   },
   {
    "name": "followUp",
    "type": "text",
    "title": {
     "id": "Tindak lanjut",
     "en": "Follow-up"
    },
    "isOptional": true
   },
   {
    "name": "verifierNote",
    "type": "text",
    "title": {
     "id": "Catatan verifikator",
     "en": "Note of the verifier"
    },
    "isOptional": true
   }
  ]
 },
 {
  "name": "planning.plans",
  "domain": "planning",
  "listName": "plans",
  "access": "public",
  "title": {
   "id": "Dokumen rencana",
   "en": "Plans"
  },
  "description": {
   "id": "Dokumen perencanaan pembangunan daerah: RPJPD, RPJMD, Renstra, RKPD, Renja, dan program prioritas kepala daerah.",
   "en": "Documents of regional development planning: RPJPD, RPJMD, Renstra, RKPD, Renja, and the priority program of the head of the region."
  },
  "standard": {
   "concept": {
    "id": "Perencanaan pembangunan daerah",
    "en": "Regional development planning"
   },
   "definition": {
    "id": "Dokumen yang ditetapkan untuk mengarahkan pembangunan dalam kurun waktu tertentu (Permendagri 86/2017).",
    "en": "A document adopted to steer development over a stated time (Permendagri 86/2017)."
   },
   "classification": {
    "id": "Jenis rencana, wilayah, organisasi",
    "en": "Kind of plan, region, organization"
   },
   "measure": {
    "id": "Keberadaan",
    "en": "Existence"
   },
   "unit": {
    "id": "Dokumen",
    "en": "Document"
   }
  },
  "producer": {
   "id": "Badan Perencanaan Pembangunan Daerah",
   "en": "Regional planning agency"
  },
  "release": {
   "every": "on_change",
   "dueDay": 0
  },
  "key": [
   "code"
  ],
  "fields": [
   {
    "name": "code",
    "type": "code",
    "title": {
     "id": "Kode rencana",
     "en": "Plan code"
    }
   },
   {
    "name": "kind",
    "type": "enum",
    "title": {
     "id": "Jenis",
     "en": "Kind"
    }
   },
   {
    "name": "title",
    "type": "string",
    "title": {
     "id": "Judul",
     "en": "Title"
    }
   },
   {
    "name": "vision",
    "type": "text",
    "title": {
     "id": "Visi",
     "en": "Vision"
    },
    "isOptional": true
   },
   {
    "name": "regionCode",
    "type": "reference",
    "title": {
     "id": "Wilayah",
     "en": "Region"
    },
    "to": "reference.regions",
    "link": {
     "name": "region",
     "label": "name"
    }
   },
   {
    "name": "organizationCode",
    "type": "reference",
    "title": {
     "id": "Organisasi",
     "en": "Organization"
    },
    "to": "reference.organizations",
    "isOptional": true,
    "link": {
     "name": "organization",
     "label": "name"
    }
   },
   {
    "name": "startYear",
    "type": "integer",
    "title": {
     "id": "Tahun awal",
     "en": "First year"
    },
    "unit": "year"
   },
   {
    "name": "endYear",
    "type": "integer",
    "title": {
     "id": "Tahun akhir",
     "en": "Last year"
    },
    "unit": "year"
   },
   {
    "name": "revision",
    "type": "integer",
    "title": {
     "id": "Revisi yang berlaku",
     "en": "Revision in force"
    },
    "unit": "ordinal"
   },
   {
    "name": "legalBasis",
    "type": "string",
    "title": {
     "id": "Dasar hukum",
     "en": "Legal basis"
    },
    "isOptional": true
   },
   {
    "name": "validFrom",
    "type": "date",
    "title": {
     "id": "Berlaku sejak",
     "en": "Valid from"
    }
   },
   {
    "name": "validTo",
    "type": "date",
    "title": {
     "id": "Berlaku sampai",
     "en": "Valid until"
    },
    "isOptional": true
   }
  ]
 },
 {
  "name": "planning.plan_nodes",
  "domain": "planning",
  "listName": "planNodes",
  "access": "public",
  "title": {
   "id": "Simpul rencana",
   "en": "Plan nodes"
  },
  "description": {
   "id": "Pohon sebuah rencana: misi, tujuan, sasaran, strategi, program, kegiatan, sub kegiatan, tahap, dan hasil.",
   "en": "The tree of a plan: missions, goals, objectives, strategies, programs, activities, sub-activities, stages and deliverables."
  },
  "standard": {
   "concept": {
    "id": "Kerangka kerja rencana",
    "en": "Framework of a plan"
   },
   "definition": {
    "id": "Pernyataan atau program dalam dokumen rencana beserta kedudukannya di bawah pernyataan yang didukungnya (Permendagri 86/2017).",
    "en": "A statement or program of a plan and its place below the statement it supports (Permendagri 86/2017)."
   },
   "classification": {
    "id": "Jenis simpul",
    "en": "Kind of node"
   },
   "measure": {
    "id": "Keberadaan",
    "en": "Existence"
   },
   "unit": {
    "id": "Simpul",
    "en": "Node"
   }
  },
  "producer": {
   "id": "Badan Perencanaan Pembangunan Daerah",
   "en": "Regional planning agency"
  },
  "release": {
   "every": "on_change",
   "dueDay": 0
  },
  "key": [
   "planCode",
   "code"
  ],
  "fields": [
   {
    "name": "planCode",
    "type": "reference",
    "title": {
     "id": "Rencana",
     "en": "Plan"
    },
    "to": "planning.plans",
    "link": {
     "name": "plan",
     "label": "title"
    }
   },
   {
    "name": "code",
    "type": "code",
    "title": {
     "id": "Kode simpul",
     "en": "Node code"
    }
   },
   {
    "name": "kind",
    "type": "enum",
    "title": {
     "id": "Jenis",
     "en": "Kind"
    }
   },
   {
    "name": "parentCode",
    "type": "code",
    "title": {
     "id": "Kode simpul induk",
     "en": "Parent node code"
    },
    "isOptional": true,
    "link": {
     "name": "parent",
     "label": "title"
    }
   },
   {
    "name": "title",
    "type": "text",
    "title": {
     "id": "Uraian",
     "en": "Title"
    }
   },
   {
    "name": "organizationCode",
    "type": "reference",
    "title": {
     "id": "Penanggung jawab",
     "en": "Organization in charge"
    },
    "to": "reference.organizations",
    "isOptional": true,
    "link": {
     "name": "organization",
     "label": "name"
    }
   },
   {
    "name": "activityCode",
    "type": "reference",
    "title": {
     "id": "Program, kegiatan, atau sub kegiatan",
     "en": "Program, activity or sub-activity"
    },
    "to": "reference.program_codes",
    "isOptional": true,
    "link": {
     "name": "activity",
     "label": "name"
    }
   },
   {
    "name": "sequence",
    "type": "integer",
    "title": {
     "id": "Urutan dalam dokumen",
     "en": "Order in the document"
    },
    "unit": "ordinal"
   }
  ]
 },
 {
  "name": "planning.indicators",
  "domain": "planning",
  "listName": "indicators",
  "access": "public",
  "title": {
   "id": "Indikator",
   "en": "Indicators"
  },
  "description": {
   "id": "Indikator kinerja: apa yang diukur, satuannya, arah yang baik, cara menjumlahkan capaiannya, dan metadata indikator statistiknya (MS-Ind BPS).",
   "en": "Performance indicators: what is measured, in which unit, which direction is good, how its figures add up, and the metadata of a statistical indicator (MS-Ind of BPS)."
  },
  "standard": {
   "concept": {
    "id": "Indikator kinerja",
    "en": "Performance indicator"
   },
   "definition": {
    "id": "Tanda yang menunjukkan secara kuantitatif atau kualitatif tercapainya tujuan, sasaran, program, atau kegiatan (Permendagri 86/2017).",
    "en": "A sign that shows whether a goal, objective, program or activity is reached (Permendagri 86/2017)."
   },
   "classification": {
    "id": "Tingkat, arah, cara penghitungan",
    "en": "Level, polarity, accumulation"
   },
   "measure": {
    "id": "Keberadaan",
    "en": "Existence"
   },
   "unit": {
    "id": "Indikator",
    "en": "Indicator"
   }
  },
  "producer": {
   "id": "Badan Perencanaan Pembangunan Daerah",
   "en": "Regional planning agency"
  },
  "release": {
   "every": "on_change",
   "dueDay": 0
  },
  "key": [
   "code"
  ],
  "fields": [
   {
    "name": "code",
    "type": "code",
    "title": {
     "id": "Kode indikator",
     "en": "Indicator code"
    }
   },
   {
    "name": "name",
    "type": "string",
    "title": {
     "id": "Nama",
     "en": "Name"
    }
   },
   {
    "name": "concept",
    "type": "text",
    "title": {
     "id": "Konsep",
     "en": "Concept"
    },
    "isOptional": true
   },
   {
    "name": "definition",
    "type": "text",
    "title": {
     "id": "Definisi",
     "en": "Definition"
    },
    "isOptional": true
   },
   {
    "name": "interpretation",
    "type": "text",
    "title": {
     "id": "Interpretasi",
     "en": "Interpretation"
    },
    "isOptional": true
   },
   {
    "name": "formula",
    "type": "text",
    "title": {
     "id": "Rumus",
     "en": "Formula"
    },
    "isOptional": true
   },
   {
    "name": "measure",
    "type": "string",
    "title": {
     "id": "Ukuran",
     "en": "Measure"
    },
    "isOptional": true
   },
   {
    "name": "unit",
    "type": "string",
    "title": {
     "id": "Satuan",
     "en": "Unit"
    }
   },
   {
    "name": "classification",
    "type": "text",
    "title": {
     "id": "Klasifikasi penyajian",
     "en": "Classification of presentation"
    },
    "isOptional": true
   },
   {
    "name": "isComposite",
    "type": "boolean",
    "title": {
     "id": "Indikator komposit",
     "en": "Composite indicator"
    },
    "isOptional": true
   },
   {
    "name": "componentIndicators",
    "type": "strings",
    "title": {
     "id": "Indikator pembangun",
     "en": "Component indicators"
    },
    "isOptional": true
   },
   {
    "name": "componentPublication",
    "type": "string",
    "title": {
     "id": "Publikasi indikator pembangun",
     "en": "Publication of the component indicators"
    },
    "isOptional": true
   },
   {
    "name": "componentVariables",
    "type": "strings",
    "title": {
     "id": "Variabel pembangun",
     "en": "Component variables"
    },
    "isOptional": true
   },
   {
    "name": "statisticalActivityCode",
    "type": "string",
    "title": {
     "id": "Kode kegiatan statistik",
     "en": "Code of the statistical activity"
    },
    "isOptional": true
   },
   {
    "name": "estimationLevel",
    "type": "enum",
    "title": {
     "id": "Level estimasi terendah",
     "en": "Lowest level of estimation"
    },
    "isOptional": true
   },
   {
    "name": "isPubliclyAccessible",
    "type": "boolean",
    "title": {
     "id": "Dapat diakses umum",
     "en": "Open to the public"
    },
    "isOptional": true
   },
   {
    "name": "dataSource",
    "type": "string",
    "title": {
     "id": "Sumber data",
     "en": "Source of the data"
    },
    "isOptional": true
   },
   {
    "name": "selectionReason",
    "type": "text",
    "title": {
     "id": "Alasan pemilihan",
     "en": "Reason for choosing it"
    },
    "isOptional": true
   },
   {
    "name": "polarity",
    "type": "enum",
    "title": {
     "id": "Arah",
     "en": "Polarity"
    }
   },
   {
    "name": "accumulation",
    "type": "enum",
    "title": {
     "id": "Cara penghitungan",
     "en": "Accumulation"
    }
   },
   {
    "name": "nodeCode",
    "type": "code",
    "title": {
     "id": "Kode simpul rencana",
     "en": "Plan node code"
    },
    "isOptional": true,
    "link": {
     "name": "node",
     "label": "title"
    }
   },
   {
    "name": "planCode",
    "type": "reference",
    "title": {
     "id": "Rencana",
     "en": "Plan"
    },
    "to": "planning.plans",
    "isOptional": true,
    "link": {
     "name": "plan",
     "label": "title"
    }
   },
   {
    "name": "organizationCode",
    "type": "reference",
    "title": {
     "id": "Penanggung jawab",
     "en": "Organization in charge"
    },
    "to": "reference.organizations",
    "isOptional": true,
    "link": {
     "name": "organization",
     "label": "name"
    }
   },
   {
    "name": "level",
    "type": "enum",
    "title": {
     "id": "Tingkat",
     "en": "Level"
    }
   },
   {
    "name": "nationalCode",
    "type": "code",
    "title": {
     "id": "Kode standar data nasional",
     "en": "National data standard code"
    },
    "isOptional": true
   },
   {
    "name": "measureCode",
    "type": "code",
    "title": {
     "id": "Ukuran hidup",
     "en": "Live measure"
    },
    "isOptional": true
   }
  ]
 },
 {
  "name": "planning.indicator_targets",
  "domain": "planning",
  "listName": "indicatorTargets",
  "access": "public",
  "title": {
   "id": "Target indikator",
   "en": "Indicator targets"
  },
  "description": {
   "id": "Target tahunan atau triwulanan sebuah indikator dalam satu revisi rencana; target boleh berupa rentang.",
   "en": "The yearly or quarterly target of an indicator in one revision of a plan; a target may be a range."
  },
  "standard": {
   "concept": {
    "id": "Target kinerja",
    "en": "Performance target"
   },
   "definition": {
    "id": "Nilai indikator yang harus dicapai pada akhir periode menurut dokumen rencana.",
    "en": "The value an indicator must reach by the end of the period according to the plan document."
   },
   "classification": {
    "id": "Rencana, revisi, indikator, tahun, triwulan, wilayah",
    "en": "Plan, revision, indicator, year, quarter, region"
   },
   "measure": {
    "id": "Nilai target",
    "en": "Target value"
   },
   "unit": {
    "id": "Satuan indikator",
    "en": "Unit of the indicator"
   }
  },
  "producer": {
   "id": "Badan Perencanaan Pembangunan Daerah",
   "en": "Regional planning agency"
  },
  "release": {
   "every": "year",
   "dueDay": 31
  },
  "key": [
   "planCode",
   "revision",
   "indicatorCode",
   "year",
   "quarter",
   "regionCode"
  ],
  "fields": [
   {
    "name": "planCode",
    "type": "reference",
    "title": {
     "id": "Rencana",
     "en": "Plan"
    },
    "to": "planning.plans",
    "link": {
     "name": "plan",
     "label": "title"
    }
   },
   {
    "name": "revision",
    "type": "integer",
    "title": {
     "id": "Revisi rencana",
     "en": "Plan revision"
    },
    "unit": "ordinal"
   },
   {
    "name": "indicatorCode",
    "type": "reference",
    "title": {
     "id": "Indikator",
     "en": "Indicator"
    },
    "to": "planning.indicators",
    "link": {
     "name": "indicator",
     "label": "name"
    }
   },
   {
    "name": "year",
    "type": "integer",
    "title": {
     "id": "Tahun",
     "en": "Year"
    },
    "unit": "year"
   },
   {
    "name": "quarter",
    "type": "integer",
    "title": {
     "id": "Triwulan (0 = setahun)",
     "en": "Quarter (0 = the whole year)"
    },
    "unit": "ordinal",
    "isOptional": true
   },
   {
    "name": "regionCode",
    "type": "reference",
    "title": {
     "id": "Wilayah",
     "en": "Region"
    },
    "to": "reference.regions",
    "isOptional": true,
    "link": {
     "name": "region",
     "label": "name"
    }
   },
   {
    "name": "targetLow",
    "type": "quantity",
    "title": {
     "id": "Target (batas bawah)",
     "en": "Target (lower bound)"
    },
    "unit": "indicator_unit"
   },
   {
    "name": "targetHigh",
    "type": "quantity",
    "title": {
     "id": "Target (batas atas)",
     "en": "Target (upper bound)"
    },
    "unit": "indicator_unit"
   },
   {
    "name": "baseline",
    "type": "quantity",
    "title": {
     "id": "Kondisi awal",
     "en": "Baseline"
    },
    "unit": "indicator_unit",
    "isOptional": true
   },
   {
    "name": "baselineYear",
    "type": "integer",
    "title": {
     "id": "Tahun kondisi awal",
     "en": "Baseline year"
    },
    "unit": "year",
    "isOptional": true
   },
   {
    "name": "ceilingAmount",
    "type": "money",
    "title": {
     "id": "Pagu",
     "en": "Budget ceiling"
    },
    "isOptional": true
   }
  ]
 },
 {
  "name": "planning.indicator_achievements",
  "domain": "planning",
  "listName": "indicatorAchievements",
  "access": "public",
  "title": {
   "id": "Capaian indikator",
   "en": "Indicator achievements"
  },
  "description": {
   "id": "Angka yang dicapai sebuah indikator dalam satu bulan, dengan faktor pendorong, penghambat, dan tindak lanjutnya.",
   "en": "What an indicator reached in a month, with what helped, what hindered and what follows."
  },
  "standard": {
   "concept": {
    "id": "Capaian kinerja",
    "en": "Performance achieved"
   },
   "definition": {
    "id": "Realisasi indikator pada akhir bulan menurut cara penghitungan indikatornya.",
    "en": "The value of the indicator at the end of the month, by the indicator’s own accumulation."
   },
   "classification": {
    "id": "Indikator, tahun, bulan, wilayah",
    "en": "Indicator, year, month, region"
   },
   "measure": {
    "id": "Nilai capaian",
    "en": "Value achieved"
   },
   "unit": {
    "id": "Satuan indikator",
    "en": "Unit of the indicator"
   }
  },
  "producer": {
   "id": "Badan Perencanaan Pembangunan Daerah",
   "en": "Regional planning agency"
  },
  "release": {
   "every": "quarter",
   "dueDay": 15
  },
  "key": [
   "indicatorCode",
   "year",
   "month",
   "regionCode"
  ],
  "fields": [
   {
    "name": "indicatorCode",
    "type": "reference",
    "title": {
     "id": "Indikator",
     "en": "Indicator"
    },
    "to": "planning.indicators",
    "link": {
     "name": "indicator",
     "label": "name"
    }
   },
   {
    "name": "year",
    "type": "integer",
    "title": {
     "id": "Tahun",
     "en": "Year"
    },
    "unit": "year"
   },
   {
    "name": "month",
    "type": "integer",
    "title": {
     "id": "Bulan (1–12)",
     "en": "Month (1–12)"
    },
    "unit": "month"
   },
   {
    "name": "regionCode",
    "type": "reference",
    "title": {
     "id": "Wilayah",
     "en": "Region"
    },
    "to": "reference.regions",
    "isOptional": true,
    "link": {
     "name": "region",
     "label": "name"
    }
   },
   {
    "name": "value",
    "type": "quantity",
    "title": {
     "id": "Capaian",
     "en": "Value"
    },
    "unit": "indicator_unit"
   },
   {
    "name": "isProvisional",
    "type": "boolean",
    "title": {
     "id": "Angka sementara",
     "en": "Provisional figure"
    }
   },
   {
    "name": "drivers",
    "type": "text",
    "title": {
     "id": "Faktor pendorong",
     "en": "What helped"
    },
    "isOptional": true
   },
   {
    "name": "obstacles",
    "type": "text",
    "title": {
     "id": "Faktor penghambat",
     "en": "What hindered"
    },
    "isOptional": true
   },
   {
    "name": "followUp",
    "type": "text",
    "title": {
     "id": "Tindak lanjut",
     "en": "What follows"
    },
    "isOptional": true
   },
   {
    "name": "evidenceUrl",
    "type": "string",
    "title": {
     "id": "Alamat bukti",
     "en": "Address of the evidence"
    },
    "isOptional": true
   }
  ]
 },
 {
  "name": "planning.milestones",
  "domain": "planning",
  "listName": "milestones",
  "access": "public",
  "title": {
   "id": "Tonggak program prioritas",
   "en": "Milestones of the priority program"
  },
  "description": {
   "id": "Hasil yang dijanjikan dalam program prioritas 99 hari, tiga tahap masing-masing 33 hari, dengan tenggat dan kemajuannya.",
   "en": "What the priority program of 99 days promises, in three stages of 33 days, with its due day and progress."
  },
  "standard": {
   "concept": {
    "id": "Tonggak pelaksanaan rencana",
    "en": "Milestone of a plan"
   },
   "definition": {
    "id": "Hasil yang dapat diperiksa dan harus selesai pada tanggal tertentu oleh satu organisasi penanggung jawab.",
    "en": "A result that can be checked and that one organization must finish by a given day."
   },
   "classification": {
    "id": "Tahap, wilayah koordinasi, status telaah",
    "en": "Stage, coordination area, review status"
   },
   "measure": {
    "id": "Kemajuan",
    "en": "Progress"
   },
   "unit": {
    "id": "Persen",
    "en": "Percent"
   }
  },
  "producer": {
   "id": "Badan Perencanaan Pembangunan Daerah",
   "en": "Regional planning agency"
  },
  "release": {
   "every": "week",
   "dueDay": 2
  },
  "key": [
   "planCode",
   "code"
  ],
  "fields": [
   {
    "name": "planCode",
    "type": "reference",
    "title": {
     "id": "Rencana",
     "en": "Plan"
    },
    "to": "planning.plans",
    "link": {
     "name": "plan",
     "label": "title"
    }
   },
   {
    "name": "code",
    "type": "code",
    "title": {
     "id": "Kode tonggak",
     "en": "Milestone code"
    }
   },
   {
    "name": "stage",
    "type": "integer",
    "title": {
     "id": "Tahap (1–3)",
     "en": "Stage (1–3)"
    },
    "unit": "ordinal"
   },
   {
    "name": "coordinationAreaCode",
    "type": "reference",
    "title": {
     "id": "Wilayah koordinasi",
     "en": "Coordination area"
    },
    "to": "reference.coordination_areas",
    "isOptional": true,
    "link": {
     "name": "coordinationArea",
     "label": "name"
    }
   },
   {
    "name": "organizationCode",
    "type": "reference",
    "title": {
     "id": "Penanggung jawab",
     "en": "Organization in charge"
    },
    "to": "reference.organizations",
    "link": {
     "name": "organization",
     "label": "name"
    }
   },
   {
    "name": "title",
    "type": "string",
    "title": {
     "id": "Uraian",
     "en": "Title"
    }
   },
   {
    "name": "activityCode",
    "type": "reference",
    "title": {
     "id": "Program, kegiatan, atau sub kegiatan",
     "en": "Program, activity or sub-activity"
    },
    "to": "reference.program_codes",
    "isOptional": true,
    "link": {
     "name": "activity",
     "label": "name"
    }
   },
   {
    "name": "reviewStatus",
    "type": "enum",
    "title": {
     "id": "Status telaah",
     "en": "Review status"
    }
   },
   {
    "name": "dueOn",
    "type": "date",
    "title": {
     "id": "Tenggat",
     "en": "Due on"
    }
   },
   {
    "name": "completedOn",
    "type": "date",
    "title": {
     "id": "Selesai pada",
     "en": "Completed on"
    },
    "isOptional": true
   },
   {
    "name": "progressPercent",
    "type": "quantity",
    "title": {
     "id": "Kemajuan (%)",
     "en": "Progress (%)"
    },
    "unit": "percent"
   }
  ]
 },
 {
  "name": "performance.employee_appraisals",
  "domain": "performance",
  "listName": "employeeAppraisals",
  "access": "restricted",
  "title": {
   "id": "Penilaian kinerja pegawai",
   "en": "Employee appraisals"
  },
  "description": {
   "id": "Nilai hasil kerja, perilaku, dan predikat kinerja seorang pegawai dalam satu periode. Data pribadi: yang terbuka hanya angka gabungan per organisasi, dibulatkan ke kelipatan lima.",
   "en": "Work result, behaviour and predicate of an employee in one period. Personal data: only counts by organization are public, rounded to fives."
  },
  "standard": {
   "concept": {
    "id": "Kinerja pegawai aparatur sipil negara",
    "en": "Performance of civil servants"
   },
   "definition": {
    "id": "Predikat kinerja menurut kuadran hasil kerja dan perilaku kerja (PermenPANRB 6/2022).",
    "en": "The predicate by the quadrant of work result and behaviour (PermenPANRB 6/2022)."
   },
   "classification": {
    "id": "Organisasi, periode, jenjang, predikat",
    "en": "Organization, period, position level, predicate"
   },
   "measure": {
    "id": "Jumlah pegawai",
    "en": "Number of employees"
   },
   "unit": {
    "id": "Orang",
    "en": "Person"
   }
  },
  "producer": {
   "id": "Badan Kepegawaian Daerah",
   "en": "Regional civil-service agency"
  },
  "release": {
   "every": "quarter",
   "dueDay": 20
  },
  "key": [
   "employeeKey",
   "year",
   "periodKind",
   "period"
  ],
  "fields": [
   {
    "name": "employeeKey",
    "type": "code",
    "title": {
     "id": "Kunci pegawai",
     "en": "Employee key"
    }
   },
   {
    "name": "year",
    "type": "integer",
    "title": {
     "id": "Tahun",
     "en": "Year"
    },
    "unit": "year"
   },
   {
    "name": "periodKind",
    "type": "enum",
    "title": {
     "id": "Jenis periode",
     "en": "Kind of period"
    }
   },
   {
    "name": "period",
    "type": "integer",
    "title": {
     "id": "Periode (bulan, triwulan, atau 1)",
     "en": "Period (month, quarter, or 1)"
    },
    "unit": "ordinal"
   },
   {
    "name": "employeeNumber",
    "type": "code",
    "title": {
     "id": "NIP",
     "en": "Civil-servant number"
    },
    "isPersonal": true
   },
   {
    "name": "employeeName",
    "type": "string",
    "title": {
     "id": "Nama pegawai",
     "en": "Employee name"
    },
    "isOptional": true,
    "isPersonal": true
   },
   {
    "name": "organizationCode",
    "type": "reference",
    "title": {
     "id": "Organisasi",
     "en": "Organization"
    },
    "to": "reference.organizations",
    "link": {
     "name": "organization",
     "label": "name"
    }
   },
   {
    "name": "positionLevel",
    "type": "string",
    "title": {
     "id": "Jenjang jabatan",
     "en": "Position level"
    },
    "isOptional": true
   },
   {
    "name": "workResult",
    "type": "integer",
    "title": {
     "id": "Hasil kerja (1 di atas – 3 di bawah ekspektasi)",
     "en": "Work result (1 above – 3 below expectation)"
    },
    "unit": "ordinal"
   },
   {
    "name": "behaviour",
    "type": "integer",
    "title": {
     "id": "Perilaku (1 di atas – 3 di bawah ekspektasi)",
     "en": "Behaviour (1 above – 3 below expectation)"
    },
    "unit": "ordinal"
   },
   {
    "name": "predicate",
    "type": "enum",
    "title": {
     "id": "Predikat",
     "en": "Predicate"
    }
   },
   {
    "name": "appraiserKey",
    "type": "code",
    "title": {
     "id": "Kunci penilai",
     "en": "Appraiser key"
    },
    "isOptional": true
   }
  ]
 },
 {
  "name": "performance.agency_scores",
  "domain": "performance",
  "listName": "agencyScores",
  "access": "public",
  "title": {
   "id": "Nilai kinerja perangkat daerah",
   "en": "Agency scores"
  },
  "description": {
   "id": "Nilai satu organisasi dalam satu tahun menurut penilaian resmi: akuntabilitas kinerja, reformasi birokrasi, kepuasan masyarakat, pelayanan publik, dan lainnya.",
   "en": "What an organization scored in a year by an official assessment: accountability, bureaucratic reform, citizens’ satisfaction, public service and others."
  },
  "standard": {
   "concept": {
    "id": "Kinerja perangkat daerah",
    "en": "Performance of agencies"
   },
   "definition": {
    "id": "Nilai yang diberikan penilai resmi pada skala instrumennya.",
    "en": "The score given by the official assessor on the scale of the instrument."
   },
   "classification": {
    "id": "Organisasi, tahun, instrumen",
    "en": "Organization, year, instrument"
   },
   "measure": {
    "id": "Nilai",
    "en": "Score"
   },
   "unit": {
    "id": "Angka menurut skala instrumen",
    "en": "Points on the scale of the instrument"
   }
  },
  "producer": {
   "id": "Biro Organisasi",
   "en": "Organization bureau"
  },
  "release": {
   "every": "year",
   "dueDay": 90
  },
  "key": [
   "organizationCode",
   "year",
   "instrument"
  ],
  "fields": [
   {
    "name": "organizationCode",
    "type": "reference",
    "title": {
     "id": "Organisasi",
     "en": "Organization"
    },
    "to": "reference.organizations",
    "link": {
     "name": "organization",
     "label": "name"
    }
   },
   {
    "name": "year",
    "type": "integer",
    "title": {
     "id": "Tahun",
     "en": "Year"
    },
    "unit": "year"
   },
   {
    "name": "instrument",
    "type": "enum",
    "title": {
     "id": "Instrumen",
     "en": "Instrument"
    }
   },
   {
    "name": "score",
    "type": "quantity",
    "title": {
     "id": "Nilai",
     "en": "Score"
    },
    "unit": "point"
   },
   {
    "name": "grade",
    "type": "string",
    "title": {
     "id": "Predikat",
     "en": "Grade"
    },
    "isOptional": true
   },
   {
    "name": "note",
    "type": "text",
    "title": {
     "id": "Catatan",
     "en": "Note"
    },
    "isOptional": true
   }
  ]
 },
 {
  "name": "complaints.response_policies",
  "domain": "complaints",
  "listName": "responsePolicies",
  "access": "public",
  "title": {
   "id": "Batas waktu penanganan aduan",
   "en": "Response policies"
  },
  "description": {
   "id": "Batas waktu setiap tahap penanganan aduan menurut masa berlakunya. Aduan dinilai dengan aturan yang berlaku pada hari ia diterima.",
   "en": "How long each stage of a complaint may take, by validity. A complaint is judged by the rules of the day on which it came in."
  },
  "standard": {
   "concept": {
    "id": "Standar waktu penanganan pengaduan",
    "en": "Time standard of handling complaints"
   },
   "definition": {
    "id": "Waktu terlama antara awal dan akhir satu tahap penanganan pengaduan (PermenPANRB 62/2018 dan standar provinsi).",
    "en": "The longest time between the begin and the end of one stage of handling (PermenPANRB 62/2018 and the province’s standard)."
   },
   "classification": {
    "id": "Jam, satuan, sistem, kanal, jenis",
    "en": "Clock, unit, system, channel, kind"
   },
   "measure": {
    "id": "Batas waktu",
    "en": "Time limit"
   },
   "unit": {
    "id": "Jam atau hari kerja",
    "en": "Hours or working days"
   }
  },
  "producer": {
   "id": "Dinas Komunikasi dan Informatika (walidata)",
   "en": "Communication and informatics agency (data steward)"
  },
  "release": {
   "every": "on_change",
   "dueDay": 0
  },
  "key": [
   "code",
   "validFrom"
  ],
  "fields": [
   {
    "name": "code",
    "type": "code",
    "title": {
     "id": "Kode",
     "en": "Code"
    }
   },
   {
    "name": "clock",
    "type": "enum",
    "title": {
     "id": "Jam",
     "en": "Clock"
    }
   },
   {
    "name": "unit",
    "type": "enum",
    "title": {
     "id": "Satuan",
     "en": "Unit"
    }
   },
   {
    "name": "limit",
    "type": "integer",
    "title": {
     "id": "Batas",
     "en": "Limit"
    },
    "unit": "hours or working days"
   },
   {
    "name": "sourceSystem",
    "type": "code",
    "title": {
     "id": "Sistem asal (kosong = semua)",
     "en": "Source system (none = all)"
    },
    "isOptional": true
   },
   {
    "name": "channel",
    "type": "enum",
    "title": {
     "id": "Kanal (kosong = semua)",
     "en": "Channel (none = all)"
    },
    "isOptional": true
   },
   {
    "name": "kind",
    "type": "enum",
    "title": {
     "id": "Jenis aduan (kosong = semua)",
     "en": "Kind of complaint (none = all)"
    },
    "isOptional": true
   },
   {
    "name": "validFrom",
    "type": "date",
    "title": {
     "id": "Berlaku sejak",
     "en": "Valid from"
    }
   },
   {
    "name": "validTo",
    "type": "date",
    "title": {
     "id": "Berlaku sampai",
     "en": "Valid until"
    },
    "isOptional": true
   },
   {
    "name": "source",
    "type": "string",
    "title": {
     "id": "Dasar",
     "en": "Source"
    }
   },
   {
    "name": "isVerified",
    "type": "boolean",
    "title": {
     "id": "Batas dan masa berlakunya sudah dicocokkan",
     "en": "Limit and validity were compared with the source"
    }
   }
  ]
 },
 {
  "name": "complaints.complaint_categories",
  "domain": "complaints",
  "listName": "complaintCategories",
  "access": "public",
  "title": {
   "id": "Kategori aduan",
   "en": "Complaint categories"
  },
  "description": {
   "id": "Sektor atau kategori yang dipakai sistem aduan untuk mengelompokkan laporan warga.",
   "en": "Sectors or categories by which complaint systems group what citizens report."
  },
  "standard": {
   "concept": {
    "id": "Pokok aduan",
    "en": "Subject of a complaint"
   },
   "definition": {
    "id": "Bidang layanan publik yang menjadi pokok sebuah aduan menurut sistem yang menerimanya.",
    "en": "The field of public service a complaint is about, by the system that received it."
   },
   "classification": {
    "id": "Kelompok kategori",
    "en": "Group of categories"
   },
   "measure": {
    "id": "Keberadaan",
    "en": "Existence"
   },
   "unit": {
    "id": "Kategori",
    "en": "Category"
   }
  },
  "producer": {
   "id": "Dinas Komunikasi dan Informatika (walidata)",
   "en": "Communication and informatics agency (data steward)"
  },
  "release": {
   "every": "on_change",
   "dueDay": 0
  },
  "key": [
   "code"
  ],
  "fields": [
   {
    "name": "code",
    "type": "code",
    "title": {
     "id": "Kode kategori",
     "en": "Category code"
    }
   },
   {
    "name": "name",
    "type": "string",
    "title": {
     "id": "Nama",
     "en": "Name"
    }
   },
   {
    "name": "group",
    "type": "string",
    "title": {
     "id": "Kelompok",
     "en": "Group"
    },
    "isOptional": true
   },
   {
    "name": "isRoadDamage",
    "type": "boolean",
    "title": {
     "id": "Jalan rusak",
     "en": "Road damage"
    },
    "isOptional": true
   }
  ]
 },
 {
  "name": "complaints.complaints",
  "domain": "complaints",
  "listName": "complaints",
  "access": "public",
  "title": {
   "id": "Aduan masyarakat",
   "en": "Citizen complaints"
  },
  "description": {
   "id": "Aduan, aspirasi, dan permintaan informasi warga dari semua kanal, dengan perjalanannya sampai selesai. Isi aduan rahasia dan identitas pelapor tidak terbuka.",
   "en": "Complaints, wishes and information requests of citizens from every channel and their way to the end. The words of secret ones and who reported them are not public."
  },
  "standard": {
   "concept": {
    "id": "Pengaduan pelayanan publik",
    "en": "Complaint about public service"
   },
   "definition": {
    "id": "Penyampaian keluhan, aspirasi, atau permintaan informasi oleh warga kepada penyelenggara pelayanan publik (PermenPANRB 62/2018).",
    "en": "A grievance, wish or request for information that a citizen brings to a public service (PermenPANRB 62/2018)."
   },
   "classification": {
    "id": "Kanal, jenis, kategori, status, wilayah",
    "en": "Channel, kind, category, status, region"
   },
   "measure": {
    "id": "Jumlah aduan",
    "en": "Number of complaints"
   },
   "unit": {
    "id": "Aduan",
    "en": "Complaint"
   }
  },
  "producer": {
   "id": "Dinas Komunikasi dan Informatika (walidata)",
   "en": "Communication and informatics agency (data steward)"
  },
  "release": {
   "every": "day",
   "dueDay": 1
  },
  "key": [
   "sourceSystem",
   "ticket"
  ],
  "fields": [
   {
    "name": "sourceSystem",
    "type": "code",
    "title": {
     "id": "Sistem asal",
     "en": "Source system"
    }
   },
   {
    "name": "ticket",
    "type": "code",
    "title": {
     "id": "Nomor tiket",
     "en": "Ticket number"
    }
   },
   {
    "name": "channel",
    "type": "enum",
    "title": {
     "id": "Kanal",
     "en": "Channel"
    }
   },
   {
    "name": "kind",
    "type": "enum",
    "title": {
     "id": "Jenis",
     "en": "Kind"
    }
   },
   {
    "name": "categoryCode",
    "type": "code",
    "title": {
     "id": "Kategori",
     "en": "Category"
    },
    "link": {
     "name": "category",
     "label": "name"
    }
   },
   {
    "name": "title",
    "type": "string",
    "title": {
     "id": "Judul",
     "en": "Title"
    }
   },
   {
    "name": "description",
    "type": "text",
    "title": {
     "id": "Isi laporan",
     "en": "Description"
    },
    "isOptional": true
   },
   {
    "name": "regionCode",
    "type": "reference",
    "title": {
     "id": "Wilayah",
     "en": "Region"
    },
    "to": "reference.regions",
    "isOptional": true,
    "link": {
     "name": "region",
     "label": "name"
    }
   },
   {
    "name": "latitude",
    "type": "quantity",
    "title": {
     "id": "Lintang",
     "en": "Latitude"
    },
    "unit": "degree",
    "isOptional": true
   },
   {
    "name": "longitude",
    "type": "quantity",
    "title": {
     "id": "Bujur",
     "en": "Longitude"
    },
    "unit": "degree",
    "isOptional": true
   },
   {
    "name": "address",
    "type": "string",
    "title": {
     "id": "Alamat kejadian",
     "en": "Address of the problem"
    },
    "isOptional": true
   },
   {
    "name": "organizationCode",
    "type": "reference",
    "title": {
     "id": "Organisasi yang menangani",
     "en": "Organization in charge"
    },
    "to": "reference.organizations",
    "isOptional": true,
    "link": {
     "name": "organization",
     "label": "name"
    }
   },
   {
    "name": "status",
    "type": "enum",
    "title": {
     "id": "Status",
     "en": "Status"
    }
   },
   {
    "name": "isAnonymous",
    "type": "boolean",
    "title": {
     "id": "Anonim",
     "en": "Anonymous"
    }
   },
   {
    "name": "isSecret",
    "type": "boolean",
    "title": {
     "id": "Rahasia",
     "en": "Secret"
    }
   },
   {
    "name": "reporterName",
    "type": "string",
    "title": {
     "id": "Nama pelapor",
     "en": "Name of the reporter"
    },
    "isOptional": true,
    "isPersonal": true
   },
   {
    "name": "reporterContact",
    "type": "string",
    "title": {
     "id": "Kontak pelapor",
     "en": "Contact of the reporter"
    },
    "isOptional": true,
    "isPersonal": true
   },
   {
    "name": "receivedAt",
    "type": "timestamp",
    "title": {
     "id": "Diterima pada",
     "en": "Received at"
    }
   },
   {
    "name": "verifiedAt",
    "type": "timestamp",
    "title": {
     "id": "Diverifikasi pada",
     "en": "Verified at"
    },
    "isOptional": true
   },
   {
    "name": "forwardedAt",
    "type": "timestamp",
    "title": {
     "id": "Diteruskan pada",
     "en": "Forwarded at"
    },
    "isOptional": true
   },
   {
    "name": "firstResponseAt",
    "type": "timestamp",
    "title": {
     "id": "Tanggapan pertama pada",
     "en": "First answered at"
    },
    "isOptional": true
   },
   {
    "name": "resolvedAt",
    "type": "timestamp",
    "title": {
     "id": "Selesai pada",
     "en": "Resolved at"
    },
    "isOptional": true
   },
   {
    "name": "reopenedCount",
    "type": "integer",
    "title": {
     "id": "Dibuka kembali",
     "en": "Reopened"
    },
    "unit": "times"
   },
   {
    "name": "escalatedAt",
    "type": "timestamp",
    "title": {
     "id": "Dieskalasi pada",
     "en": "Escalated at"
    },
    "isOptional": true
   },
   {
    "name": "escalationTarget",
    "type": "string",
    "title": {
     "id": "Tujuan eskalasi",
     "en": "Escalated to"
    },
    "isOptional": true
   },
   {
    "name": "rating",
    "type": "integer",
    "title": {
     "id": "Penilaian (1–5)",
     "en": "Rating (1–5)"
    },
    "unit": "stars",
    "isOptional": true
   }
  ]
 },
 {
  "name": "complaints.complaint_responses",
  "domain": "complaints",
  "listName": "complaintResponses",
  "access": "public",
  "title": {
   "id": "Tanggapan aduan",
   "en": "Complaint responses"
  },
  "description": {
   "id": "Langkah penanganan sebuah aduan menurut urutannya: siapa melakukan apa dan kapan. Isi tanggapan tidak terbuka.",
   "en": "The steps by which a complaint was handled, in order: who did what and when. The words are not public."
  },
  "standard": {
   "concept": {
    "id": "Tindak lanjut pengaduan",
    "en": "Follow-up of a complaint"
   },
   "definition": {
    "id": "Verifikasi, disposisi, tanggapan, penyelesaian, atau pembukaan kembali sebuah aduan oleh penyelenggara (PermenPANRB 62/2018).",
    "en": "Verification, disposition, answer, resolution or reopening of a complaint by the service (PermenPANRB 62/2018)."
   },
   "classification": {
    "id": "Jenis langkah, organisasi",
    "en": "Kind of step, organization"
   },
   "measure": {
    "id": "Jumlah langkah",
    "en": "Number of steps"
   },
   "unit": {
    "id": "Langkah",
    "en": "Step"
   }
  },
  "producer": {
   "id": "Dinas Komunikasi dan Informatika (walidata)",
   "en": "Communication and informatics agency (data steward)"
  },
  "release": {
   "every": "day",
   "dueDay": 1
  },
  "key": [
   "sourceSystem",
   "ticket",
   "sequence"
  ],
  "fields": [
   {
    "name": "sourceSystem",
    "type": "code",
    "title": {
     "id": "Sistem asal",
     "en": "Source system"
    }
   },
   {
    "name": "ticket",
    "type": "code",
    "title": {
     "id": "Nomor tiket",
     "en": "Ticket number"
    }
   },
   {
    "name": "sequence",
    "type": "integer",
    "title": {
     "id": "Urutan",
     "en": "Sequence"
    },
    "unit": "ordinal"
   },
   {
    "name": "respondedAt",
    "type": "timestamp",
    "title": {
     "id": "Waktu",
     "en": "Time"
    }
   },
   {
    "name": "organizationCode",
    "type": "reference",
    "title": {
     "id": "Organisasi yang menanggapi",
     "en": "Organization that answered"
    },
    "to": "reference.organizations",
    "isOptional": true,
    "link": {
     "name": "organization",
     "label": "name"
    }
   },
   {
    "name": "kind",
    "type": "enum",
    "title": {
     "id": "Jenis langkah",
     "en": "Kind of step"
    }
   },
   {
    "name": "text",
    "type": "text",
    "title": {
     "id": "Isi",
     "en": "Text"
    },
    "isOptional": true
   }
  ]
 },
 {
  "name": "media.media_mentions",
  "domain": "media",
  "listName": "mediaMentions",
  "access": "public",
  "title": {
   "id": "Pemberitaan dan percakapan media",
   "en": "Media mentions"
  },
  "description": {
   "id": "Berita dan unggahan yang menyebut pemerintah daerah, perangkat daerah, atau unitnya, dengan nada dan kapan ditanggapi.",
   "en": "News and posts that mention the government, an agency or one of its units, with their tone and when they were answered."
  },
  "standard": {
   "concept": {
    "id": "Opini publik di media",
    "en": "Public opinion in the media"
   },
   "definition": {
    "id": "Satu berita, unggahan, atau siaran yang menyebut organisasi pemerintah daerah, dinilai positif, netral, atau negatif.",
    "en": "One article, post or broadcast that mentions an organization of the regional government, rated positive, neutral or negative."
   },
   "classification": {
    "id": "Media, organisasi, nada, topik",
    "en": "Platform, organization, sentiment, topic"
   },
   "measure": {
    "id": "Jumlah pemberitaan",
    "en": "Number of mentions"
   },
   "unit": {
    "id": "Berita",
    "en": "Mention"
   }
  },
  "producer": {
   "id": "Dinas Komunikasi dan Informatika (walidata)",
   "en": "Communication and informatics agency (data steward)"
  },
  "release": {
   "every": "day",
   "dueDay": 1
  },
  "key": [
   "url"
  ],
  "fields": [
   {
    "name": "url",
    "type": "code",
    "title": {
     "id": "Alamat",
     "en": "Address"
    }
   },
   {
    "name": "outlet",
    "type": "string",
    "title": {
     "id": "Media atau akun",
     "en": "Outlet or account"
    }
   },
   {
    "name": "platform",
    "type": "enum",
    "title": {
     "id": "Jenis media",
     "en": "Platform"
    }
   },
   {
    "name": "publishedAt",
    "type": "timestamp",
    "title": {
     "id": "Terbit pada",
     "en": "Published at"
    }
   },
   {
    "name": "title",
    "type": "string",
    "title": {
     "id": "Judul",
     "en": "Title"
    }
   },
   {
    "name": "excerpt",
    "type": "text",
    "title": {
     "id": "Cuplikan",
     "en": "Excerpt"
    },
    "isOptional": true
   },
   {
    "name": "organizationCode",
    "type": "reference",
    "title": {
     "id": "Organisasi yang disebut",
     "en": "Organization mentioned"
    },
    "to": "reference.organizations",
    "isOptional": true,
    "link": {
     "name": "organization",
     "label": "name"
    }
   },
   {
    "name": "sentiment",
    "type": "enum",
    "title": {
     "id": "Nada",
     "en": "Sentiment"
    }
   },
   {
    "name": "sentimentSource",
    "type": "enum",
    "title": {
     "id": "Asal penilaian nada",
     "en": "Where the sentiment comes from"
    }
   },
   {
    "name": "topic",
    "type": "string",
    "title": {
     "id": "Topik",
     "en": "Topic"
    },
    "isOptional": true
   },
   {
    "name": "reach",
    "type": "integer",
    "title": {
     "id": "Jangkauan (orang)",
     "en": "Reach (people)"
    },
    "unit": "person",
    "isOptional": true
   },
   {
    "name": "respondedAt",
    "type": "timestamp",
    "title": {
     "id": "Ditanggapi pada",
     "en": "Answered at"
    },
    "isOptional": true
   },
   {
    "name": "responseUrl",
    "type": "code",
    "title": {
     "id": "Alamat tanggapan",
     "en": "Address of the answer"
    },
    "isOptional": true
   }
  ]
 },
 {
  "name": "media.hoax_claims",
  "domain": "media",
  "listName": "hoaxClaims",
  "access": "public",
  "title": {
   "id": "Klaim hoaks",
   "en": "Hoax claims"
  },
  "description": {
   "id": "Klaim yang beredar dan diperiksa kebenarannya: hasil pemeriksaan, kapan ditemukan, dan kapan diklarifikasi.",
   "en": "Claims in circulation that were checked: the verdict, when they were found and when they were set right."
  },
  "standard": {
   "concept": {
    "id": "Informasi yang menyesatkan",
    "en": "Misleading information"
   },
   "definition": {
    "id": "Klaim yang beredar di masyarakat dan dinilai menurut tujuh jenis misinformasi dan disinformasi, atau dinyatakan benar.",
    "en": "A claim in circulation, rated by the seven types of mis- and disinformation or found to be true."
   },
   "classification": {
    "id": "Hasil pemeriksaan, organisasi",
    "en": "Verdict, organization"
   },
   "measure": {
    "id": "Jumlah klaim",
    "en": "Number of claims"
   },
   "unit": {
    "id": "Klaim",
    "en": "Claim"
   }
  },
  "producer": {
   "id": "Dinas Komunikasi dan Informatika (walidata)",
   "en": "Communication and informatics agency (data steward)"
  },
  "release": {
   "every": "day",
   "dueDay": 1
  },
  "key": [
   "code"
  ],
  "fields": [
   {
    "name": "code",
    "type": "code",
    "title": {
     "id": "Kode klaim",
     "en": "Claim code"
    }
   },
   {
    "name": "claim",
    "type": "text",
    "title": {
     "id": "Klaim",
     "en": "Claim"
    }
   },
   {
    "name": "verdict",
    "type": "enum",
    "title": {
     "id": "Hasil pemeriksaan",
     "en": "Verdict"
    }
   },
   {
    "name": "foundAt",
    "type": "timestamp",
    "title": {
     "id": "Ditemukan pada",
     "en": "Found at"
    }
   },
   {
    "name": "clarifiedAt",
    "type": "timestamp",
    "title": {
     "id": "Diklarifikasi pada",
     "en": "Clarified at"
    },
    "isOptional": true
   },
   {
    "name": "clarificationUrl",
    "type": "code",
    "title": {
     "id": "Alamat klarifikasi",
     "en": "Address of the clarification"
    },
    "isOptional": true
   },
   {
    "name": "organizationCode",
    "type": "reference",
    "title": {
     "id": "Organisasi yang disebut",
     "en": "Organization mentioned"
    },
    "to": "reference.organizations",
    "isOptional": true,
    "link": {
     "name": "organization",
     "label": "name"
    }
   }
  ]
 },
 {
  "name": "media.agency_publications",
  "domain": "media",
  "listName": "agencyPublications",
  "access": "public",
  "title": {
   "id": "Publikasi perangkat daerah",
   "en": "Agency publications"
  },
  "description": {
   "id": "Siaran pers dan unggahan yang diterbitkan organisasi sendiri di situs atau akun resminya.",
   "en": "Press releases and posts that an organization published itself on its site or official accounts."
  },
  "standard": {
   "concept": {
    "id": "Komunikasi publik pemerintah",
    "en": "Government communication"
   },
   "definition": {
    "id": "Satu siaran pers, berita, atau unggahan di saluran resmi satu organisasi pemerintah daerah.",
    "en": "One press release, article or post on an official channel of an organization of the regional government."
   },
   "classification": {
    "id": "Organisasi, saluran, topik",
    "en": "Organization, channel, topic"
   },
   "measure": {
    "id": "Jumlah publikasi",
    "en": "Number of publications"
   },
   "unit": {
    "id": "Publikasi",
    "en": "Publication"
   }
  },
  "producer": {
   "id": "Dinas Komunikasi dan Informatika (walidata)",
   "en": "Communication and informatics agency (data steward)"
  },
  "release": {
   "every": "day",
   "dueDay": 1
  },
  "key": [
   "url"
  ],
  "fields": [
   {
    "name": "url",
    "type": "code",
    "title": {
     "id": "Alamat",
     "en": "Address"
    }
   },
   {
    "name": "organizationCode",
    "type": "reference",
    "title": {
     "id": "Organisasi",
     "en": "Organization"
    },
    "to": "reference.organizations",
    "link": {
     "name": "organization",
     "label": "name"
    }
   },
   {
    "name": "publishedAt",
    "type": "timestamp",
    "title": {
     "id": "Terbit pada",
     "en": "Published at"
    }
   },
   {
    "name": "channel",
    "type": "enum",
    "title": {
     "id": "Saluran",
     "en": "Channel"
    }
   },
   {
    "name": "title",
    "type": "string",
    "title": {
     "id": "Judul",
     "en": "Title"
    }
   },
   {
    "name": "topic",
    "type": "string",
    "title": {
     "id": "Topik",
     "en": "Topic"
    },
    "isOptional": true
   }
  ]
 },
 {
  "name": "prices.price_observations",
  "domain": "prices",
  "listName": "priceObservations",
  "access": "public",
  "title": {
   "id": "Harga komoditas",
   "en": "Price observations"
  },
  "description": {
   "id": "Harga satu komoditas di satu pasar atau tempat produsen pada satu hari. Harga yang menyimpang disimpan apa adanya; yang diperkirakan ditandai.",
   "en": "The price of a commodity at a market or a producer’s place on a day. Outlying prices are kept as they came; imputed ones are marked."
  },
  "standard": {
   "concept": {
    "id": "Harga barang kebutuhan pokok",
    "en": "Price of staple goods"
   },
   "definition": {
    "id": "Harga satu satuan komoditas yang dicatat petugas di satu tempat pada satu hari.",
    "en": "The price of one unit of a commodity noted by an observer at a place on a day."
   },
   "classification": {
    "id": "Komoditas, pasar, tingkat, tanggal",
    "en": "Commodity, market, level, date"
   },
   "measure": {
    "id": "Harga",
    "en": "Price"
   },
   "unit": {
    "id": "Rupiah per satuan dagang",
    "en": "Rupiah per unit of trade"
   }
  },
  "producer": {
   "id": "Dinas Perindustrian dan Perdagangan",
   "en": "Industry and trade agency"
  },
  "release": {
   "every": "day",
   "dueDay": 1
  },
  "key": [
   "commodityCode",
   "marketCode",
   "level",
   "date"
  ],
  "fields": [
   {
    "name": "commodityCode",
    "type": "reference",
    "title": {
     "id": "Komoditas",
     "en": "Commodity"
    },
    "to": "reference.commodities",
    "link": {
     "name": "commodity",
     "label": "name"
    }
   },
   {
    "name": "marketCode",
    "type": "reference",
    "title": {
     "id": "Pasar",
     "en": "Market"
    },
    "to": "reference.markets",
    "link": {
     "name": "market",
     "label": "name"
    }
   },
   {
    "name": "level",
    "type": "enum",
    "title": {
     "id": "Tingkat",
     "en": "Level"
    }
   },
   {
    "name": "date",
    "type": "date",
    "title": {
     "id": "Tanggal",
     "en": "Date"
    }
   },
   {
    "name": "price",
    "type": "money",
    "title": {
     "id": "Harga",
     "en": "Price"
    }
   },
   {
    "name": "unit",
    "type": "string",
    "title": {
     "id": "Satuan",
     "en": "Unit"
    }
   },
   {
    "name": "isImputed",
    "type": "boolean",
    "title": {
     "id": "Diperkirakan, bukan diamati",
     "en": "Imputed, not observed"
    }
   }
  ]
 },
 {
  "name": "prices.reference_prices",
  "domain": "prices",
  "listName": "referencePrices",
  "access": "public",
  "title": {
   "id": "Harga acuan",
   "en": "Reference prices"
  },
  "description": {
   "id": "Harga acuan penjualan dan pembelian (HAP) serta harga eceran tertinggi (HET) yang ditetapkan pemerintah, menurut komoditas, tingkat, dan zona.",
   "en": "Reference and ceiling prices set by the government, by commodity, level of trade and zone."
  },
  "standard": {
   "concept": {
    "id": "Harga acuan pangan",
    "en": "Reference price of food"
   },
   "definition": {
    "id": "Batas harga satu satuan komoditas menurut peraturan yang berlaku sejak tanggal tertentu.",
    "en": "The bounds of the price of one unit of a commodity by a regulation in force from a day."
   },
   "classification": {
    "id": "Komoditas, tingkat, jenis, zona",
    "en": "Commodity, level, kind, zone"
   },
   "measure": {
    "id": "Harga acuan",
    "en": "Reference price"
   },
   "unit": {
    "id": "Rupiah per satuan dagang",
    "en": "Rupiah per unit of trade"
   }
  },
  "producer": {
   "id": "Badan Pangan Nasional dan Kementerian Perdagangan",
   "en": "National food agency and ministry of trade"
  },
  "release": {
   "every": "on_change",
   "dueDay": 0
  },
  "key": [
   "commodityCode",
   "level",
   "kind",
   "zone",
   "validFrom"
  ],
  "fields": [
   {
    "name": "commodityCode",
    "type": "reference",
    "title": {
     "id": "Komoditas",
     "en": "Commodity"
    },
    "to": "reference.commodities",
    "link": {
     "name": "commodity",
     "label": "name"
    }
   },
   {
    "name": "level",
    "type": "enum",
    "title": {
     "id": "Tingkat",
     "en": "Level"
    }
   },
   {
    "name": "kind",
    "type": "enum",
    "title": {
     "id": "Jenis",
     "en": "Kind"
    }
   },
   {
    "name": "zone",
    "type": "code",
    "title": {
     "id": "Zona (- = seluruh Indonesia)",
     "en": "Zone (- = the whole country)"
    },
    "isOptional": true
   },
   {
    "name": "validFrom",
    "type": "date",
    "title": {
     "id": "Berlaku sejak",
     "en": "Valid from"
    }
   },
   {
    "name": "lowerPrice",
    "type": "money",
    "title": {
     "id": "Batas bawah",
     "en": "Lower bound"
    },
    "isOptional": true
   },
   {
    "name": "upperPrice",
    "type": "money",
    "title": {
     "id": "Batas atas",
     "en": "Upper bound"
    },
    "isOptional": true
   },
   {
    "name": "unit",
    "type": "string",
    "title": {
     "id": "Satuan",
     "en": "Unit"
    }
   },
   {
    "name": "validTo",
    "type": "date",
    "title": {
     "id": "Berlaku sampai",
     "en": "Valid until"
    },
    "isOptional": true
   }
  ]
 },
 {
  "name": "reference.measures",
  "domain": "reference",
  "listName": "measures",
  "access": "public",
  "title": {
   "id": "Ukuran hidup",
   "en": "Live measures"
  },
  "description": {
   "id": "Ukuran yang dihitung hub dari data yang dipegangnya: pembilang, penyebut, saringan, dan waktunya. Definisinya data, berversi, dan diperiksa saat dikirim.",
   "en": "What the hub computes from the data it holds: numerator, denominator, filters and time. The definitions are data, versioned, and checked when pushed."
  },
  "standard": {
   "concept": {
    "id": "Ukuran kinerja",
    "en": "Performance measure"
   },
   "definition": {
    "id": "Aturan tertulis yang menjadikan catatan sebuah angka, tanpa seorang pun mengetikkannya.",
    "en": "A written rule that makes a number of records without anybody typing it in."
   },
   "classification": {
    "id": "Jenis, arah",
    "en": "Kind, polarity"
   },
   "measure": {
    "id": "Keberadaan",
    "en": "Existence"
   },
   "unit": {
    "id": "Ukuran",
    "en": "Measure"
   }
  },
  "producer": {
   "id": "Dinas Komunikasi dan Informatika (walidata)",
   "en": "Communication and informatics agency (data steward)"
  },
  "release": {
   "every": "on_change",
   "dueDay": 0
  },
  "key": [
   "code",
   "version"
  ],
  "fields": [
   {
    "name": "code",
    "type": "code",
    "title": {
     "id": "Kode ukuran",
     "en": "Measure code"
    }
   },
   {
    "name": "version",
    "type": "integer",
    "title": {
     "id": "Versi",
     "en": "Version"
    },
    "unit": "ordinal"
   },
   {
    "name": "name",
    "type": "string",
    "title": {
     "id": "Nama",
     "en": "Name"
    }
   },
   {
    "name": "nameEn",
    "type": "string",
    "title": {
     "id": "Nama (Inggris)",
     "en": "Name (English)"
    },
    "isOptional": true
   },
   {
    "name": "unit",
    "type": "string",
    "title": {
     "id": "Satuan",
     "en": "Unit"
    }
   },
   {
    "name": "unitEn",
    "type": "string",
    "title": {
     "id": "Satuan (Inggris)",
     "en": "Unit (English)"
    },
    "isOptional": true
   },
   {
    "name": "formula",
    "type": "text",
    "title": {
     "id": "Rumus dalam kata-kata",
     "en": "Formula in words"
    }
   },
   {
    "name": "formulaEn",
    "type": "text",
    "title": {
     "id": "Rumus dalam kata-kata (Inggris)",
     "en": "Formula in words (English)"
    },
    "isOptional": true
   },
   {
    "name": "source",
    "type": "text",
    "title": {
     "id": "Peraturan atau dokumen asal rumus",
     "en": "Law or document that the formula is from"
    },
    "isOptional": true
   },
   {
    "name": "kind",
    "type": "enum",
    "title": {
     "id": "Jenis",
     "en": "Kind"
    }
   },
   {
    "name": "polarity",
    "type": "enum",
    "title": {
     "id": "Arah",
     "en": "Polarity"
    }
   },
   {
    "name": "scale",
    "type": "quantity",
    "title": {
     "id": "Pengali hasil (100 untuk persen)",
     "en": "Factor of the result (100 for percent)"
    },
    "unit": "factor",
    "isOptional": true
   },
   {
    "name": "decimals",
    "type": "integer",
    "title": {
     "id": "Angka di belakang koma (bawaan 2)",
     "en": "Decimals (2 unless told)"
    },
    "unit": "digit",
    "isOptional": true
   },
   {
    "name": "numeratorDataset",
    "type": "code",
    "title": {
     "id": "Dataset pembilang",
     "en": "Dataset of the numerator"
    }
   },
   {
    "name": "numeratorAggregate",
    "type": "enum",
    "title": {
     "id": "Cara menghitung pembilang (bawaan count)",
     "en": "Aggregate of the numerator (count unless told)"
    },
    "isOptional": true
   },
   {
    "name": "numeratorField",
    "type": "code",
    "title": {
     "id": "Kolom pembilang",
     "en": "Field of the numerator"
    },
    "isOptional": true
   },
   {
    "name": "numeratorFilter",
    "type": "text",
    "title": {
     "id": "Saringan pembilang",
     "en": "Filter of the numerator"
    },
    "isOptional": true
   },
   {
    "name": "numeratorLatestField",
    "type": "code",
    "title": {
     "id": "Kolom bulan bila angka pembilang kumulatif",
     "en": "Month field, where the numerator is cumulative"
    },
    "isOptional": true
   },
   {
    "name": "numeratorSpan",
    "type": "enum",
    "title": {
     "id": "Rentang pembilang (bawaan period)",
     "en": "Span of the numerator (period unless told)"
    },
    "isOptional": true
   },
   {
    "name": "denominatorDataset",
    "type": "code",
    "title": {
     "id": "Dataset penyebut",
     "en": "Dataset of the denominator"
    },
    "isOptional": true
   },
   {
    "name": "denominatorAggregate",
    "type": "enum",
    "title": {
     "id": "Cara menghitung penyebut (bawaan count)",
     "en": "Aggregate of the denominator (count unless told)"
    },
    "isOptional": true
   },
   {
    "name": "denominatorField",
    "type": "code",
    "title": {
     "id": "Kolom penyebut",
     "en": "Field of the denominator"
    },
    "isOptional": true
   },
   {
    "name": "denominatorFilter",
    "type": "text",
    "title": {
     "id": "Saringan penyebut",
     "en": "Filter of the denominator"
    },
    "isOptional": true
   },
   {
    "name": "denominatorLatestField",
    "type": "code",
    "title": {
     "id": "Kolom bulan bila angka penyebut kumulatif",
     "en": "Month field, where the denominator is cumulative"
    },
    "isOptional": true
   },
   {
    "name": "denominatorSpan",
    "type": "enum",
    "title": {
     "id": "Rentang penyebut (bawaan period)",
     "en": "Span of the denominator (period unless told)"
    },
    "isOptional": true
   },
   {
    "name": "percentile",
    "type": "quantity",
    "title": {
     "id": "Persentil (0–1)",
     "en": "Percentile (0–1)"
    },
    "unit": "fraction",
    "isOptional": true
   },
   {
    "name": "clockStartField",
    "type": "code",
    "title": {
     "id": "Kolom mulai jam",
     "en": "Field where the clock starts"
    },
    "isOptional": true
   },
   {
    "name": "clockEndField",
    "type": "code",
    "title": {
     "id": "Kolom berhenti jam",
     "en": "Field where the clock stops"
    },
    "isOptional": true
   },
   {
    "name": "clockHours",
    "type": "quantity",
    "title": {
     "id": "Batas jam",
     "en": "Hours allowed"
    },
    "unit": "hour",
    "isOptional": true
   },
   {
    "name": "timeField",
    "type": "code",
    "title": {
     "id": "Kolom waktu pembilang",
     "en": "Time field of the numerator"
    },
    "isOptional": true
   },
   {
    "name": "denominatorTimeField",
    "type": "code",
    "title": {
     "id": "Kolom waktu penyebut (bawaan sama)",
     "en": "Time field of the denominator (the same unless told)"
    },
    "isOptional": true
   },
   {
    "name": "organizationField",
    "type": "code",
    "title": {
     "id": "Kolom organisasi (bawaan kolom lingkup dataset)",
     "en": "Organization field (the scope field of the dataset unless told)"
    },
    "isOptional": true
   },
   {
    "name": "regionField",
    "type": "code",
    "title": {
     "id": "Kolom wilayah (bawaan kolom lingkup dataset)",
     "en": "Region field (the scope field of the dataset unless told)"
    },
    "isOptional": true
   },
   {
    "name": "validFrom",
    "type": "date",
    "title": {
     "id": "Berlaku sejak",
     "en": "Valid from"
    },
    "isOptional": true
   },
   {
    "name": "validTo",
    "type": "date",
    "title": {
     "id": "Berlaku sampai",
     "en": "Valid until"
    },
    "isOptional": true
   }
  ]
 }
];
