using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Input;

/// <summary>
/// Opens the files that one of several zones includes when all zones before it have theirs: a file is known by the path of the
/// first who asks for it.
/// </summary>
/// <param name="includes">Opens them.</param>
/// <param name="turns">Who reads the zones.</param>
/// <param name="zone">Number of the zone.</param>
internal sealed class IncludesInTurn(IIncludeResolver includes, Turns turns, int zone) : IIncludeResolver
{
    /// <inheritdoc/>
    public IncludeResult Resolve(string path, SourceText including)
    {
        turns.WaitForEarlier(zone);
        return includes.Resolve(path, including);
    }
}
