using System.Collections.Immutable;
using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Fixing;

/// <summary>The files of a run as they read after some edits; whoever includes a file gets it edited.</summary>
internal sealed class EditedFiles : IIncludeResolver
{
    private readonly IIncludeResolver? _includes;
    private readonly ImmutableDictionary<SourceText, EditedText> _texts;

    /// <summary>The files as they are.</summary>
    public EditedFiles(IIncludeResolver? includes)
        : this(includes, ImmutableDictionary<SourceText, EditedText>.Empty)
    {
    }

    private EditedFiles(IIncludeResolver? includes, ImmutableDictionary<SourceText, EditedText> texts)
    {
        _includes = includes;
        _texts = texts;
    }

    /// <summary>The files that differ from what was read, in order of their paths.</summary>
    public ImmutableArray<EditedText> Changed =>
        [.. _texts.Values.Where(text => text.Changes.Any()).OrderBy(text => text.Path, StringComparer.Ordinal)];

    /// <summary>The files of which only these have been edited.</summary>
    /// <param name="texts">Files among <see cref="Changed"/>.</param>
    public EditedFiles Only(IEnumerable<EditedText> texts) => new(_includes, texts.ToImmutableDictionary(text => text.Original));

    /// <summary>The files after more edits.</summary>
    /// <param name="edits">Edits of these files as they read now, of which no two overlap.</param>
    public EditedFiles With(IEnumerable<Edit> edits)
    {
        ImmutableDictionary<SourceText, EditedText>.Builder texts = _texts.ToBuilder();
        foreach (IGrouping<SourceText, Edit> ofFile in edits.GroupBy(edit => edit.Source))
        {
            // An insertion comes before what is replaced behind it.
            IEnumerable<TextChange> changes = ofFile
                .OrderBy(edit => edit.Span.Start)
                .ThenBy(edit => edit.Span.Length)
                .Select(edit => new TextChange(edit.Span, Encoding.UTF8.GetBytes(edit.NewText)));
            texts[EditedText.OriginalOf(ofFile.Key)] = EditedText.Apply(ofFile.Key, changes);
        }

        return new EditedFiles(_includes, texts.ToImmutable());
    }

    /// <summary>What is to be linted, as it reads now.</summary>
    public ImmutableArray<LintInput> Of(IReadOnlyList<LintInput> inputs) =>
        [.. inputs.Select(input => input with { Source = Now(input.Source) })];

    /// <inheritdoc/>
    public IncludeResult Resolve(string path, SourceText including)
    {
        if (_includes is null)
            return new IncludeResult(null, IncludeFailure.Missing);

        IncludeResult found = _includes.Resolve(path, EditedText.OriginalOf(including));
        return found.Source is { } source ? found with { Source = Now(source) } : found;
    }

    private SourceText Now(SourceText original) => _texts.TryGetValue(original, out EditedText? edited) ? edited : original;
}
