using System.Collections.Immutable;
using System.Text;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Analysis.Catalogue;

/// <summary>A mistake in a configuration as a rule's subject.</summary>
public sealed class ConfigurationErrorContext
{
    private readonly FindingSink _sink;

    internal ConfigurationErrorContext(FindingSink sink, ConfigurationError error)
    {
        _sink = sink;
        Error = error;
    }

    /// <summary>What is wrong.</summary>
    public ConfigurationError Error { get; }

    /// <summary>The text that is wrong, ready to be an argument.</summary>
    public string Text => Excerpt.Of(Encoding.UTF8.GetBytes(Error.Text));

    /// <summary>Reports at the error's own place.</summary>
    public void Report(Rule rule, MessageTemplate message, ImmutableArray<string> arguments = default, Fix? fix = null, string? help = null) =>
        _sink.Add(rule, message, Error.Location, arguments.IsDefault ? [] : arguments, [], fix, help);
}
