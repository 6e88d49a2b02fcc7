using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Simulation;

/// <summary>A client's address as a new term of a record: which term, where in the record, and where in the file.</summary>
/// <param name="Term">The term, such as <c>ip4:192.0.2.1</c>.</param>
/// <param name="Position">Offset in the record's text.</param>
internal sealed record AddressInsertion(string Term, int Position)
{
    // The length octet of a character-string (RFC 1035 section 3.3).
    private const int MaxStringLength = 255;
    private const string StringBoundary = "\" \"";

    private string NewText => " " + Term;

    /// <summary>Puts the term behind the last network before the term that decided; else first, where it costs nothing.</summary>
    /// <param name="client">The client.</param>
    /// <param name="record">The record.</param>
    /// <param name="decider">The term that decided; null when none matched.</param>
    public static AddressInsertion Before(ClientAddress client, SpfRecord record, SpfTerm? decider)
    {
        int position = record.Version.End;
        foreach (SpfTerm term in record.Terms.TakeWhile(term => !ReferenceEquals(term, decider)))
        {
            if (term is SpfDirective { Mechanism: SpfMechanism.Ip4 or SpfMechanism.Ip6, Qualifier: SpfQualifier.Pass })
                position = term.Span.End;
        }

        return new AddressInsertion((client.IsIp4 ? "ip4:" : "ip6:") + client, position);
    }

    /// <summary>The record's text with the term in it.</summary>
    public byte[] Apply(ReadOnlySpan<byte> text) => [.. text[..Position], .. Encoding.ASCII.GetBytes(NewText), .. text[Position..]];

    /// <summary>The edit of the zone file.</summary>
    /// <returns>Null when the text stands there in no quotes, or in no file at all.</returns>
    public Edit? At(RecordPlace place)
    {
        CharacterString part = place.Strings.Strings.LastOrDefault(part => part.Start <= Position && part.Length > 0);
        if (place.Text.IsGenerated || part is not { IsQuoted: true, IsUnclosed: false })
            return null;

        string newText = NewText;
        if (part.Length + newText.Length > MaxStringLength)
            newText = (Position > part.Start ? StringBoundary : "") + newText + (Position < part.End ? StringBoundary : "");

        TextSpan span = place.Strings.Map(Position, 0);
        return new Edit(place.Text.File.Source, span, newText);
    }
}
