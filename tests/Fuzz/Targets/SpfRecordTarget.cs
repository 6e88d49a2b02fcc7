using System.Collections.Immutable;
using SpfLint.Fuzz.Inputs;
using SpfLint.Spf.Evaluation.Grammar;
using SpfLint.Spf.Syntax;

namespace SpfLint.Fuzz.Targets;

/// <summary>The text of SPF records: the tree of what was meant, and the grammar that receivers know.</summary>
public sealed class SpfRecordTarget : Target
{
    private static readonly Oracle s_account = new("every byte is in the version, a term or a separator");
    private static readonly Oracle s_edits = new("edits lie inside the text, in order and apart");
    private static readonly Oracle s_grammar = new("what the grammar rejects is an error of the syntax tree");
    private static readonly Oracle s_version = new("what receivers select is classified as SPF");

    public override string Name => "spf";

    public override ImmutableArray<Oracle> OwnOracles => [s_account, s_edits, s_grammar, s_version];

    public override Vocabulary Vocabulary => Vocabulary.Spf;

    public override int RoundLength => 20_000;

    public override int MaxLength => 800;

    public override IEnumerable<byte[]> Seeds(RepositoryTexts texts) => texts.Literals("SpfLint.Spf.Tests");

    public override Outcome Run(byte[] input)
    {
        SpfRecord record = SpfRecord.Parse(input);
        CheckAccount(record);
        CheckEdits(record);

        SpfVersion version = SpfVersion.Classify(input);
        bool isSpf = SpfRecord.IsSpf(input);
        if (isSpf != (version.Kind == SpfVersionKind.Spf))
            throw s_version.Broken($"{version.Kind}");

        bool isValid = GrammarReader.Read(input, out SpfSpan wrong) is not null;
        // Where two records stand in one, that is what is told, and not what receivers make of both together.
        if (isSpf && !isValid && !record.Errors.Any(error => error.IsSyntaxError || error.Kind == SpfErrorKind.RepeatedVersion))
            throw s_grammar.Broken($"wrong at {wrong.Start}+{wrong.Length}");

        return Outcome.OfKinds(
            [.. record.Errors.Select(error => (ulong)error.Kind), .. record.Terms.Select(KindOf), (ulong)version.Kind + 500, isValid ? 600UL : 601UL]);
    }

    private static ulong KindOf(SpfTerm term) => term switch
    {
        SpfDirective directive => 1000 + ((ulong)directive.Mechanism << 4) + (ulong)directive.Qualifier,
        SpfModifier modifier => 2000 + (ulong)modifier.Kind,
        _ => 3000,
    };

    private static void CheckAccount(SpfRecord record)
    {
        int at = 0;
        foreach (SpfSpan span in ((IEnumerable<SpfSpan>)[record.Version, .. record.Terms.Select(term => term.Span), .. record.Separators]).Where(span => span.Length != 0).OrderBy(span => span.Start))
        {
            if (span.Start != at || span.Length < 0)
                throw s_account.Broken($"{span.Start}+{span.Length} follows byte {at}");

            at = span.End;
        }

        if (at != record.Text.Length)
            throw s_account.Broken($"{at} of {record.Text.Length} bytes");
    }

    private static void CheckEdits(SpfRecord record)
    {
        foreach (SpfError error in record.Errors)
        {
            CheckInside(record, error.Span, error);
            int at = 0;
            foreach (SpfEdit edit in error.Edits)
            {
                CheckInside(record, edit.Span, error);
                if (edit.Span.Start < at)
                    throw s_edits.Broken($"{error.Kind} edits {edit.Span.Start} behind {at}");

                at = edit.Span.End;
            }
        }

        foreach (SpfTerm term in record.Terms)
        {
            if (term.NameSpan.Start < term.Span.Start || term.NameSpan.End > term.Span.End)
                throw s_edits.Broken($"the name of a term at {term.Span.Start} stands at {term.NameSpan.Start}");
        }
    }

    private static void CheckInside(SpfRecord record, SpfSpan span, SpfError error)
    {
        if (span.Start < 0 || span.Length < 0 || span.End > record.Text.Length)
            throw s_edits.Broken($"{error.Kind} at {span.Start}+{span.Length} of {record.Text.Length}");
    }
}
