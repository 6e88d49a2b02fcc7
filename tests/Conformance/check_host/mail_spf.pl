# What Mail::SPF says of the cases on standard input: an array of arrays, for each sender [result, explanation], or null where it broke down.
# The explanation of a record that has none is DEFAULT, as in the test suite of RFC 7208.
use strict;
use warnings;
use JSON::PP;
use Mail::SPF;
use Net::DNS;
use Net::DNS::Resolver::Programmable;

my %fields = (A => 'address', AAAA => 'address', PTR => 'ptrdname');

sub resource_record {
    my ($name, $type, $value) = @_;
    return Net::DNS::RR->new(name => $name, type => $type, preference => $value->[0], exchange => $value->[1]) if $type eq 'MX';
    return Net::DNS::RR->new(name => $name, type => $type, txtdata => [$value]) if $type eq 'TXT';
    return Net::DNS::RR->new(name => $name, type => $type, $fields{$type} => $value);
}

sub answer {
    my ($zonedata, $name, $type) = @_;
    $name = lc $name =~ s/\.$//r;
    my $records = $zonedata->{$name} or return ('NXDOMAIN', undef);
    my @answer;
    for my $record (@$records) {
        return ('SERVFAIL', undef) unless ref $record;
        push @answer, map { resource_record($name, $_, $record->{$_}) } grep { $_ eq $type } keys %$record;
    }
    return ('NOERROR', undef, @answer);
}

sub result_of {
    my ($server, $sender) = @_;
    my $identity = $sender->{mailfrom} eq '' ? "postmaster\@$sender->{helo}" : $sender->{mailfrom};
    my @question = (identity => $identity, ip_address => $sender->{host}, helo_identity => $sender->{helo});
    return scalar eval {
        my $result = $server->process(Mail::SPF::Request->new(versions => [1], scope => 'mfrom', @question));
        [$result->code, $result->can('authority_explanation') ? '' . $result->authority_explanation : ''];
    };
}

sub results_of {
    my ($case) = @_;
    my $resolver = Net::DNS::Resolver::Programmable->new(resolver_code => sub { answer($case->{zonedata}, @_) });
    my $server = Mail::SPF::Server->new(dns_resolver => $resolver, default_authority_explanation => 'DEFAULT');
    return [map { result_of($server, $_) } @{$case->{senders}}];
}

print encode_json([map { results_of($_) } @{decode_json(do { local $/; <STDIN> })}]);
