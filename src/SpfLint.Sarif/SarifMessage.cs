using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Sarif;
using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Sarif;

/// <summary>
/// A rule's wording as SARIF's validators want it: something of the case at hand in every message, and that in single quotes. So
/// numbers are quoted as well, quotes around several arguments become one argument, and a message without any names the file.
/// </summary>
internal sealed class SarifMessage
{
    // What each placeholder of this format is made of, as a format over the finding's own arguments.
    private readonly List<string> _parts = [];
    private readonly string _id;

    /// <summary>Rewrites a wording.</summary>
    public SarifMessage(MessageTemplate template)
    {
        _id = template.Id;
        var format = new StringBuilder();
        ReadOnlySpan<char> rest = template.Format;
        while (Next(rest) is { Length: > 0 } part)
        {
            format.Append(rest[..part.Start]).Append(CultureInfo.InvariantCulture, $"'{{{_parts.Count}}}'");
            _parts.Add(rest.Slice(part.Start, part.Length).Trim('\'').ToString());
            rest = rest[(part.Start + part.Length)..];
        }

        NamesFile = _parts.Count == 0;
        Format = NamesFile ? $"'{{0}}': {template.Format}" : format.Append(rest).ToString();
    }

    /// <summary>The text with placeholders, for <c>messageStrings</c>.</summary>
    public string Format { get; }

    /// <summary>Whether its only argument is the file's name.</summary>
    public bool NamesFile { get; }

    /// <summary>The message of a finding.</summary>
    public Message Fill(Finding finding)
    {
        object[] own = [.. finding.Arguments];
        string[] arguments = NamesFile
            ? [Path.GetFileName(finding.Location.Source.Path)]
            : [.. _parts.Select(part => string.Format(CultureInfo.InvariantCulture, part, own))];
        return new Message { Id = _id, Arguments = arguments, Text = string.Format(CultureInfo.InvariantCulture, Format, [.. arguments]) };
    }

    // The next placeholder, with what stands in the same quotes: '{0}', '{0}{1}', or a bare {0}.
    private static (int Start, int Length) Next(ReadOnlySpan<char> format)
    {
        int start = IndexOfPlaceholder(format);
        if (start < 0)
            return default;

        if (start > 0 && format[start - 1] == '\'')
        {
            int quoted = format[start..].IndexOf('\'');
            if (quoted > 0 && format[start + quoted - 1] == '}')
                return (start - 1, quoted + 2);
        }

        return (start, format[start..].IndexOf('}') + 1);
    }

    // Doubled braces stand for themselves, here and in SARIF (section 3.11.5).
    private static int IndexOfPlaceholder(ReadOnlySpan<char> format)
    {
        for (int i = 0; i < format.Length; i++)
        {
            if (format[i] != '{')
                continue;

            if (i + 1 == format.Length || format[i + 1] != '{')
                return i;

            i++;
        }

        return -1;
    }
}
