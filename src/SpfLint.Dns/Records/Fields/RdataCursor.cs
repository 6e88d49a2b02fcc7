using System.Runtime.CompilerServices;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Records.Fields;

/// <summary>The way of a record's fields through the tokens of its rdata.</summary>
internal ref struct RdataCursor
{
    /// <summary>The bytes that the tokens point into.</summary>
    public required ReadOnlySpan<byte> Bytes { get; init; }

    /// <summary>The entry's tokens.</summary>
    public required ReadOnlySpan<ZoneToken> Tokens { get; init; }

    /// <summary>Wire form of the origin in force.</summary>
    public required ReadOnlySpan<byte> Origin { get; init; }

    /// <summary>The octets so far.</summary>
    public required RdataBuffer Wire { get; init; }

    /// <summary>What is wrong so far.</summary>
    public required List<RdataProblem> Problems { get; init; }

    /// <summary>Index of the token to read next.</summary>
    public int Token { get; set; }

    /// <summary>Whether no token is left.</summary>
    public readonly bool IsAtEnd
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Token >= Tokens.Length;
    }

    /// <summary>The token's content, its escapes in it.</summary>
    public readonly ReadOnlySpan<byte> Text
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Tokens[Token].Content(Bytes);
    }

    /// <summary>Whether the token is in quotes.</summary>
    public readonly bool IsQuoted
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Tokens[Token].IsQuoted;
    }

    /// <summary>Tells that the token is not what the field may be.</summary>
    /// <param name="field">The field.</param>
    /// <param name="expectation">What it may be, where that is narrower than the field's own expectation.</param>
    /// <param name="start">Offset in the token's content of what is wrong.</param>
    /// <param name="length">Number of wrong bytes; 0 for the whole token.</param>
    public readonly void Fail(RdataField field, string? expectation = null, int start = 0, int length = 0) =>
        Problems.Add(new RdataProblem(ZoneErrorKind.InvalidField, Token, field, start, length) { Expectation = expectation });

    /// <summary>Tells that the rdata ends before the field does.</summary>
    public readonly void FailMissing(RdataField field) =>
        Problems.Add(new RdataProblem(ZoneErrorKind.MissingField, Token, field));

    /// <summary>Tells that a field of several tokens, which ends before the next token, has another value than it may have.</summary>
    /// <param name="field">The field.</param>
    /// <param name="first">Index of its first token.</param>
    /// <param name="expectation">What it may be.</param>
    public readonly void FailWhole(RdataField field, int first, string? expectation = null)
    {
        int length = Tokens[Token - 1].End - Tokens[first].ContentStart;
        Problems.Add(new RdataProblem(ZoneErrorKind.InvalidField, first, field, 0, length) { Expectation = expectation });
    }
}
