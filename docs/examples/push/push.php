<?php
// Pushes the rows of a CSV file and prints what became of them: php push.php realisasi.csv [delete|snapshot]
// PHP 7.4 or newer, no library. Ends with 0 when everything is in, 1 when something was rejected, 2 when it could not be done.
const DATASET = 'budgets.budget_realizations';
const KEY_FIELDS = ['fiscalYear', 'month', 'organizationCode', 'activityCode', 'accountCode', 'fundSourceCode'];
const WHOLE_NUMBERS = ['fiscalYear', 'month'];
const RECORDS_PER_PUSH = 1000; // at most 5,000 records or 8 MiB

const PUSH = 'mutation ($input: PushRecordsInput!) { pushRecords(input: $input) { replayed batch { id } } }';
const BATCH = 'query ($id: ID!, $after: Cursor) { batch(id: $id) {
  state appliedCount unchangedCount rejectedCount nextAttemptAt failure { code message }
  rejections(first: 500, after: $after) {
    nodes { index problems { field code value message suggestion } } pageInfo { hasNextPage endCursor } } } }';
const OPEN = 'mutation ($dataset: String!, $scope: JSON!) { openSnapshot(dataset: $dataset, scope: $scope) { id } }';
const COMMIT = 'mutation ($id: ID!, $count: Int!) { commitSnapshot(id: $id, expectedCount: $count) {
  state removedCount heldBecause failure { code message } } }';

function stop(string $message): void
{
    file_put_contents('php://stderr', $message . "\n");
    exit(2);
}

/** One request. Repeats it when the hub is away or busy; that is safe because of the idempotency key. */
function ask(string $query, array $variables): array
{
    $context = stream_context_create(['http' => [
        'method' => 'POST',
        'header' => ['content-type: application/json', 'accept-language: id', 'authorization: Bearer ' . getenv('LUMBUNG_KEY')],
        'content' => asJson(['query' => $query, 'variables' => $variables]),
        'ignore_errors' => true, // the body of a refusal says why
        'timeout' => 60,
    ]]);
    for ($attempt = 0; $attempt < 8; $attempt++) {
        $pause = min(30, 2 ** $attempt);
        $status = 0;
        $text = '';
        $stream = @fopen((getenv('LUMBUNG_URL') ?: 'http://127.0.0.1:3000') . '/graphql', 'r', false, $context);
        if ($stream !== false) {
            $text = (string) stream_get_contents($stream);
            foreach (stream_get_meta_data($stream)['wrapper_data'] as $line) {
                if (preg_match('~^HTTP/\S+ (\d+)~', $line, $found)) $status = (int) $found[1];
                if (preg_match('~^retry-after: *(\d+)~i', $line, $found)) $pause = (int) $found[1];
            }
            fclose($stream);
        }
        $answer = json_decode($text, true);
        $codes = array_map(fn ($error) => $error['extensions']['code'], $answer['errors'] ?? []);
        if ($codes === [] && isset($answer['data'])) return $answer['data'];
        $isLater = $status === 0 || $status === 429 || $status >= 500 || array_intersect($codes, ['QUEUE_FULL', 'INTERNAL']) !== [];
        // A body that was cut off is no JSON either.
        if (!$isLater && ($answer !== null || $status >= 400)) stop($text);
        sleep($pause);
    }
    stop('the hub did not take it; run this again later');
}

