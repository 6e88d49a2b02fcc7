using System.Text;

namespace SpfLint.Analysis.Simulation.Headers;

/// <summary>Splits a structured field's value into comments and words (RFC 5322 section 3.2), and takes what cannot be split as it stands.</summary>
/// <param name="text">The value.</param>
internal ref struct FieldLexer(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _position;

    /// <summary>Whether nothing is left.</summary>
    public readonly bool IsAtEnd => _position == _text.Length;

    /// <summary>The next character; NUL at the end.</summary>
    public readonly char Next => IsAtEnd ? '\0' : _text[_position];

    /// <summary>Passes over white space.</summary>
    public void SkipSpace()
    {
        while (!IsAtEnd && (char.IsWhiteSpace(Next) || char.IsControl(Next)))
            _position++;
    }

    /// <summary>Passes over one character if it is next.</summary>
    public bool TryTake(char letter)
    {
        if (IsAtEnd || Next != letter)
            return false;

        _position++;
        return true;
    }

    /// <summary>Reads a comment, whose parentheses may be nested; one that is not closed goes on to the end.</summary>
    public string ReadComment()
    {
        int start = ++_position;
        for (int depth = 1; !IsAtEnd; _position++)
        {
            if (Next == '\\')
                _position = Math.Min(_position + 1, _text.Length - 1);
            else if (Next == '(')
                depth++;
            else if (Next == ')' && --depth == 0)
                break;
        }

        string comment = _text[start.._position].ToString();
        TryTake(')');
        return comment;
    }

    /// <summary>Reads up to white space or one of the characters, wherever these stand in no quotes. Quotes around all of it are undone.</summary>
    public string ReadWord(ReadOnlySpan<char> ends)
    {
        int start = _position;
        int quotes = 0;
        for (; !IsAtEnd; _position++)
        {
            bool isQuoted = quotes % 2 == 1;
            if (Next == '\\' && isQuoted && _position + 1 < _text.Length)
                _position++;
            else if (Next == '"')
                quotes++;
            else if (!isQuoted && (char.IsWhiteSpace(Next) || ends.Contains(Next)))
                break;
        }

        ReadOnlySpan<char> word = _text[start.._position];
        bool isWhole = quotes == 2 && word[0] == '"' && word[^1] == '"';
        return isWhole ? Unescape(word[1..^1]) : word.ToString();
    }

    private static string Unescape(ReadOnlySpan<char> quoted)
    {
        var text = new StringBuilder();
        for (int i = 0; i < quoted.Length; i++)
        {
            if (quoted[i] == '\\' && i + 1 < quoted.Length)
                i++;

            text.Append(quoted[i]);
        }

        return text.ToString();
    }
}
