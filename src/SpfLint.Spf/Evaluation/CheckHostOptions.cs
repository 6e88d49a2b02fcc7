namespace SpfLint.Spf.Evaluation;

/// <summary>The limits of an evaluation (RFC 7208 section 4.6.4), and what it knows of the host that makes it.</summary>
public sealed class CheckHostOptions
{
    /// <summary>The options that the RFC names.</summary>
    public static CheckHostOptions Default { get; } = new();

    /// <summary>Most terms that ask DNS (<c>include a mx ptr exists redirect</c>) in the whole evaluation.</summary>
    public int MaxLookups { get; init; } = 10;

    /// <summary>Most questions without records for an answer.</summary>
    public int MaxVoidLookups { get; init; } = 2;

    /// <summary>Most mail exchanges at one name; one more is permerror.</summary>
    public int MaxMailExchanges { get; init; } = 10;

    /// <summary>Most names of the client that are looked at; more are ignored.</summary>
    public int MaxReverseNames { get; init; } = 10;

    /// <summary>Longest time that an evaluation may ask a source that does not answer at once; the RFC wants at least 20 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The clock, for <see cref="Timeout"/> and <c>%{t}</c>.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The name of the host that makes the evaluation, for <c>%{r}</c> (section 7.3).</summary>
    public string ReceiverName { get; init; } = "unknown";
}
