using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Publication;

/// <summary>
/// A text that is SPF or was meant to be, and what depends on the text alone. Records that say the same may share one: its spans
/// count in the text, wherever that stands.
/// </summary>
internal sealed class SpfText
{
    private SpfPolicy? _policy;

    /// <summary>Reads a text.</summary>
    /// <param name="octets">The record that was meant.</param>
    /// <param name="version">What it starts with.</param>
    public SpfText(ReadOnlyMemory<byte> octets, SpfVersion version)
    {
        Octets = octets;
        _policy = new SpfPolicy(SpfRecord.Parse(octets, version));
        Shape = new SpfShape(version, _policy);
    }

    /// <summary>A text of one record, of a shape that is known: it is read when somebody asks. For one thread at a time.</summary>
    /// <param name="octets">The record.</param>
    /// <param name="shape">Its shape.</param>
    public SpfText(ReadOnlyMemory<byte> octets, SpfShape shape)
    {
        Octets = octets;
        Shape = shape;
    }

    /// <summary>The text.</summary>
    public ReadOnlyMemory<byte> Octets { get; }

    /// <summary>What it says apart from the addresses of its networks.</summary>
    public SpfShape Shape { get; }

    /// <summary>Whether there is no mistake in it.</summary>
    public bool IsWellFormed => Shape.HasGaps || Record.Errors.IsEmpty;

    /// <summary>Its tree.</summary>
    public SpfRecord Record => Policy.Record;

    /// <summary>What receivers act on in it.</summary>
    public SpfPolicy Policy => _policy ??= new SpfPolicy(SpfRecord.Parse(Octets, Shape.Version));
}
