namespace SpfLint.Dns.Tests.Pasted;

/// <summary>What the tools print, with documentation names.</summary>
internal static class Pastes
{
    public const string Dig = """
        $ dig example.org TXT

        ; <<>> DiG 9.18.49 <<>> example.org TXT
        ;; global options: +cmd
        ;; Got answer:
        ;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 32052
        ;; flags: qr rd ra; QUERY: 1, ANSWER: 2, AUTHORITY: 0, ADDITIONAL: 3

        ;; OPT PSEUDOSECTION:
        ; EDNS: version: 0, flags:; udp: 1232
        ;; QUESTION SECTION:
        ;example.org.			IN	TXT

        ;; ANSWER SECTION:
        example.org.		17	IN	TXT	"v=spf1 ip4:192.0.2.0/24 -all"
        example.org.		17	IN	TXT	"quote \" semi ; back \\ byte \200" "second"

        ;; AUTHORITY SECTION:
        example.org.		3600	IN	NS	ns1.example.org.

        ;; ADDITIONAL SECTION:
        ns1.example.org.	3600	IN	A	192.0.2.1

        ;; Query time: 0 msec
        ;; SERVER: 127.0.0.1#53(127.0.0.1) (UDP)
        ;; MSG SIZE  rcvd: 222

        """;

    public const string DigMissing = """
        ;; ->>HEADER<<- opcode: QUERY, status: NXDOMAIN, id: 61128
        ;; flags: qr aa rd; QUERY: 1, ANSWER: 0, AUTHORITY: 1, ADDITIONAL: 1
        ;; QUESTION SECTION:
        ;nope.example.org.		IN	TXT

        ;; AUTHORITY SECTION:
        example.org.		3600	IN	SOA	ns1.example.org. hostmaster.example.org. 2026010101 7200 1800 1209600 3600

        """;

    public const string DigDangling = """
        ;; ->>HEADER<<- opcode: QUERY, status: NXDOMAIN, id: 1
        ;; flags: qr rd ra; QUERY: 1, ANSWER: 1, AUTHORITY: 1, ADDITIONAL: 1
        ;; QUESTION SECTION:
        ;alias.example.org.		IN	TXT

        ;; ANSWER SECTION:
        alias.example.org.	60	IN	CNAME	gone.example.org.

        """;

    public const string DigMultiline = """
        ;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 9019
        ;; flags: qr aa rd; QUERY: 1, ANSWER: 1, AUTHORITY: 1, ADDITIONAL: 1
        ;; QUESTION SECTION:
        ;example.org.		IN AAAA

        ;; AUTHORITY SECTION:
        example.org.		3600 IN	SOA ns1.example.org. hostmaster.example.org. (
        				2026010101 ; serial
        				7200       ; refresh (2 hours)
        				1800       ; retry (30 minutes)
        				1209600    ; expire (2 weeks)
        				3600       ; minimum (1 hour)
        				)

        """;

    public const string DigReferral = """
        ;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 9019
        ;; flags: qr; QUERY: 1, ANSWER: 0, AUTHORITY: 1, ADDITIONAL: 0
        ;; QUESTION SECTION:
        ;example.org.			IN	TXT

        ;; AUTHORITY SECTION:
        example.org.		86400	IN	NS	ns1.example.org.

        """;

    public const string DigFailing = """
        ;; ->>HEADER<<- opcode: QUERY, status: SERVFAIL, id: 9019
        ;; flags: qr rd ra; QUERY: 1, ANSWER: 0, AUTHORITY: 0, ADDITIONAL: 0
        ;; QUESTION SECTION:
        ;example.org.			IN	TXT

        """;

    public const string DigRefused = """
        ;; ->>HEADER<<- opcode: QUERY, status: REFUSED, id: 9019
        ;; flags: qr rd; QUERY: 1, ANSWER: 0, AUTHORITY: 0, ADDITIONAL: 0
        ;; QUESTION SECTION:
        ;example.org.			IN	TXT

        """;

