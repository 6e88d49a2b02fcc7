"""Prints random zones and senders, as JSON: cases.py SEED COUNT

The result is an array of {"zonedata": {name: [{type: value}, ... or "TIMEOUT"]}, "senders": [{"host", "helo", "mailfrom"}]}, the
zone data as in the test suite of RFC 7208. What implementations are free to decide does not occur: docs/evaluation.md has the list.
"""

import json
import random
import sys

DOMAINS = [f"d{i}.example.com" for i in range(6)]
HOSTS = [f"h{i}.example.net" for i in range(4)]
# What reverse names point at has addresses of both families: whether a name without them is a void lookup, implementations decide.
REVERSE_HOSTS = HOSTS[:2]
EXPLANATIONS = ["%{i} is not one of %{d}'s", "see http://%{d}/why?%{S}&%{h}", "%%%_%-%{c}", "50% off", "%{l1r-} at %{o}"]
EXPLAINED = [f"why{i}.example.com" for i in range(3)]
MISSING = [f"none{i}.example.com" for i in range(3)]
IP4 = ["192.0.2.1", "192.0.2.2", "192.0.2.65", "192.0.2.129", "192.0.2.200", "198.51.100.7", "203.0.113.9", "10.1.2.3"]
IP6 = ["2001:db8::1", "2001:db8::2", "2001:db8:1::1", "2001:db8:ffff::9", "fd00::1"]
ELSEWHERE = ["192.0.2.66", "8.8.8.8", "2001:db8:2::5"]


