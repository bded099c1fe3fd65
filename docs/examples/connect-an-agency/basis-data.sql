-- The table of an invented treasury application (MariaDB or MySQL), to try basis-data.connector.yaml with.
-- mariadb -u root < basis-data.sql
create database if not exists keuangan_contoh character set utf8mb4;
use keuangan_contoh;
drop table if exists realisasi;
create table realisasi (
  id int auto_increment primary key,
  tahun year not null,
  bulan tinyint not null,
  kode_sub_giat varchar(30) not null,
  kode_akun varchar(30) not null,
  sumber varchar(10) not null,
  nilai decimal(18, 2) not null,
  diubah datetime not null,
  index realisasi_diubah (diubah, id)
);
insert into realisasi (tahun, bulan, kode_sub_giat, kode_akun, sumber, nilai, diubah) values
  (2025, 1, '2.23.02.1.01.0002', '5.1.02.01.01.0024', 'PAD', 1250000.50, '2025-02-03 08:15:00'),
  (2025, 1, '2.23.02.1.01.0002', '5.1.02.02.01.0026', 'PAD', 850000.00, '2025-02-03 08:15:00'),
  (2025, 13, '2.23.02.1.01.0003', '5.1.02.01.01.0024', 'PAD', 2000000.00, '2025-02-03 09:00:00'),
  (2025, 2, '2.23.02.1.01.0002', '5.1.02.01.01.0024', 'PAD', 98765432109876.25, '2025-03-04 10:30:00');
