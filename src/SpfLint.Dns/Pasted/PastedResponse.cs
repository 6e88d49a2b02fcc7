using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;

namespace SpfLint.Dns.Pasted;

/// <summary>
/// What dig, kdig and drill say of one response beside its records: the response code, the question, the sections. When the
/// response is over, it tells what the question's answer lacks (RFC 2308 section 2).
/// </summary>
/// <param name="statements">Take that.</param>
internal sealed class PastedResponse(PastedStatements statements)
{
    private const int MaxAliases = AliasFollowingSource.MaxAliases;

    private readonly Dictionary<DomainName, DomainName> _aliases = [];
    private readonly HashSet<(DomainName, RecordType)> _answered = [];
    private string? _status;
    private (DomainName Name, RecordType Type)? _question;
    private bool _questionFollows;
    private bool _isAuthority;
    private bool _hasSoa;
    private bool _hasNs;
    private bool _mayRefer;
    private bool _isTruncated;

    /// <summary>Reads a comment line.</summary>
    public void ReadComment(ReadOnlySpan<byte> comment)
    {
        if (comment.IndexOf("->>HEADER<<-"u8) >= 0)
        {
            Finish();
            _status = WordAfter(comment, "status: "u8) ?? WordAfter(comment, "rcode: "u8);
            return;
        }

        ReadOnlySpan<byte> text = comment.TrimStart("; "u8);
        if (text.StartsWith("flags: "u8) || text.StartsWith("Flags: "u8))
            ReadFlags(text[7..]);
        else if (text.IndexOf(" SECTION:"u8) is > 0 and var length)
            (_questionFollows, _isAuthority) = (text[..length].SequenceEqual("QUESTION"u8), text[..length].SequenceEqual("AUTHORITY"u8));
        else if (_questionFollows)
            ReadQuestion(text);
    }

    /// <summary>Takes note of a record of any type.</summary>
    /// <param name="owner">Its owner.</param>
    /// <param name="type">Its type.</param>
    /// <param name="data">Its data; a CNAME's is a name.</param>
    public void Note(ReadOnlySpan<byte> owner, RecordType type, ReadOnlySpan<byte> data)
    {
        _hasSoa |= _isAuthority && type == RecordType.Soa;
        _hasNs |= _isAuthority && type == RecordType.NS;
        if (!PastedName.TryRead(owner, out DomainName name))
            return;

        _answered.Add((name, type));
        if (type == RecordType.Cname && PastedName.TryRead(data.Trim(" \t"u8), out DomainName target))
            _aliases.TryAdd(name, target);
    }

    /// <summary>The response is over: states what it lacks.</summary>
    public void Finish()
    {
        if (_question is var (name, type) && !_isTruncated)
        {
            for (int i = 0; i < MaxAliases && type != RecordType.Cname && _aliases.TryGetValue(name, out DomainName target); i++)
                name = target;

            // A referral has no answer either: name servers without an SOA (section 2.2).
            bool isReferral = (_hasNs && !_hasSoa) || _mayRefer;
            if (_status == "NXDOMAIN")
                statements.Add(name, DnsStatus.NxDomain);
            else if (_status == "SERVFAIL")
                statements.Add(name, type, DnsStatus.ServerFailure);
            else if (_status == "NOERROR" && !isReferral && !_answered.Contains((name, type)) && !(type == RecordType.Any && _answered.Count > 0))
                statements.Add(name, type, DnsStatus.NoData);
        }

        _aliases.Clear();
        _answered.Clear();
        (_status, _question) = (null, null);
        _questionFollows = _isAuthority = _hasSoa = _hasNs = _mayRefer = _isTruncated = false;
    }

    private void ReadFlags(ReadOnlySpan<byte> flags)
    {
        int end = flags.IndexOf((byte)';');
        flags = end < 0 ? flags : flags[..end];
        bool isAuthoritative = false, isRecursive = false;
        while (!flags.IsEmpty)
        {
            ReadOnlySpan<byte> flag = PastedName.TakeWord(ref flags);
            isAuthoritative |= flag.SequenceEqual("aa"u8);
            isRecursive |= flag.SequenceEqual("ra"u8);
            _isTruncated |= flag.SequenceEqual("tc"u8);
        }

        _mayRefer = !isAuthoritative && !isRecursive;
    }

    private void ReadQuestion(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> name = PastedName.TakeWord(ref text);
        ReadOnlySpan<byte> type = PastedName.TakeWord(ref text);
        if (type.SequenceEqual("IN"u8))
            type = PastedName.TakeWord(ref text);

        if (text.IsEmpty && RecordTypes.TryParse(type, out RecordType asked) && PastedName.TryRead(name, out DomainName owner))
            _question = (owner, asked);

        _questionFollows = false;
    }

    private static string? WordAfter(ReadOnlySpan<byte> text, ReadOnlySpan<byte> label)
    {
        int start = text.IndexOf(label);
        if (start < 0)
            return null;

        ReadOnlySpan<byte> word = text[(start + label.Length)..];
        int end = word.IndexOfAnyExceptInRange((byte)'A', (byte)'Z');
        return Encoding.ASCII.GetString(end < 0 ? word : word[..end]);
    }
}
