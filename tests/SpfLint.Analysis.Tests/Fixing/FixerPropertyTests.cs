using System.Text;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Fixing;
using SpfLint.Analysis.Tests.Pages;
using SpfLint.Dns.Locking;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Tests.Fixing;

/// <summary>What holds of fixing whatever the zone says: tried on all examples of the rule pages, and on damaged copies of them.</summary>
public sealed class FixerPropertyTests
{
    private const int Mutations = 6;

    public static TheoryData<string> Rules => [.. RuleCatalogue.All.Select(rule => rule.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Examples_are_fixed_once_and_for_all(string id)
    {
        foreach (PageExample example in PageExample.ReadAll(id, RulePage.Read(id)!))
            CheckBoth(id, example.Files, example.ToString());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Damaged_examples_are_fixed_once_and_for_all(string id)
    {
        var random = new Random(Seed(id));
        foreach (PageExample example in PageExample.ReadAll(id, RulePage.Read(id)!))
        {
            for (int i = 0; i < Mutations; i++)
            {
                (string Name, byte[] Text)[] damaged = [.. example.Files.Select(file => (file.Name, Damage(file.Text, random)))];
                CheckBoth(id, damaged, $"{example}, mutation {i}");
            }
        }
    }

    private static int Seed(string id) => id.Aggregate(17, (seed, letter) => (seed * 31) + letter);

    private static void CheckBoth(string id, IReadOnlyList<(string Name, byte[] Text)> files, string what)
    {
        Check(id, files, FixSafety.Safe, what);
        Check(id, files, FixSafety.Unsafe, what);
    }

    private static void Check(string id, IReadOnlyList<(string Name, byte[] Text)> files, FixSafety safety, string what)
    {
        Finding[] before = [.. PageLint.Run(id, files).Findings];
        FixResult result = PageFixing.Run(id, files, safety);
        (string Name, byte[] Text)[] after = PageFixing.Apply(result, files);

        Assert.True(result.IsSettled, $"{what}: does not come to an end");
        Assert.Empty(result.Lint.Failures);
        Assert.All(files.Where(file => file.Name != LockFile.UsualName), file => Assert.True(CountIn(result.Lint.Findings, file.Name) <= CountIn(before, file.Name), $"{what}: more findings"));

        FixResult again = PageFixing.Run(id, after, safety);
        Assert.True(again.Files.IsEmpty, $"{what}: {string.Join(", ", again.Fixed.Select(finding => finding.Fix!.Title))}");
        Assert.All(result.Files, text => AssertOnlyChangesDiffer(text));
    }

    private static int CountIn(IEnumerable<Finding> findings, string file) => findings.Count(finding => finding.Location.Source.Path == file);

    private static void AssertOnlyChangesDiffer(EditedText text)
    {
        List<byte> expected = [.. PageFixing.Read(text.Original)];
        foreach (TextChange change in text.Changes.Reverse())
        {
            expected.RemoveRange((int)change.Span.Start, (int)change.Span.Length);
            expected.InsertRange((int)change.Span.Start, change.NewText.ToArray());
        }

        Assert.Equal(expected, PageFixing.Read(text));
    }

    /// <summary>Some bytes are lost, doubled or replaced by those that matter to zone files.</summary>
    private static byte[] Damage(byte[] text, Random random)
    {
        const string Telling = "\"();\\ \t\r\n.@+-~?=:/%$v019\u00E9";
        byte[] telling = Encoding.UTF8.GetBytes(Telling);
        List<byte> bytes = [.. text];
        for (int i = random.Next(1, 6); i > 0 && bytes.Count > 0; i--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes.RemoveAt(at);
                    break;
                case 1:
                    bytes.Insert(at, telling[random.Next(telling.Length)]);
                    break;
                case 2:
                    bytes[at] = telling[random.Next(telling.Length)];
                    break;
                default:
                    int length = Math.Min(random.Next(1, 40), bytes.Count - at);
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
            }
        }

        return [.. bytes];
    }
}
