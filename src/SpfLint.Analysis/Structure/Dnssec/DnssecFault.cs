using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>One thing that is wrong with a zone's signing.</summary>
/// <param name="Message">The wording.</param>
/// <param name="Index">The first record that has it.</param>
/// <param name="Field">The field of its rdata that is wrong, <see cref="DnssecFaults.Owner"/> or <see cref="DnssecFaults.Type"/>.</param>
/// <param name="Arguments">What fills the wording.</param>
/// <param name="Help">What to do.</param>
internal sealed record DnssecFault(MessageTemplate Message, int Index, int Field, string[] Arguments, string Help)
{
    /// <summary>Some of the other records that have it.</summary>
    public List<int> Others { get; } = [];
}
