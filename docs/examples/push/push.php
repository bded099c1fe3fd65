<?php
// Pushes the rows of a CSV file and prints what became of them. PHP 7.4 or newer, no library: php push.php realisasi.csv
$url = (getenv('LUMBUNG_URL') ?: 'http://127.0.0.1:3000') . '/graphql';
$key = getenv('LUMBUNG_KEY') ?: exit("LUMBUNG_KEY is not set\n");
const RECORDS_PER_PUSH = 1000; // at most 5,000 records or 8 MiB

const PUSH = 'mutation ($input: PushRecordsInput!) {
  pushRecords(input: $input) { replayed batch { id receivedCount } } }';
const OUTCOME = 'query ($id: ID!) { batch(id: $id) {
  state appliedCount unchangedCount rejectedCount failure { code message }
  rejections(first: 500) { nodes { index problems { field code value message(lang: EN) suggestion } } } } }';

/** One request. Repeats it when the hub is away or busy; that is safe because of the idempotency key. */
function ask(string $query, array $variables): array
{
    global $url, $key;
    $options = ['http' => [
        'method' => 'POST',
        'header' => "content-type: application/json\r\nauthorization: Bearer $key",
        'content' => json_encode(['query' => $query, 'variables' => $variables], JSON_UNESCAPED_UNICODE),
        'ignore_errors' => true,
        'timeout' => 60,
    ]];
    for ($attempt = 0; $attempt < 8; $attempt++) {
        $text = @file_get_contents($url, false, stream_context_create($options));
        $answer = $text === false ? null : json_decode($text, true);
        if (isset($answer['data']) && empty($answer['errors'])) {
            return $answer['data'];
        }
        $codes = array_map(fn ($error) => $error['extensions']['code'] ?? '', $answer['errors'] ?? []);
        if ($codes !== [] && array_intersect($codes, ['QUEUE_FULL', 'INTERNAL']) === []) {
            exit($text . "\n");
        }
        sleep(min(30, 2 ** $attempt));
    }
    exit("the hub did not take it; run this again later\n");
}

function push(string $dataset, array $records): array
{
    // A key made of the content: running this twice is the same push, other content is another.
    $idempotencyKey = $dataset . ':' . substr(hash('sha256', json_encode($records)), 0, 32);
    $input = ['dataset' => $dataset, 'contractVersion' => 1, 'idempotencyKey' => $idempotencyKey, 'records' => $records];
    $id = ask(PUSH, ['input' => $input])['pushRecords']['batch']['id'];
    for ($look = 0; $look < 600; $look++) {
        $batch = ask(OUTCOME, ['id' => $id])['batch'];
        if (in_array($batch['state'], ['APPLIED', 'FAILED'], true)) {
            return ['id' => $id] + $batch;
        }
        usleep(500000);
    }
    exit("batch $id waits; ask for it again later\n");
}

$file = fopen($argv[1], 'r');
$names = fgetcsv($file, 0, ',', '"', '');
$records = [];
while (($row = fgetcsv($file, 0, ',', '"', '')) !== false) {
    $record = array_combine($names, $row);
    $record['fiscalYear'] = (int) $record['fiscalYear'];
    $record['month'] = (int) $record['month'];
    $records[] = $record;
}
foreach (array_chunk($records, RECORDS_PER_PUSH) as $part => $chunk) {
    $batch = push('budgets.budget_realizations', $chunk);
    $rejections = $batch['rejections']['nodes'];
    unset($batch['rejections']);
    echo json_encode($batch), "\n";
    foreach ($rejections as $rejection) {
        foreach ($rejection['problems'] as $problem) {
            $line = $part * RECORDS_PER_PUSH + $rejection['index'] + 2; // row 1 holds the names
            echo "  {$argv[1]}:$line {$problem['field']} {$problem['value']}: {$problem['code']}: {$problem['message']}\n";
        }
    }
}
