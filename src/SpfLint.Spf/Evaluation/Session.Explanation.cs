using System.Buffers;
using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation.Macros;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Evaluation;

/// <content>The explanation of a fail (RFC 7208 section 6.2).</content>
internal sealed partial class Session
{
    /// <summary>Longest explanation, in octets: what one TXT record can hold. Macros that make more of it are up to no good.</summary>
    private const int MaxExplanationLength = 65_535;

    /// <summary>
    /// Finds the explanation. Its lookup is no term that counts and never void (section 4.6.4), and no failure of it changes the result.
    /// </summary>
    private string? Explain(PreparedRecord record, DomainName domain)
    {
        if (record.Explanation is not { } explanation)
            return null;

        _recorder?.EnterTerm(explanation.Modifier);
        string? text = ExpandTarget(explanation.Target, domain, out DomainName target) is null ? ReadExplanation(target, domain) : null;
        _recorder?.LeaveTerm(
            text is null ? TermMatch.No(EvaluationReason.NoExplanation) : TermMatch.Yes(EvaluationReason.Explained), _lookups, _voidLookups);
        return text;
    }

    private string? ReadExplanation(DomainName target, DomainName domain)
    {
        DnsAnswer answer = Lookup(target, RecordType.Txt);
        return answer.Texts is [var text] && ExplanationText.Read(text, out _) is { } macroString
            ? ExpandText(macroString, text.Span, domain)
            : null;
    }

    private string? ExpandText(MacroString macroString, ReadOnlySpan<byte> text, DomainName domain)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(MaxExplanationLength);
        var expanded = new BackwardText(buffer.AsSpan(0, MaxExplanationLength));
        MacroExpander.Expand(macroString, text, ValuesFor(domain), ref expanded);
        string? result = expanded.IsOverfull ? null : Encoding.UTF8.GetString(expanded.Written);
        ArrayPool<byte>.Shared.Return(buffer);
        return result;
    }
}
