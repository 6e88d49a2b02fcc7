"""check_host of pyspf for the cases of a file, with answers in memory: "check.py CASES SECONDS".

Prints for each case the evaluations in a second of processor time. Its arguments are always text.
"""

import sys
import time

import spf

BATCH = 50
CLIENT = "192.0.2.1"
HELO = "mail.example.net"

answers = {}


def look_up(name, qtype, strict=True, timeout=20):
    """Takes the place of the function that asks DNS."""
    value = answers.get((name.rstrip("."), qtype))
    return [] if value is None else [((name, qtype), value)]


def rate(sender, seconds):
    start, count = time.process_time(), 0
    while True:
        for _ in range(BATCH):
            result, _explanation = spf.check2(i=CLIENT, s=sender, h=HELO)
            if result != "pass":
                sys.exit(f"{result} instead of pass")
        count += BATCH
        spent = time.process_time() - start
        if spent >= seconds:
            return count / spent


def measure(domain, title, seconds):
    rate(f"sender@{domain}", seconds / 2)
    print(f"{title}\t{rate(f'sender@{domain}', seconds):.0f}", flush=True)


def main(path, seconds):
    spf.DNSLookup = look_up
    case = None
    with open(path, encoding="ascii") as lines:
        for line in lines:
            fields = line.rstrip("\n").split(" ", 2)
            if len(fields) < 3 or fields[0] == "#":
                continue
            if fields[0] == "case":
                if case:
                    measure(*case, seconds)
                case = fields[1:]
                answers.clear()
            else:
                name, qtype, data = fields
                answers[name, qtype] = (data.encode("ascii"),) if qtype == "TXT" else data
    measure(*case, seconds)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
