using System.Globalization;
using System.Text;
using System.Text.Unicode;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1024: octets above 0x7F in a name or a string.</summary>
internal sealed class DNS1024NonAsciiText : ZoneErrorRule
{
    private static readonly MessageTemplate Name = new(
        "name", "The label '{0}' is not ASCII; resolvers ask for its 'xn--' form.");

    private static readonly MessageTemplate String = new(
        "default", "The text '{0}' is not ASCII; Knot DNS refuses it, and readers may take it for another encoding.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1024", "NonAsciiText", Severity.Warning, "A name or a string holds octets that are not ASCII.", Name, String);

    public override ReadOnlySpan<ZoneErrorKind> Kinds =>
    [
        ZoneErrorKind.NonAsciiName,
        ZoneErrorKind.NonAsciiString,
    ];

    public override void Check(ZoneErrorContext context)
    {
        if (context.Error.Kind == ZoneErrorKind.NonAsciiString)
            context.Report(this, String, [context.Text], help: "write the text in ASCII, or each octet as an escape such as '\\195'");
        else
            context.Report(this, Name, [context.Text], help: HelpForName(context.Error.Text.Span));
    }

    private static string HelpForName(ReadOnlySpan<byte> label)
    {
        const string Plain = "write the label in its ASCII form, which begins with 'xn--'";
        try
        {
            string ascii = Utf8.IsValid(label) ? new IdnMapping().GetAscii(Encoding.UTF8.GetString(label)) : "";
            return ascii.StartsWith("xn--", StringComparison.Ordinal) && ascii.All(IsOfName) ? $"write '{ascii}'" : Plain;
        }
        catch (ArgumentException)
        {
            return Plain;
        }
    }

    /// <summary>Whether a character stands for itself in a zone file's name; what is mapped to ASCII may come out as any.</summary>
    private static bool IsOfName(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_';
}
