import { domainOf, listNameOf, type DatasetDefinition } from '#dataset';

/** What somebody sees who opens the hub's address in a browser: what is here, and how to ask for it. */
export function landingPage({
  province,
  datasets,
}: {
  readonly province: string;
  readonly datasets: readonly DatasetDefinition[];
}): string {
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lumbung ${escapeHtml(province)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Lumbung <small>provinsi / province ${escapeHtml(province)}</small></h1>
<p>Satu pintu untuk data perangkat daerah dan kabupaten/kota: setiap sistem mengirim lewat konektor, semua orang bertanya lewat satu GraphQL API.</p>
<p lang="en">One door to the data of agencies and regencies: every system sends through a connector, everyone asks through one GraphQL API.</p>
<ul>
<li><a href="/graphql">/graphql</a>: coba query di peramban, atau <code>POST</code> dari program <span lang="en">(try queries here, or <code>POST</code> from a program)</span></li>
<li><a href="/health/ready">/health/ready</a>, <a href="/metrics">/metrics</a>: keadaan proses ini <span lang="en">(how this process is)</span></li>
</ul>
<p>Tanpa kunci terbaca data publik; dengan kunci, sesuai haknya: <code>Authorization: Bearer &lt;kunci&gt;</code>.
<span lang="en">Without a key you read public data; with one, what it was granted.</span></p>
<h2>Kumpulan data / Datasets</h2>
<table>
<thead><tr><th scope="col">GraphQL</th><th scope="col">Isi</th><th scope="col" lang="en">Content</th><th scope="col">Akses / Access</th></tr></thead>
<tbody>
${datasets.map(row).join('\n')}
</tbody>
</table>
</main>
</body>
</html>
`;
}

function row(dataset: DatasetDefinition): string {
  const { title, access } = dataset;
  const cells = [
    `<code>${escapeHtml(listNameOf(dataset))}</code><br><small>${escapeHtml(domainOf(dataset))}</small>`,
    escapeHtml(title.id),
    `<span lang="en">${escapeHtml(title.en)}</span>`,
    escapeHtml(access),
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const STYLE = `
body { font: 16px/1.6 system-ui, sans-serif; margin: 0; color: #1c2b22; background: #fbfaf6 }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem }
h1 small { font-size: 1rem; font-weight: 400; color: #55645b }
[lang="en"] { color: #55645b }
a { color: #1f5d3a }
table { border-collapse: collapse; width: 100%; display: block; overflow-x: auto }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid #d5d9d2 }
`;
