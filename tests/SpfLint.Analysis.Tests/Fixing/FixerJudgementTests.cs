using System.Collections.Immutable;
using System.Text;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Fixing;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Tests.Fixing;

/// <summary>What happens to fixes that help, do harm, or lead nowhere; with rules that find words in comments and replace them.</summary>
public sealed class FixerJudgementTests
{
    [Fact]
    public void A_fix_that_leaves_more_than_it_found_is_taken_back() =>
        Assert.Equal("; one bad two\n", Fix("; one bad two\n", new WordRule("T001", "bad", "worse"), new WordRule("T002", "wor", null), new WordRule("T003", "rse", null)));

    [Fact]
    public void What_is_taken_back_is_told()
    {
        Rule[] rules = [new WordRule("T001", "bad", "ww ww ww"), new WordRule("T002", "ww", null), new WordRule("T003", "typo", "fine")];
        FixResult result = new Fixer(new LintOptions(), [new LintInput(Source("a", "; typo bad\n"))], rules).Run();

        Assert.Equal("T001", Assert.Single(result.TakenBack).Rule.Id);
        Assert.Equal("T003", Assert.Single(result.Fixed).Rule.Id);
    }

    [Fact]
    public void Others_of_the_same_pass_are_kept() => Assert.Equal(
        "; fine bad fine fine\n",
        Fix("; typo bad typo typo\n", new WordRule("T001", "bad", "ww ww ww ww ww ww"), new WordRule("T002", "ww", null), new WordRule("T003", "typo", "fine")));

    [Fact]
    public void What_gets_worse_before_it_gets_better_is_kept() => Assert.Equal(
        "; aa\n",
        Fix("; bad\n", new WordRule("T001", "bad", "ww ww"), new WordRule("T002", "ww ww", "aa"), new WordRule("T003", "w w", null), new WordRule("T004", "ww w", null)));

    [Fact]
    public void Rules_that_disagree_change_nothing() =>
        Assert.Equal("; red\n", Fix("; red\n", new WordRule("T001", "red", "blue"), new WordRule("T002", "blue", "red")));

    [Fact]
    public void Of_fixes_that_overlap_the_first_in_the_file_wins() =>
        Assert.Equal("; Xc\n", Fix("; abc\n", new WordRule("T001", "bc", "Y"), new WordRule("T002", "ab", "X")));

    [Fact]
    public void Fixes_that_touch_do_not_overlap() =>
        Assert.Equal("; XYZ\n", Fix("; abc\n", new WordRule("T001", "a", "X"), new WordRule("T002", "b", "Y"), new WordRule("T003", "c", "Z")));

    [Fact]
    public void A_fix_of_several_files_is_made_whole_or_not_at_all()
    {
        MemorySource[] files = [Source("a", "; word\n"), Source("b", "; word\n")];
        FixResult whole = new Fixer(new LintOptions(), [.. files.Select(file => new LintInput(file))], [new PairRule()]).Run();
        FixResult none = new Fixer(new LintOptions(), [.. files.Select(file => new LintInput(file))], [new PairRule()]) { MayEdit = file => file != files[1] }.Run();

        Assert.Equal(["; WORD\n", "; WORD\n"], whole.Files.Select(file => Encoding.UTF8.GetString(PageFixing.Read(file))));
        Assert.Empty(none.Files);
    }

    private static MemorySource Source(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private static string Fix(string zone, params ImmutableArray<Rule> rules)
    {
        MemorySource source = Source("zone", zone);
        FixResult result = new Fixer(new LintOptions(), [new LintInput(source)], rules).Run();

        Assert.True(result.IsSettled);
        return Encoding.UTF8.GetString(PageFixing.Read(result.Files.SingleOrDefault() ?? (SourceText)source));
    }

    /// <summary>Finds a word wherever it stands.</summary>
    private sealed class WordRule(string id, string word, string? right) : ZoneRule
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
                Fix? fix = right is null ? null : new Fix("replace it", FixSafety.Safe, [new Edit(source, span, right)]);
                context.Report(this, s_message, context.Zone.Files[0], span, fix: fix);
            }
        }
    }

    /// <summary>Finds the first of two files, and wants to change both.</summary>
    private sealed class PairRule : ZoneRule
    {
        private static readonly MessageTemplate s_message = new("default", "A word.");
        private readonly List<SourceText> _seen = [];

        public override Descriptor Descriptor { get; } = new("T001", "Pair", Severity.Warning, "A word.", s_message);

        public override void Check(ZoneContext context)
        {
            _seen.RemoveAll(seen => seen.Path == context.Zone.Source.Path);
            _seen.Add(context.Zone.Source);
            if (_seen.Count < 2 || !Encoding.Latin1.GetString(PageFixing.Read(context.Zone.Source)).Contains("word", StringComparison.Ordinal))
                return;

            var span = new TextSpan(2, 4);
            context.Report(this, s_message, context.Zone.Files[0], span, fix: new Fix("shout", FixSafety.Safe, [.. _seen.Select(file => new Edit(file, span, "WORD"))]));
        }
    }
}
