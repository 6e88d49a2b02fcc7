using System.Text;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Tests.Zones;

/// <summary>A few lines that ask for more than any machine can do.</summary>
public sealed class ZoneLimitsTests
{
    private static readonly ZoneLimits s_small = new() { IncludeDepth = 30, Includes = 100, RepeatedBytes = 4000, GeneratedRecords = 100, EntryBytes = 1000 };

    [Fact]
    public void Files_that_include_the_next_one_twice_are_read_as_often_as_allowed()
    {
        Zone zone = Load("$INCLUDE 1\n", path => $"$INCLUDE {int.Parse(path, null) + 1}\n$INCLUDE {int.Parse(path, null) + 1}\n", s_small with { IncludeDepth = 60 });

        // The chain goes down to its end; there is no error but the first at each limit.
        Assert.InRange(zone.Files.Length, 50, 101);
        Assert.Single(zone.Errors, error => error.Kind == ZoneErrorKind.IncludeTooMany);
    }

    [Fact]
    public void A_long_file_is_not_read_again_and_again()
    {
        string text = string.Concat(Enumerable.Repeat("a 1h IN A 192.0.2.1\n", 60));

        Zone zone = Load("$ORIGIN example.org.\n" + string.Concat(Enumerable.Repeat("$INCLUDE long\n", 50)), _ => text, s_small);

        // Once, and three times more.
        Assert.Equal(5, zone.Files.Length);
        Assert.Equal(ZoneErrorKind.IncludeTooMany, Assert.Single(zone.Errors).Kind);
    }

    [Fact]
    public void Files_that_differ_may_be_as_long_as_they_like()
    {
        string text = string.Concat(Enumerable.Repeat("a 1h IN A 192.0.2.1\n", 60));

        Zone zone = Load("$ORIGIN example.org.\n" + string.Concat(Enumerable.Range(0, 90).Select(i => $"$INCLUDE long{i}\n")), _ => text, s_small);

        Assert.Equal(91, zone.Files.Length);
        Assert.Empty(zone.Errors);
    }

    [Theory]
    [InlineData(16, 1600, 0)]
    [InlineData(17, 1600, 1)]
    [InlineData(1000, 1600, 1)]
    public void Many_GENERATE_lines_make_no_more_records_than_allowed(int lines, int records, int errors)
    {
        Zone zone = Load("$ORIGIN example.org.\n$TTL 1h\n" + string.Concat(Enumerable.Repeat("$GENERATE 1-100 a$ A 192.0.2.$\n", lines)), _ => null, s_small);

        Assert.Equal(records, zone.Count);
        Assert.Equal(errors, zone.Errors.Count(error => error.Kind == ZoneErrorKind.GenerateTooManyTogether));
    }

    [Fact]
    public void A_template_that_blows_up_makes_no_more_text_than_allowed()
    {
        string template = string.Concat(Enumerable.Repeat("${0,127,d}", 180));

        Zone zone = Load($"$ORIGIN example.org.\n$TTL 1h\n$GENERATE 1-100 a TXT {template}\n", _ => null, s_small);

        Assert.InRange(zone.Count, 1, 20);
        Assert.Contains(zone.Errors, error => error.Kind == ZoneErrorKind.GenerateTooManyTogether);
    }

    [Fact]
    public void Records_that_were_left_out_may_exist()
    {
        Zone zone = Load("$ORIGIN example.org.\n$TTL 1h\n@ SOA a b 1 2 3 4 5\n$GENERATE 1-101 a$ A 192.0.2.$\n", _ => null, s_small);

        Assert.Contains(zone.Errors, error => error.Kind == ZoneErrorKind.GenerateTooMany);
        Assert.True(zone.MayHaveLost(zone.Apex));
    }

    [Fact]
    public void A_long_entry_is_cut_and_the_next_one_read()
    {
        Zone zone = Load($"$ORIGIN example.org.\n$TTL 1h\na TXT {new string('x', 1100)}\nb A 192.0.2.1\n", _ => null, s_small);

        Assert.Contains(zone.Errors, error => error.Kind == ZoneErrorKind.EntryTooLong);
        Assert.Equal(2, zone.Count);
    }

    private static Zone Load(string text, Func<string, string?> files, ZoneLimits limits) =>
        ZoneLoader.Load(Source("zone", text), new ZoneOptions { Includes = new Files(files), Limits = limits });

    private static MemorySource Source(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private sealed class Files(Func<string, string?> textOf) : IIncludeResolver
    {
        private readonly Dictionary<string, SourceText?> _opened = [];

        public IncludeResult Resolve(string path, SourceText including)
        {
            if (!_opened.TryGetValue(path, out SourceText? source))
                _opened.Add(path, source = textOf(path) is { } text ? Source(path, text) : null);

            return new IncludeResult(source, source is null ? IncludeFailure.Missing : IncludeFailure.None);
        }
    }
}
