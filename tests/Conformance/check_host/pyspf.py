"""What pyspf says of the cases on standard input: an array of arrays, for each sender [result, explanation], or null where it broke down.

The explanation of a record that has none is DEFAULT, as in the test suite of RFC 7208.
"""

import ipaddress
import json
import sys
import warnings

warnings.simplefilter("ignore")
import spf


def answers_of(zonedata):
    """The function that pyspf asks in place of DNS."""

    def lookup(name, qtype, *_, **__):
        name, qtype = name.lower().rstrip("."), qtype.upper()
        found = []
        for record in zonedata.get(name, []):
            if record == "TIMEOUT":
                raise spf.TempError("DNS timeout")
            for kind, value in record.items():
                if kind == qtype:
                    found.append(((name, kind), value_of(kind, value)))
        return found

    return lookup


def value_of(kind, value):
    match kind:
        case "A" | "AAAA":
            return ipaddress.ip_address(value)
        case "TXT":
            return (value.encode("latin-1"),)
        case _:
            return value


def result_of(sender):
    query = spf.query(i=sender["host"], s=sender["mailfrom"], h=sender["helo"], strict=True, querytime=600)
    query.set_default_explanation("DEFAULT")
    try:
        result, _, explanation = query.check()
        return [result, explanation]
    except Exception:
        return None


def results_of(case):
    spf.DNSLookup = answers_of(case["zonedata"])
    return [result_of(sender) for sender in case["senders"]]


json.dump([results_of(case) for case in json.load(sys.stdin)], sys.stdout)
