"""Pushes the rows of a CSV file and prints what became of them. Python 3.9 or newer, nothing to install."""
import csv, hashlib, json, os, sys, time, urllib.error, urllib.request

URL = os.environ.get("LUMBUNG_URL", "http://127.0.0.1:3000") + "/graphql"
KEY = os.environ["LUMBUNG_KEY"]
RECORDS_PER_PUSH = 1000  # at most 5,000 records or 8 MiB

PUSH = """mutation ($input: PushRecordsInput!) {
  pushRecords(input: $input) { replayed batch { id receivedCount } } }"""
OUTCOME = """query ($id: ID!) { batch(id: $id) {
  state appliedCount unchangedCount rejectedCount failure { code message }
  rejections(first: 500) { nodes { index problems { field code value message(lang: EN) suggestion } } } } }"""


def ask(query, variables):
    """One request. Repeats it when the hub is away or busy; that is safe because of the idempotency key."""
    body = json.dumps({"query": query, "variables": variables}).encode()
    headers = {"content-type": "application/json", "authorization": f"Bearer {KEY}"}
    for attempt in range(8):
        pause = min(30, 2**attempt)
        try:
            with urllib.request.urlopen(urllib.request.Request(URL, body, headers), timeout=60) as response:
                answer = json.load(response)
        except urllib.error.HTTPError as error:
            if error.code != 429 and error.code < 500:
                sys.exit(error.read().decode())
            pause = int(error.headers.get("retry-after") or pause)
        except (urllib.error.URLError, TimeoutError) as error:
            print(f"no answer: {error}", file=sys.stderr)
        else:
            codes = [error["extensions"]["code"] for error in answer.get("errors", [])]
            if not codes:
                return answer["data"]
            if not {"QUEUE_FULL", "INTERNAL"} & set(codes):
                sys.exit(json.dumps(answer["errors"], indent=1))
        time.sleep(pause)
    sys.exit("the hub did not take it; run this again later")


def push(dataset, records):
    # A key made of the content: running this twice is the same push, other content is another.
    content = json.dumps(records, sort_keys=True).encode()
    key = f"{dataset}:{hashlib.sha256(content).hexdigest()[:32]}"
    receipt = ask(PUSH, {"input": {"dataset": dataset, "contractVersion": 1, "idempotencyKey": key, "records": records}})
    batch_id = receipt["pushRecords"]["batch"]["id"]
    for _ in range(600):
        batch = ask(OUTCOME, {"id": batch_id})["batch"]
        if batch["state"] in ("APPLIED", "FAILED"):
            return batch_id, batch
        time.sleep(0.5)
    sys.exit(f"batch {batch_id} waits; ask for it again later")


def main(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    records = [{**row, "fiscalYear": int(row["fiscalYear"]), "month": int(row["month"])} for row in rows]
    for start in range(0, len(records), RECORDS_PER_PUSH):
        batch_id, batch = push("budgets.budget_realizations", records[start : start + RECORDS_PER_PUSH])
        rejections = batch.pop("rejections")["nodes"]
        print(batch_id, json.dumps(batch))
        for rejection in rejections:
            for problem in rejection["problems"]:
                line = start + rejection["index"] + 2  # row 1 holds the names
                print(f"  {path}:{line} {problem['field']} {problem['value']}: {problem['code']}: {problem['message']}")


main(sys.argv[1])
