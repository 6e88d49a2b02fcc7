// check_host of blitiri.com.ar/go/spf for the cases of a file, with answers in memory: "check CASES SECONDS". Prints for each case the
// evaluations in a second of processor time: with arguments as text, and with an address that is parsed once.
package main

import (
	"bufio"
	"context"
	"fmt"
	"log"
	"net"
	"os"
	"strconv"
	"strings"
	"syscall"
	"time"

	"blitiri.com.ar/go/spf"
)

const (
	batch  = 500
	client = "192.0.2.1"
	helo   = "mail.example.net"
)

type answers struct {
	texts     map[string][]string
	addresses map[string][]net.IPAddr
}

func newAnswers() *answers {
	return &answers{texts: map[string][]string{}, addresses: map[string][]net.IPAddr{}}
}

func notFound(name string) error {
	return &net.DNSError{Err: "no such host", Name: name, IsNotFound: true}
}

func (a *answers) LookupTXT(_ context.Context, name string) ([]string, error) {
	if texts, ok := a.texts[strings.TrimSuffix(name, ".")]; ok {
		return texts, nil
	}
	return nil, notFound(name)
}

func (a *answers) LookupIPAddr(_ context.Context, name string) ([]net.IPAddr, error) {
	if addresses, ok := a.addresses[strings.TrimSuffix(name, ".")]; ok {
		return addresses, nil
	}
	return nil, notFound(name)
}

func (a *answers) LookupMX(_ context.Context, name string) ([]*net.MX, error) {
	return nil, notFound(name)
}

func (a *answers) LookupAddr(_ context.Context, address string) ([]string, error) {
	return nil, notFound(address)
}

func processorTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		log.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

func rate(source *answers, sender string, address net.IP, seconds float64) float64 {
	option := spf.WithResolver(source)
	start, count := processorTime(), 0
	for {
		for i := 0; i < batch; i++ {
			ip := address
			if ip == nil {
				ip = net.ParseIP(client)
			}
			if result, err := spf.CheckHostWithSender(ip, helo, sender, option); result != spf.Pass {
				log.Fatalf("%s instead of pass: %v", result, err)
			}
		}
		count += batch
		if spent := (processorTime() - start).Seconds(); spent >= seconds {
			return float64(count) / spent
		}
	}
}

func measure(source *answers, domain, title string, seconds float64) {
	sender := "sender@" + domain
	rate(source, sender, nil, seconds/2)
	fmt.Printf("%s\t%.0f", title, rate(source, sender, nil, seconds))
	fmt.Printf("\t%.0f\n", rate(source, sender, net.ParseIP(client), seconds))
}

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: check CASES SECONDS")
	}
	seconds, err := strconv.ParseFloat(os.Args[2], 64)
	if err != nil {
		log.Fatal(err)
	}
	file, err := os.Open(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}

	var source *answers
	var domain, title string
	for lines := bufio.NewScanner(file); lines.Scan(); {
		fields := strings.SplitN(lines.Text(), " ", 3)
		if len(fields) < 3 || fields[0] == "#" {
			continue
		}
		switch {
		case fields[0] == "case":
			if source != nil {
				measure(source, domain, title, seconds)
			}
			source, domain, title = newAnswers(), fields[1], fields[2]
		case fields[1] == "A":
			source.addresses[fields[0]] = []net.IPAddr{{IP: net.ParseIP(fields[2])}}
		default:
			source.texts[fields[0]] = []string{fields[2]}
		}
	}
	measure(source, domain, title, seconds)
}