class Cases:
    """The seeded choices that make one case."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.pick = self.random.choice

    def chance(self, part):
        return self.random.random() < part

    def macro(self):
        # Not 'p', whose lookups some count. Mail::SPF reads the letters' upper case, but not that of 'r'.
        transformer = self.pick(["", "", "", "1", "2", "3", "r", "2r", "r+", "1-", "r.-+"])
        return "%{" + self.pick("slodihvSLODIHV") + transformer + "}"

    def target(self):
        kind = self.random.random()
        if kind < 0.75:
            return self.pick(DOMAINS + HOSTS)
        if kind < 0.8:
            return self.pick(DOMAINS) + "."
        if kind < 0.85:
            return self.pick(MISSING)
        labels = [self.pick([self.macro(), "_spf"]) for _ in range(self.random.randint(1, 3))]
        return ".".join(labels + [self.pick(["example.com", "m.example.net", *DOMAINS])])

    def prefix_lengths(self):
        ip4 = "/" + str(self.pick([0, 8, 16, 24, 25, 28, 31, 32]))
        ip6 = "//" + str(self.pick([0, 32, 48, 64, 127, 128]))
        return self.pick(["", "", "", ip4, ip6, ip4 + ip6])

    def mechanism(self):
        name = self.pick(["ip4"] * 5 + ["ip6"] * 4 + ["include"] * 5 + ["a"] * 4 + ["mx"] * 4 + ["exists"] * 3 + ["ptr", "all"])
        text = self.pick([""] * 6 + list("+-~?")) + name
        match name:
            case "all":
                return text
            case "ip4":
                return f"{text}:{self.pick(IP4)}" + self.pick(["", "", "/24", "/25", "/26", "/32", "/8", "/0"])
            case "ip6":
                # Nothing wider: in Mail::SPF such networks have IPv4 hosts, too.
                return f"{text}:{self.pick(IP6)}" + self.pick(["", "", "/64", "/48", "/32", "/128", "/16"])
            case "include" | "exists":
                return f"{text}:{self.target()}"
            case "ptr":
                return text + self.pick(["", ":example.net", ":" + self.pick(HOSTS)])
            case _:
                return text + self.pick(["", "", ":" + self.target(), ":" + self.target()]) + self.prefix_lengths()

    def modifier(self):
        unknown = self.pick(["foo", "rr", "x-y.z", "a", "ip4", "i_1"]) + "=" + self.pick(["", "bar", "%{i}", "%%", "%{d}.x"])
        return self.pick(["redirect=" + self.target(), "redirect=" + self.target(), "exp=" + self.pick([*EXPLAINED, self.target()]), unknown])

    def mistake(self, text):
        at, end = self.random.randint(6, len(text)), self.random.randint(6, len(text))
        added = self.pick([*" /:.%{}=-+~?0123456789adlrix_@,;'<|!&", "%%", "%_", "%-", "//", "  "])
        return self.pick([text[:at] + text[at + 1 :], text[:at] + added + text[at:], text[:at] + text[end : end + 8] + text[at:]])

    def record(self):
        terms = [self.mechanism() for _ in range(self.pick([0, 1, 1, 2, 2, 3, 3, 4, 5, 6, 12]))]
        if self.chance(0.35):
            terms.insert(self.random.randint(max(0, len(terms) - 2), len(terms)), self.modifier())
        if self.chance(0.1):
            terms.append(self.modifier())
        if self.chance(0.6):
            terms.append(self.pick(["-", "~", "?", "+", ""]) + "all")
        elif self.chance(0.4):
            terms += ["-all", "exp=" + self.pick(EXPLAINED)]
        text = "v=spf1" + "".join(self.pick([" "] * 9 + ["  "]) + term for term in terms)
        if self.chance(0.05) and "%" not in text:
            text = text.swapcase()
        return self.mistake(text) if self.chance(0.25) else text

    def rrsets(self, name):
        if self.chance(0.08):
            return None
        if self.chance(0.03) and name not in REVERSE_HOSTS:
            return ["TIMEOUT"]
        records = []
        if self.chance(0.85 if name in DOMAINS else 0.15):
            records.append({"TXT": self.record()})
        if self.chance(0.05):
            records.append({"TXT": self.record()})
        if self.chance(0.15):
            records.append({"TXT": self.pick(["hello", "v=DMARC1; p=none", "v=spf10 -all", " v=spf1 -all"])})
        both = name in REVERSE_HOSTS
        records += [{"A": self.pick(IP4)} for _ in range(both + self.pick([0, 0, 1, 1, 2]))]
        records += [{"AAAA": self.pick(IP6)} for _ in range(both + self.pick([0, 0, 0, 1, 2]))]
        if self.chance(0.4):
            exchanges = DOMAINS + HOSTS + MISSING[:1]
            records += [{"MX": [self.random.randrange(50), self.pick(exchanges)]} for _ in range(self.pick([1, 1, 2, 3, 11]))]
        return records

    def sender(self):
        domain = self.pick(DOMAINS)
        mailbox = self.pick(["me@", "me@", "strong-bad@", "a.b-c+d@"])
        return {
            "host": self.pick(IP4 + IP6 + ELSEWHERE),
            "helo": self.pick(DOMAINS + HOSTS),
            "mailfrom": self.pick([mailbox + domain] * 6 + [""]),
        }

    def case(self):
        zone = {name: self.rrsets(name) for name in DOMAINS + HOSTS}
        for name in REVERSE_HOSTS:
            zone[name] = zone[name] or [{"A": self.pick(IP4)}, {"AAAA": self.pick(IP6)}]
        for name in EXPLAINED:
            zone[name] = [{"TXT": self.pick(EXPLANATIONS)}]
        for address in IP4:
            if self.chance(0.3):
                reverse = ".".join(reversed(address.split("."))) + ".in-addr.arpa"
                zone[reverse] = [{"PTR": self.pick(REVERSE_HOSTS)} for _ in range(self.random.randint(1, 2))]
        zonedata = {name: records for name, records in zone.items() if records is not None}
        return {"zonedata": zonedata, "senders": [self.sender() for _ in range(6)]}


if __name__ == "__main__":
    cases = Cases(int(sys.argv[1]))
    json.dump([cases.case() for _ in range(int(sys.argv[2]))], sys.stdout)
