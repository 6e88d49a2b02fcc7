using System.Collections.Immutable;
using System.Text;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Configuration;

/// <summary>
/// Reads an <c>.editorconfig</c> or <c>.globalconfig</c>. It looks at the lines itself, because the library drops in silence what it
/// cannot read, and does not tell where a value stands; what a section's name matches, the library says.
/// </summary>
public sealed class EditorConfigReader
{
    private const int MaxLength = 1 << 20;
    private const int MaxErrors = 100;

    private readonly SourceText _text;
    private readonly List<Section> _sections = [];
    private readonly List<ConfigurationError> _errors = [];
    private bool _isRoot;
    private bool _isGlobal;

    // The header above the current line; its section is made only when something in it concerns the linter.
    private (string Name, TextSpan Span)? _header;
    private bool _isOpened;
    private Section? _section;

    private EditorConfigReader(SourceText text, bool isGlobal)
    {
        _text = text;
        _isGlobal = isGlobal;
    }

    /// <summary>Reads a file. Never throws on what it says.</summary>
    /// <param name="text">The file.</param>
    /// <param name="folder">The absolute folder that its patterns start from.</param>
    /// <param name="isGlobal">Whether its name makes it a global one; <c>is_global = true</c> does so, too.</param>
    /// <exception cref="IOException">The file cannot be read (any more).</exception>
    public static IConfigurationFile Read(SourceText text, string folder, bool isGlobal)
    {
        var reader = new EditorConfigReader(text, isGlobal);
        byte[] bytes = text.Slice(new TextSpan(0, MaxLength + 1L));
        if (bytes.Length > MaxLength || bytes.AsSpan().Contains((byte)0))
            reader.Report(new ConfigurationError(ConfigurationErrorKind.UnreadableFile, new SourceLocation(text, new TextSpan(0, 0)), text.Path));
        else
            reader.ReadLines(bytes);

        return new EditorConfigFile(folder, [.. reader._sections])
        {
            IsRoot = reader._isRoot,
            IsGlobal = reader._isGlobal,
            Errors = [.. reader._errors],
        };
    }

    private void ReadLines(ReadOnlySpan<byte> bytes)
    {
        int start = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        for (long line = 1; start < bytes.Length; line++)
        {
            int length = bytes[start..].IndexOfAny("\r\n"u8);
            ReadOnlySpan<byte> text = length < 0 ? bytes[start..] : bytes.Slice(start, length);
            ReadLine(text, start, line);
            start += text.Length;
            start += bytes[start..].StartsWith("\r\n"u8) ? 2 : 1;
        }
    }

    private void ReadLine(ReadOnlySpan<byte> text, int start, long line)
    {
        ConfigurationLine parts = ConfigurationLine.Read(text);
        TextSpan name = SpanOf(text, parts.Name, start);
        switch (parts.Kind)
        {
            case LineKind.Section:
                (_header, _isOpened, _section) = ((Decode(parts.Name), name), false, null);
                break;

            case LineKind.Entry:
                TextSpan value = SpanOf(text, parts.Value, start);
                Take(new ConfigurationEntry(_text, line, Decode(parts.Name), name, Decode(parts.Value), value));
                break;

            case LineKind.Unreadable:
                Report(new ConfigurationError(ConfigurationErrorKind.UnreadableLine, new SourceLocation(_text, name), Decode(parts.Name)));
                break;
        }
    }

    private void Take(ConfigurationEntry entry)
    {
        if (_header is null)
            TakeHead(entry);

        EntryMeaning meaning = EntryMeaning.Read(entry);
        if (meaning is EntryMeaning.Foreign)
            return;

        if (_header is null && !_isGlobal)
        {
            Report(new ConfigurationError(ConfigurationErrorKind.OutsideSection, new SourceLocation(_text, entry.KeySpan), entry.Key));
            return;
        }

        if (!_isOpened)
            OpenSection();

        // In a section that cannot be used that is the mistake, and it is told already.
        if (_section is not null && meaning is EntryMeaning.Mistaken mistaken)
            Report(mistaken.Error);
        else
            _section?.Entries.Add(entry);
    }

    private void OpenSection()
    {
        _isOpened = true;
        if (_header is not { } header)
        {
            _section = new Section(null);
        }
        else if (!_isGlobal && !SectionCost.IsModest(header.Name))
        {
            Report(new ConfigurationError(ConfigurationErrorKind.ComplexSection, new SourceLocation(_text, header.Span), header.Name));
        }
        else if ((_isGlobal && !Path.IsPathFullyQualified(header.Name)) || SectionMatcher.Create(header.Name, _isGlobal) is not { } matcher)
        {
            Report(new ConfigurationError(ConfigurationErrorKind.InvalidSection, new SourceLocation(_text, header.Span), header.Name));
        }
        else
        {
            _section = new Section(matcher);
        }

        if (_section is not null)
            _sections.Add(_section);
    }

    /// <summary>What stands above the first section is about the file itself.</summary>
    private void TakeHead(ConfigurationEntry entry)
    {
        bool isTrue = entry.Value.Equals("true", StringComparison.OrdinalIgnoreCase);
        if (entry.Key.Equals("root", StringComparison.OrdinalIgnoreCase))
            _isRoot = isTrue;
        else if (entry.Key.Equals("is_global", StringComparison.OrdinalIgnoreCase))
            _isGlobal |= isTrue;
    }

    private void Report(ConfigurationError error)
    {
        if (_errors.Count < MaxErrors)
            _errors.Add(error);
    }

    private static TextSpan SpanOf(ReadOnlySpan<byte> line, ReadOnlySpan<byte> part, int start)
    {
        // An empty part stands at the line's end: there is nothing to overlap with.
        line.Overlaps(part, out int offset);
        return new TextSpan(start + (part.IsEmpty ? line.Length : offset), part.Length);
    }

    private static string Decode(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);
}
