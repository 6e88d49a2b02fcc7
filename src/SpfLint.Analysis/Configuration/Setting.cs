namespace SpfLint.Analysis.Configuration;

/// <summary>Something about linting that a file's configuration can set, beside severities.</summary>
/// <param name="Key">Its key in an <c>.editorconfig</c>, such as <c>spflint_origin</c>; in lower case.</param>
/// <param name="DefaultText">What holds when nothing is configured, as people write it; empty when that is nothing.</param>
/// <param name="Expected">What it takes, to go behind "which takes".</param>
/// <param name="Summary">What it is for, as a sentence.</param>
public abstract record Setting(string Key, string DefaultText, string Expected, string Summary)
{
    /// <summary>Whether a text is a value of it.</summary>
    public abstract bool Accepts(string text);
}

/// <summary>A setting with a typed value.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Key">Its key.</param>
/// <param name="Default">What holds when nothing is configured.</param>
/// <param name="DefaultText">The same as people write it.</param>
/// <param name="Expected">What it takes.</param>
/// <param name="Summary">What it is for, as a sentence.</param>
/// <param name="Parse">Reads a value.</param>
public sealed record Setting<T>(string Key, T Default, string DefaultText, string Expected, string Summary, SettingParser<T> Parse)
    : Setting(Key, DefaultText, Expected, Summary)
{
    /// <inheritdoc/>
    public override bool Accepts(string text) => Parse(text, out _);
}

/// <summary>Reads a setting's value.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="text">The value as written, without white space around it.</param>
/// <param name="value">The value.</param>
/// <returns>Whether the text is one.</returns>
public delegate bool SettingParser<T>(string text, out T value);
