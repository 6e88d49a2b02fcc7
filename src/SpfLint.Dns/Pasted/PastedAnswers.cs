using SpfLint.Dns.Names;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Pasted;

/// <summary>
/// What dig, kdig, drill, host or nslookup printed, with whatever stands around it in a terminal or a mail: records, and names
/// and types that do not exist. Only what SPF reads (RFC 7208 section 5) is taken: A, AAAA, MX, PTR, TXT, SPF and CNAME records of
/// class IN. Their TTLs are left out, for those of a resolver's answer are not the zone's.
/// </summary>
public sealed class PastedAnswers
{
    /// <summary>Longest paste in bytes.</summary>
    public const int MaxLength = 1 << 24;

    private PastedAnswers(PasteReader reader, MemorySource paste)
    {
        Text = new PastedText(paste, reader.Records.Fragment);
        RecordCount = reader.Records.Count;
        StatementCount = reader.Statements.Count;
        NamelessLine = reader.NamelessLine;
        Zone fragment = ZoneLoader.Load(Text, new ZoneOptions { GivenOrigin = DomainName.Root });
        Source = new PastedSource(fragment, reader.Statements.Source);
    }

    /// <summary>
    /// The records as a fragment of a zone file, to be read with the root as its origin. Its spans, lines and columns are those of
    /// the paste, which is its <see cref="SourceText.Shown"/>.
    /// </summary>
    public SourceText Text { get; }

    /// <summary>Answers from the paste; what it does not say is <see cref="DnsStatus.Unknown"/>.</summary>
    public IDnsSource Source { get; }

    /// <summary>Number of records; the same answer pasted twice counts once.</summary>
    public int RecordCount { get; }

    /// <summary>Number of names and types that the paste speaks of without a record.</summary>
    public int StatementCount { get; }

    /// <summary>The first line, counted from 1, that holds data without a name, as <c>dig +short</c> prints it; null when none does.</summary>
    public int? NamelessLine { get; }

    /// <summary>Reads a paste. Never throws on what it says.</summary>
    /// <param name="source">The paste; at most <see cref="MaxLength"/> bytes of it are read.</param>
    /// <exception cref="IOException">The file cannot be read (any more).</exception>
    public static PastedAnswers Read(SourceText source)
    {
        byte[] bytes = source.Slice(new TextSpan(0, MaxLength));
        var reader = new PasteReader(bytes);
        reader.Read();
        return new PastedAnswers(reader, new MemorySource(source.Path, bytes));
    }
}
