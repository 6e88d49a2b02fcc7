using System.Text;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Tests.Fixing;

/// <summary>Wants one word to be another, wherever it stands, and believes what it is told of the safety of that.</summary>
internal sealed class WordRule(string id, string word, string right, FixSafety safety = FixSafety.Safe) : ZoneRule
{
    private static readonly MessageTemplate s_message = new("default", "A word.");

    public override Descriptor Descriptor { get; } = new(id, "Word", Severity.Warning, "A word.", s_message);

    public override void Check(ZoneContext context)
    {
        SourceText source = context.Zone.Source;
        string text = Encoding.Latin1.GetString(PageFixing.Read(source));
        for (int at = 0; (at = text.IndexOf(word, at, StringComparison.Ordinal)) >= 0; at += word.Length)
        {
            var span = new TextSpan(at, word.Length);
            context.Report(this, s_message, context.Zone.Files[0], span, fix: new Fix("replace it", safety, [new Edit(source, span, right)]));
        }
    }
}
