namespace SpfLint.Analysis.Portability;

/// <summary>A name server that refuses a zone for the way it is written.</summary>
/// <param name="Server">Which one.</param>
/// <param name="Version">The version that was seen to refuse it, where another reads it; empty when all known ones refuse.</param>
internal readonly record struct Refusal(NameServers Server, string Version = "")
{
    /// <summary>The server as a message names it.</summary>
    public override string ToString()
    {
        string name = Server switch
        {
            NameServers.Bind => "BIND",
            NameServers.Knot => "Knot DNS",
            NameServers.Nsd => "NSD",
            _ => "ldns",
        };
        return Version.Length == 0 ? name : $"{name} {Version}";
    }
}