    public const string DigTransfer = """
        example.org.		3600	IN	SOA	ns1.example.org. hostmaster.example.org. 2026010101 7200 1800 1209600 3600
        example.org.		3600	IN	NS	ns1.example.org.
        example.org.		3600	IN	MX	10 mx1.example.org.
        example.org.		3600	IN	TXT	"v=spf1 ip4:192.0.2.0/24 -all"
        under_score._x.example.org. 3600 IN	TXT	"a b"
        mx1.example.org.	3600	IN	AAAA	2001:db8::3
        nullmx.example.org.	3600	IN	MX	0 .
        old.example.org.	3600	IN	SPF	"v=spf1 -all"
        www.example.org.	3600	IN	CNAME	mx1.example.org.
        3.2.0.192.in-addr.arpa.	3600	IN	PTR	mx1.example.org.
        example.org.		3600	IN	SOA	ns1.example.org. hostmaster.example.org. 2026010101 7200 1800 1209600 3600

        """;

    public const string Kdig = """
        ;; ->>HEADER<<- opcode: QUERY; status: NXDOMAIN; id: 1922
        ;; Flags: qr aa rd; QUERY: 1; ANSWER: 0; AUTHORITY: 1; ADDITIONAL: 0

        ;; QUESTION SECTION:
        ;; nope.example.org.   		IN	MX

        ;; AUTHORITY SECTION:
        example.org.        	3600	IN	SOA	ns1.example.org. hostmaster.example.org. 2026010101 7200 1800 1209600 3600

        ;; Received 85 B

        """;

    public const string Drill = """
        ;; ->>HEADER<<- opcode: QUERY, rcode: NOERROR, id: 36256
        ;; flags: qr aa rd ; QUERY: 1, ANSWER: 0, AUTHORITY: 1, ADDITIONAL: 0 
        ;; QUESTION SECTION:
        ;; ns1.example.org.	IN	TXT

        ;; ANSWER SECTION:

        ;; AUTHORITY SECTION:
        example.org.	3600	IN	SOA	ns1.example.org. hostmaster.example.org. 2026010101 7200 1800 1209600 3600

        """;

    public const string Host = """
        $ host example.org ns1.example.org
        Using domain server:
        Name: ns1.example.org
        Address: 192.0.2.1#53
        Aliases: 

        example.org mail is handled by 10 mx1.example.org.
        example.org descriptive text "v=spf1 ip4:192.0.2.0/24 " "-all"
        www.example.org is an alias for mx1.example.org.
        mx1.example.org has address 192.0.2.3
        mx1.example.org has IPv6 address 2001:db8::3
        old.example.org has SPF record "v=spf1 -all"
        nullmx.example.org mail is handled by 0 .
        3.2.0.192.in-addr.arpa domain name pointer mx1.example.org.
        example.org name server ns1.example.org.
        ns1.example.org has no TXT record
        Host nope.example.org not found: 3(NXDOMAIN)
        Host broken.example.org not found: 2(SERVFAIL)
        Host example.net not found: 5(REFUSED)

        """;

    public const string Nslookup = """
        Server:		127.0.0.1
        Address:	127.0.0.1#53

        example.org	text = "v=spf1 ip4:192.0.2.0/24 -all"
        example.org	mail exchanger = 10 mx1.example.org.
        www.example.org	canonical name = mx1.example.org.
        Name:	mx1.example.org
        Address: 192.0.2.3
        Name:	mx1.example.org
        Address: 2001:db8::3
        3.2.0.192.in-addr.arpa	name = mx1.example.org.
        old.example.org	rdata_99 = "v=spf1 -all"
        ns1.example.org	internet address = 192.0.2.1
        ns1.example.org	has AAAA address 2001:db8::1
        *** Can't find ns2.example.org: No answer

        ** server can't find nope.example.org: NXDOMAIN
        ** server can't find broken.example.org: SERVFAIL
        ** server can't find example.net: REFUSED

        """;

    public const string NslookupOnWindows = """
        C:\>nslookup -type=txt example.org
        Server:  dns.example.net
        Address:  198.51.100.53

        Non-authoritative answer:
        example.org	text =

        	"v=spf1 ip4:192.0.2.0/24 "
        	"-all"
        example.org	text =

        	"other"
        example.org	MX preference = 10, mail exchanger = mx1.example.org
        mx1.example.org	AAAA IPv6 address = 2001:db8::3

        Name:    two.example.org
        Addresses:  2001:db8::7
                  192.0.2.7
                  192.0.2.8
        Aliases:  www.example.org
                  web.example.org

        *** dns.example.net can't find nope.example.org: Non-existent domain
        *** No text (TXT) records available for ns1.example.org
        *** No internal type for both IPv4 and IPv6 Addresses (A+AAAA) records available for example.org

        """;
}
