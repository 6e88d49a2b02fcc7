using System.Collections.Immutable;
using System.Text;
using SpfLint.Analysis.Configuration;
using SpfLint.Configuration;
using SpfLint.Dns.Text;
using SpfLint.Fuzz.Inputs;

namespace SpfLint.Fuzz.Targets;

/// <summary>Configuration files, read and asked.</summary>
public sealed class EditorConfigTarget : Target
{
    private const string Folder = "/repository";

    private static readonly ImmutableArray<string> s_paths = [$"{Folder}/zones/db.example.org", $"{Folder}/a.zone", "/elsewhere/x/y.zone", $"{Folder}/a b/[x]{{y}}!.zone"];

    private static readonly Oracle s_words = new("an entry's words stand where it says");

    public override string Name => "config";

    public override ImmutableArray<Oracle> OwnOracles => [Spans.LieInside, s_words];

    public override Vocabulary Vocabulary => Vocabulary.EditorConfig;

    public override int RoundLength => 5_000;

    public override int MaxLength => 1024;

    public override IEnumerable<byte[]> Seeds(RepositoryTexts texts) => [.. texts.Literals("SpfLint.Configuration.Tests"), .. texts.Files("", ".editorconfig")];

    public override Outcome Run(byte[] input)
    {
        var text = new MemorySource(".editorconfig", input);
        IConfigurationFile file = EditorConfigReader.Read(text, Folder, isGlobal: input.Length % 4 == 3);
        foreach (ConfigurationError error in file.Errors)
            Spans.Check(error.Location.Source, error.Location.Span, error.Kind.ToString());

        var kinds = new List<ulong>(file.Errors.Select(error => (ulong)error.Kind)) { file.IsRoot ? 100UL : 101UL, file.IsGlobal ? 102UL : 103UL };
        foreach (string path in s_paths)
        {
            foreach (ConfigurationEntry entry in file.EntriesFor(path))
            {
                CheckWord(text, entry.KeySpan, entry.Key);
                CheckWord(text, entry.ValueSpan, entry.Value);
                kinds.Add(200 + (Hash.Of(entry.Key) >> 48));
            }

            kinds.Add(1_000_000 + (ulong)file.EntriesFor(path).Count());
        }

        return Outcome.OfKinds(kinds);
    }

    private static void CheckWord(SourceText text, TextSpan span, string word)
    {
        Spans.Check(text, span, word);
        if (Encoding.UTF8.GetString(text.Slice(span)) != word)
            throw s_words.Broken($"'{word}' is not at {span}");
    }
}