function asJson(array $value): string
{
    return json_encode($value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
}

function push(array $records, array $occasion, string $mode, ?string $snapshot): string
{
    // A key made of the content and of when it was exported: the same export is the same push however often this runs.
    $key = DATASET . ':' . substr(hash('sha256', asJson([$mode, $snapshot, $occasion, $records])), 0, 32);
    $input = ['dataset' => DATASET, 'contractVersion' => 1, 'idempotencyKey' => $key, 'mode' => $mode,
        'snapshotId' => $snapshot, 'records' => $records];
    return ask(PUSH, ['input' => $input])['pushRecords']['batch']['id'];
}

/** Waits for the batch, prints its figures and gives what was rejected. */
function rejectionsOf(string $id): array
{
    for ($look = 0; ; $look++) {
        $batch = ask(BATCH, ['id' => $id])['batch'];
        if ($batch['state'] === 'APPLIED') break;
        if ($batch['state'] === 'FAILED' && $batch['nextAttemptAt'] === null) stop("batch $id failed: " . asJson($batch['failure']));
        if ($look > 600) stop("batch $id waits; run this again later");
        usleep(500000);
    }
    echo "batch $id: {$batch['appliedCount']} applied, {$batch['unchangedCount']} unchanged, {$batch['rejectedCount']} rejected\n";
    $page = $batch['rejections'];
    $nodes = $page['nodes'];
    while ($page['pageInfo']['hasNextPage']) {
        $page = ask(BATCH, ['id' => $id, 'after' => $page['pageInfo']['endCursor']])['batch']['rejections'];
        $nodes = array_merge($nodes, $page['nodes']);
    }
    return $nodes;
}

function readRecords(string $path): array
{
    $file = fopen($path, 'r') ?: stop("$path cannot be read");
    $names = fgetcsv($file, 0, ',', '"', '');
    $names[0] = preg_replace('/^\xEF\xBB\xBF/', '', $names[0]); // Excel puts a mark before the first name
    $records = [];
    while (($row = fgetcsv($file, 0, ',', '"', '')) !== false) {
        if (count($row) !== count($names)) stop("$path: row " . (count($records) + 2) . ' has not as many cells as row 1');
        $record = [];
        foreach (array_combine($names, $row) as $name => $cell) {
            // What is no number goes as it is: the hub says which field of which record is wrong.
            $isNumber = in_array($name, WHOLE_NUMBERS, true) && ctype_digit($cell);
            $record[$name] = $isNumber ? (int) $cell : ($cell === '' ? null : $cell);
        }
        $records[] = $record;
    }
    return $records;
}

function main(string $path, string $action = 'push'): int
{
    $records = readRecords($path);
    if ($action === 'delete') {
        $records = array_map(fn ($record) => array_intersect_key($record, array_flip(KEY_FIELDS)), $records);
    }
    $snapshot = null;
    if ($action === 'snapshot') {
        $scope = ['fiscalYear' => $records[0]['fiscalYear']];
        $snapshot = ask(OPEN, ['dataset' => DATASET, 'scope' => $scope])['openSnapshot']['id'];
    }
    $parts = array_chunk($records, RECORDS_PER_PUSH);
    $batches = [];
    foreach ($parts as $place => $part) {
        // In a snapshot two equal parts are two pushes, so the place belongs to the key.
        $batches[] = push($part, [filemtime($path), $place], $action === 'delete' ? 'DELETE' : 'UPSERT', $snapshot);
    }
    while ($snapshot !== null) {
        $outcome = ask(COMMIT, ['id' => $snapshot, 'count' => count($records)])['commitSnapshot'];
        if ($outcome['state'] === 'COMMITTING') continue;
        echo "snapshot: {$outcome['state']}, ", $outcome['removedCount'] ?? 0, " removed {$outcome['heldBecause']}\n";
        if ($outcome['state'] !== 'COMMITTED') return 1;
        break;
    }
    $rejected = 0;
    foreach ($batches as $place => $id) {
        foreach (rejectionsOf($id) as $rejection) {
            $rejected++;
            $line = $place * RECORDS_PER_PUSH + $rejection['index'] + 2; // line 1 holds the names
            foreach ($rejection['problems'] as $problem) {
                echo "  $path:$line {$problem['field']} {$problem['value']}: {$problem['code']}: {$problem['message']}\n";
            }
        }
    }
    return $rejected > 0 ? 1 : 0;
}

exit(main(...array_slice($argv, 1)));
