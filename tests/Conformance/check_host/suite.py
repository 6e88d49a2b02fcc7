"""Prints a suite for 'spflint test' that expects what the peers said: suite.py CASES PEER..., all of them files.

How often the peers agree goes to standard error.
"""

import json
import sys


def read(path):
    with open(path) as file:
        return json.load(file)


cases, peers = read(sys.argv[1]), [read(path) for path in sys.argv[2:]]
expected = agreed = 0
for number, case in enumerate(cases):
    tests = {}
    for index, sender in enumerate(case["senders"]):
        answers = [peer[number][index] for peer in peers if peer[number][index]]
        results = sorted({result for result, _ in answers})
        if results:
            expected += 1
            agreed += len(results) == 1
            tests[f"sender {index}"] = {**sender, "result": results}
        if results == ["fail"] and len({explanation for _, explanation in answers}) == 1:
            tests[f"sender {index}"]["explanation"] = answers[0][1]
    # JSON is YAML.
    print("---\n" + json.dumps({"description": f"case {number}", "tests": tests, "zonedata": case["zonedata"]}))
print(f"The peers agree on {agreed:,} of {expected:,} results; elsewhere, either will do.", file=sys.stderr)
